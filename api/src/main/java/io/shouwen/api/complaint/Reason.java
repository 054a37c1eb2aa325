package io.shouwen.api.complaint;

/** Why a step is taken. */
public record Reason(String reason) {}
