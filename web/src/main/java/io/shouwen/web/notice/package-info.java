/** What a person was told, and how they want to be told (N-2). */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.notice;
