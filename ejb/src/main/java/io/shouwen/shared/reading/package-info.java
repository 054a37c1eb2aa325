/**
 * From bytes to rows of cells: pure, without a container or a database. Nothing in a file is
 * trusted: its name, its type, its size when unpacked, its XML.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.shared.reading;
