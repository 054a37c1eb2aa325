package io.shouwen.audit.domain;

import java.io.Serializable;

/** A link of the chain that is remembered outside of the database. */
public record Anchor(long seq, String hash) implements Serializable {}
