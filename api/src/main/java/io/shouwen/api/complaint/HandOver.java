package io.shouwen.api.complaint;

/** To whom a case goes, and why. */
public record HandOver(Long staffId, String reason) {}
