package io.shouwen.complaint.domain;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;

/**
 * How somebody stands to a case: what {@link Lifecycle} needs to know about them, and no more.
 *
 * @param actor who
 * @param owner they own the case
 * @param ofPart they are department head or handler of a department that has a part of the case
 * @param didTheWork they signed, investigated, proposed or reported done
 * @param proposedInvalid they proposed that the case is invalid
 * @param summedUp they summed the case up
 * @param offered the ownership was offered to them
 */
public record Standing(
    Actor actor,
    boolean owner,
    boolean ofPart,
    boolean didTheWork,
    boolean proposedInvalid,
    boolean summedUp,
    boolean offered) {

  boolean is(Role role) {
    return actor.is(role);
  }

  boolean atLeast(Role manager) {
    return actor.atLeast(manager);
  }
}
