package io.shouwen.api.complaint;

/** A decision in words. */
public record Comment(String comment) {}
