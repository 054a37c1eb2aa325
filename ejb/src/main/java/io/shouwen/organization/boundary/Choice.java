package io.shouwen.organization.boundary;

import java.io.Serializable;

/**
 * Something to choose in a form.
 *
 * @param id its id
 * @param name what the person reads
 */
public record Choice(long id, String name) implements Serializable {}
