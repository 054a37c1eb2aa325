/**
 * Group, companies, projects, departments, staff; who acts (Actor) and what they may see (Scope).
 *
 * <p>Invariant: a scope never widens by itself; nobody sees outside it (handbook section 2).
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.organization.domain;
