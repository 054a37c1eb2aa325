package io.shouwen.customer.store;

import io.shouwen.customer.domain.CustomerKind;
import io.shouwen.customer.domain.ImportantGroup;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer with the first unit, straight from the database and unmasked. */
public record CustomerRow(
    long id,
    long projectId,
    CustomerKind kind,
    String name,
    @Nullable String phone,
    @Nullable ImportantGroup importantGroup,
    @Nullable LocalDate movedInOn,
    @Nullable Integer householdSize,
    @Nullable String note,
    @Nullable Long unitId,
    @Nullable String unitLabel,
    @Nullable Instant anonymisedAt) {}
