/**
 * A small group that could exist, for those who try the product: made once, at the first start with
 * {@code SHOUWEN_MODE=demo}, by the application's own verbs and with a fixed seed; never in
 * production. The texts are resource data, invented for this purpose.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.demo;
