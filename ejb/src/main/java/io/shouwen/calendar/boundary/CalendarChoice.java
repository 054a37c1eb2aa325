package io.shouwen.calendar.boundary;

import java.io.Serializable;

/** A company whose calendar can be looked at. */
public record CalendarChoice(long companyId, String name) implements Serializable {}
