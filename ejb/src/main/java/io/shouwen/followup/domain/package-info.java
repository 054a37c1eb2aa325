/** Follow-up by somebody who did not do the work (H-6). */
@org.jspecify.annotations.NullMarked
package io.shouwen.followup.domain;
