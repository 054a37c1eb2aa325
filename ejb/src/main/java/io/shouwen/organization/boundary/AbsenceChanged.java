package io.shouwen.organization.boundary;

import java.time.Instant;

/** A deputy was named, or it was called off; fired inside the transaction. */
public record AbsenceChanged(AbsenceView absence, Instant at) {}
