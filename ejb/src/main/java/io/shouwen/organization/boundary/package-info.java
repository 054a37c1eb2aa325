/** The way in: who is calling, and the organisation to choose from. */
@org.jspecify.annotations.NullMarked
package io.shouwen.organization.boundary;
