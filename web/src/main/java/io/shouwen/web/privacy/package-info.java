/** Personal data: who looked, customers made anonymous, the report for a person. */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.privacy;
