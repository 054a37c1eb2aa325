/** What the demo writes beside the verbs of the features. */
@org.jspecify.annotations.NullMarked
package io.shouwen.demo.store;
