package io.shouwen.customer.boundary;

import io.shouwen.customer.domain.CustomerKind;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A caller whom the archive does not know yet, entered without leaving the reception form.
 *
 * @param phone as typed, or null
 * @param unitId where they live, or null
 */
public record NewCustomer(
    long projectId, CustomerKind kind, String name, @Nullable String phone, @Nullable Long unitId)
    implements Serializable {}
