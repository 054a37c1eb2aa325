/**
 * Investigation, options, replies, appointments, compensation within the authority matrix (H-2 to
 * H-5).
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.resolution.domain;
