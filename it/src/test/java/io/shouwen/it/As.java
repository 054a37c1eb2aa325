package io.shouwen.it;

import java.util.Set;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * Who calls, inside the container: {@code As.role("receptionist", () -> intake.receive(…))}. The
 * caller is the demo person of that name, signed in with the realm of the server, so that roles are
 * checked exactly as for a person at the browser. Without {@code As} a test calls as nobody.
 */
public final class As {

  private static final String DEMO_PASSWORD = "shouwen-demo";

  private As() {}

  /** Work without a result. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  /**
   * Does the work as a demo person.
   *
   * @param person a demo user name, for example {@code department-head.b}
   */
  public static void role(String person, Work work) throws Exception {
    get(
        person,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /** As {@link #role}, for work that gives something back. */
  public static <T> T get(String person, Callable<T> work) throws Exception {
    return identity(person).runAs(work);
  }

  /** Does the work as somebody whom no realm knows, with these roles; possibly none. */
  public static <T> T somebody(String name, Set<String> roles, Callable<T> work) throws Exception {
    return SecurityDomain.getCurrent()
        .createAdHocIdentity(name)
        .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)))
        .runAs(work);
  }

  /** A demo person who signed in: for many calls, since a password is checked slowly on purpose. */
  public static SecurityIdentity identity(String person) {
    try {
      return SecurityDomain.getCurrent()
          .authenticate(person, new PasswordGuessEvidence(DEMO_PASSWORD.toCharArray()));
    } catch (RealmUnavailableException failure) {
      throw new IllegalStateException("no realm to sign in " + person, failure);
    }
  }
}
