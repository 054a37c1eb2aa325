package io.shouwen.calendar.domain;

import java.io.Serializable;

/**
 * What a special day is.
 *
 * @param name what it is called; possibly empty
 */
public record DayMark(DayType type, String name) implements Serializable {}
