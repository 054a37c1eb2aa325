package io.shouwen.organization.domain;

import java.util.Optional;

/**
 * What the staff directory says of somebody who signs in.
 *
 * @param username their principal's name
 * @param staff empty when the directory does not know them
 * @param scope where their roles hold; nothing for the unknown
 */
public record DirectoryEntry(String username, Optional<Staff> staff, Scope scope) {}
