/** The way in for files of complaints, and the work on them, chunk by chunk. */
@org.jspecify.annotations.NullMarked
package io.shouwen.importing.boundary;
