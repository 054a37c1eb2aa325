package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.EntryCode;
import io.shouwen.organization.store.DirectoryStore;
import io.shouwen.organization.store.PeopleStore;
import io.shouwen.shared.Environment;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

/**
 * At each start while the group has no administrator: a new one-time code for the first one, in a
 * file that only the server's owner can read; the log says where, never what. The demo brings its
 * own administrator along.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class EntryCodeIssue {
  private static final Logger LOG = System.getLogger(EntryCodeIssue.class.getName());
  private static final String MODE = "SHOUWEN_MODE";
  private static final String DEMO = "demo";
  private static final int BYTES = 16;
  private static final int GROUP = 4;

  @Inject private EntryCodeFile file;
  @Inject private DirectoryStore directory;
  @Inject private PeopleStore people;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();

  @SuppressWarnings("NullAway.Init")
  public EntryCodeIssue() {}

  @PostConstruct
  void atStart() {
    if (!DEMO.equals(Environment.setting(MODE))) {
      issue();
    }
  }

  /** A new code if the group has no administrator; otherwise none is expected any more. */
  public void issue() {
    Instant now = clock.instant();
    EntryCode kept = directory.entryCode();
    if (!people.groupAdministrators(now).isEmpty()) {
      kept.withdraw();
      return;
    }
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    String code = HexFormat.of().formatHex(bits).replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    try {
      file.write(code);
      kept.issue(code, now);
      LOG.log(
          Level.WARNING,
          "The group has no administrator yet. The one-time code for the first one is in "
              + file.path());
    } catch (IOException unwritable) {
      LOG.log(
          Level.ERROR,
          "The one-time code for the first administrator could not be written to " + file.path(),
          unwritable);
    }
  }
}
