/** What people are told, how it is worded, when it may leave and when it is given up. */
@org.jspecify.annotations.NullMarked
package io.shouwen.notice.domain;
