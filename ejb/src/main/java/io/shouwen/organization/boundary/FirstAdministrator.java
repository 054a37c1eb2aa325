package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.EntryCode;
import io.shouwen.organization.domain.Post;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Staff;
import io.shouwen.organization.domain.StaffChange;
import io.shouwen.organization.store.DirectoryStore;
import io.shouwen.organization.store.OrganizationStore;
import io.shouwen.organization.store.PeopleStore;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the first administrator comes in: somebody whom the sign-in calls administrator types the
 * one-time code that the server wrote into its data folder, and has the whole group in their scope
 * from then on. Works while the group has no administrator, once.
 */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class FirstAdministrator {
  @Resource private SessionContext context;
  @Inject private EntryCodeFile file;
  @Inject private DirectoryStore directory;
  @Inject private OrganizationStore organization;
  @Inject private PeopleStore people;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public FirstAdministrator() {}

  /**
   * What became of the code; nothing was refused by an exception, for a wrong one has to be
   * remembered.
   *
   * @param waitSeconds until a code is looked at again, 0 for at once
   */
  public record Answer(EntryCode.Outcome outcome, long waitSeconds) implements Serializable {}

  /** True while a code is expected. */
  public boolean expected() {
    return directory.codeOpen();
  }

  /**
   * The caller becomes administrator of the group.
   *
   * @param name as colleagues know them
   * @throws RuleViolation {@code organization.name}, {@code organization.username}
   */
  public Answer takeOver(String code, String name) {
    Instant now = clock.instant();
    String username = context.getCallerPrincipal().getName();
    EntryCode kept = directory.entryCode();
    if (kept.open() && !people.groupAdministrators(now).isEmpty()) {
      kept.withdraw();
    }
    EntryCode.Outcome outcome = kept.take(code, username, now);
    if (outcome == EntryCode.Outcome.TAKEN) {
      place(username, name, now);
      file.remove();
    }
    return new Answer(outcome, seconds(kept.waitUntil(), now));
  }

  private void place(String username, String name, Instant now) {
    @Nullable Staff known = organization.staffNamed(username).orElse(null);
    Staff staff = known == null ? Staff.join(username, name, null, Post.ofGroup()) : known;
    if (known == null) {
      organization.add(staff);
    } else {
      staff.place(Post.ofGroup());
      staff.stay();
    }
    directory.forgetNewcomer(username);
    Actor actor =
        new Actor(
            staff.id(),
            username,
            staff.name(),
            java.util.Set.of(Role.ADMINISTRATOR),
            io.shouwen.organization.domain.Scope.wholeGroup(),
            null);
    var roles = people.rolesOf(staff.id());
    roles.add(Role.ADMINISTRATOR);
    people.keepRoles(staff.id(), roles);
    directory.add(
        new StaffChange(
            staff.id(), StaffChange.Kind.FIRST_ADMINISTRATOR, username, null, null, actor, now));
  }

  private static long seconds(@Nullable Instant until, Instant now) {
    return until == null || !until.isAfter(now)
        ? 0
        : Duration.between(now, until).plusMillis(999).toSeconds();
  }
}
