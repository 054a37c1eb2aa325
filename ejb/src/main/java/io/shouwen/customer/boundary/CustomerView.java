package io.shouwen.customer.boundary;

import io.shouwen.customer.domain.CustomerKind;
import io.shouwen.customer.domain.ImportantGroup;
import io.shouwen.customer.domain.Tenure;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer as shown: masked unless the caller works at the desk of the customer's project (C-11).
 *
 * @param unitId the first unit, or null
 * @param unitLabel its label, or null
 * @param masked true when name, phone, note and room are hidden from the caller
 * @param anonymised true when nothing personal is held any more
 * @param movedInOn or null when unknown
 * @param tenure computed, null when the move-in date is unknown
 */
public record CustomerView(
    long id,
    long projectId,
    CustomerKind kind,
    String name,
    @Nullable String phone,
    @Nullable ImportantGroup importantGroup,
    @Nullable LocalDate movedInOn,
    @Nullable Tenure tenure,
    @Nullable Integer householdSize,
    @Nullable String note,
    @Nullable Long unitId,
    @Nullable String unitLabel,
    boolean masked,
    boolean anonymised)
    implements Serializable {}
