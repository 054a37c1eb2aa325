/**
 * What an import decides: which column is which field, what a cell means, which rows can go in; and
 * how far the work is.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.importing.domain;
