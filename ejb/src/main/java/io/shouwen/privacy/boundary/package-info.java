/** Quality's view of looks, anonymous customers, the report of a person. */
@org.jspecify.annotations.NullMarked
package io.shouwen.privacy.boundary;
