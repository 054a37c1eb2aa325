package io.shouwen.statistics.boundary;

import java.io.Serializable;

/**
 * What came of counting all anew.
 *
 * @param months how many months of projects were counted
 * @param changed of how many of them something else was kept before
 */
public record Rebuilt(long months, long changed) implements Serializable {}
