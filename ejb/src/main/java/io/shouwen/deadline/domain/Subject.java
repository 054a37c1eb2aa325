package io.shouwen.deadline.domain;

import java.io.Serializable;

/**
 * What has deadlines.
 *
 * @param kind {@code CASE}, {@code REQUEST} …, by which its {@code DueWork} is found
 * @param id its id among its kind
 */
public record Subject(String kind, long id) implements Serializable {}
