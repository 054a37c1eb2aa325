/** The way in: being told, one's own notices and preferences, and the administrator's desk. */
@org.jspecify.annotations.NullMarked
package io.shouwen.notice.boundary;
