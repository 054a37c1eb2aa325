/** What a case counts as, and where. */
@org.jspecify.annotations.NullMarked
package io.shouwen.statistics.domain;
