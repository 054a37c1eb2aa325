/** Pages of the import: upload, columns, dry run with the bad rows, progress. */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.importing;
