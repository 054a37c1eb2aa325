/** Whether the audit holds, for programs that watch over it. */
@org.jspecify.annotations.NullMarked
package io.shouwen.api.audit;
