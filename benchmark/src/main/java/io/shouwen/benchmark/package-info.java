/** What the product costs: runs of the server as it ships, each beside the limit of plain SQL. */
@org.jspecify.annotations.NullMarked
package io.shouwen.benchmark;
