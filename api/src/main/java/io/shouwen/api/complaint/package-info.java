/** Complaints: create, list, read, and every step of the life as an action. */
@NullMarked
package io.shouwen.api.complaint;

import org.jspecify.annotations.NullMarked;
