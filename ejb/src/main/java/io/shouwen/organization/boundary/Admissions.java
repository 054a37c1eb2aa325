package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Admission;
import io.shouwen.organization.store.DirectoryStore;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may come in (handbook section 2): asked at each request, for somebody who leaves is out at
 * once. Those who may not see one page, which says whom to ask.
 */
@Stateless
@PermitAll
public class Admissions {
  @Resource private SessionContext context;
  @Inject private Callers callers;
  @Inject private DirectoryStore directory;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public Admissions() {}

  /**
   * What somebody without a place is told.
   *
   * @param administrators of the group, by name; possibly none
   * @param contact an administrator's words; possibly empty
   * @param codeExpected true while the first administrator is waited for
   */
  public record WhomToAsk(
      String username,
      Admission admission,
      List<String> administrators,
      String contact,
      boolean codeExpected)
      implements Serializable {
    public WhomToAsk {
      administrators = List.copyOf(administrators);
    }
  }

  /** Whether the caller may come in now. */
  public Admission current() {
    return callers.admission();
  }

  /**
   * Refuses those who may not come in.
   *
   * @throws RuleViolation {@code organization.left}, {@code organization.no-place}, {@code
   *     organization.no-place-yet}
   */
  public void require() {
    Admission admission = current();
    if (admission == Admission.IN) {
      return;
    }
    String username = context.getCallerPrincipal().getName();
    RuleViolation.unless(admission != Admission.LEFT, "organization.left", username);
    WhomToAsk whom = whomToAsk();
    String names =
        Stream.concat(whom.administrators().stream(), Stream.of(whom.contact()))
            .filter(each -> !each.isBlank())
            .collect(Collectors.joining(" · "));
    RuleViolation.unless(!names.isEmpty(), "organization.no-place-yet", username);
    throw new RuleViolation("organization.no-place", username, names);
  }

  /** Whom the caller can ask for a place. */
  public WhomToAsk whomToAsk() {
    return new WhomToAsk(
        context.getCallerPrincipal().getName(),
        current(),
        directory.groupAdministrators(clock.instant()),
        directory.helpContact(),
        directory.codeOpen());
  }

  /**
   * The login names of those who left in a period, for what is kept open for them.
   *
   * @param from exclusive
   * @param to inclusive
   */
  public List<String> leftBetween(Instant from, Instant to) {
    return directory.leftBetween(from, to);
  }
}
