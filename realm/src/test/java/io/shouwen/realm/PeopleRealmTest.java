package io.shouwen.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Principal;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wildfly.security.auth.SupportLevel;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.realm.FileSystemSecurityRealm;
import org.wildfly.security.auth.server.ModifiableRealmIdentity;
import org.wildfly.security.auth.server.RealmIdentity;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityRealm;
import org.wildfly.security.authz.AuthorizationIdentity;
import org.wildfly.security.authz.MapAttributes;
import org.wildfly.security.credential.Credential;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.evidence.Evidence;
import org.wildfly.security.evidence.PasswordGuessEvidence;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;

@DisplayName("The folder of people")
class PeopleRealmTest {
  private static final String NAME = "receptionist.b";
  private static final Duration LASTING = Duration.ofMinutes(5);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path people;

  private final MovedClock clock = new MovedClock();

  @SuppressWarnings("NullAway.Init")
  private FileSystemSecurityRealm folder;

  @SuppressWarnings("NullAway.Init")
  private Counting counting;

  @SuppressWarnings("NullAway.Init")
  private PeopleRealm realm;

  @BeforeEach
  void somebody() throws Exception {
    folder = PeopleRealm.folder(people);
    counting = new Counting(folder);
    realm = new PeopleRealm(counting, clock);
    ModifiableRealmIdentity added = folder.getRealmIdentityForUpdate(new NamePrincipal(NAME));
    added.create();
    MapAttributes roles = new MapAttributes();
    roles.addLast("groups", "receptionist");
    added.setAttributes(roles);
    added.dispose();
    write("right");
  }

  @Test
  @DisplayName("checks a right password slowly once in five minutes, and each wrong one")
  void remembers() throws Exception {
    assertTrue(verify("right"));
    assertTrue(verify("right"));
    assertEquals(1, counting.slow);
    assertFalse(verify("wrong"));
    assertFalse(verify("wrong"));
    assertEquals(3, counting.slow);
    clock.move(LASTING.minusNanos(1));
    assertTrue(verify("right"));
    assertEquals(3, counting.slow);
    clock.move(Duration.ofNanos(1));
    assertTrue(verify("right"));
    assertEquals(4, counting.slow);
  }

  @Test
  @DisplayName("counts a new password at once, and the old one no more")
  void changed() throws Exception {
    assertTrue(verify("right"));
    write("another");
    assertFalse(verify("right"));
    assertTrue(verify("another"));
  }

  @Test
  @DisplayName("lets nobody in who was taken out, or whom it never had")
  void takenOut() throws Exception {
    assertTrue(verify("right"));
    ModifiableRealmIdentity leaver = folder.getRealmIdentityForUpdate(new NamePrincipal(NAME));
    leaver.delete();
    leaver.dispose();
    assertFalse(identity(NAME).exists());
    assertFalse(verify("right"));
    assertFalse(identity("stranger").exists());
  }

  @Test
  @DisplayName("tells the roles and never what it holds of a password")
  void tells() throws Exception {
    RealmIdentity person = identity(NAME);
    assertEquals(
        List.of("receptionist"),
        List.copyOf(person.getAuthorizationIdentity().getAttributes().get("groups")));
    assertNull(person.getCredential(PasswordCredential.class));
    assertEquals(
        SupportLevel.UNSUPPORTED,
        person.getCredentialAcquireSupport(
            PasswordCredential.class, BCryptPassword.ALGORITHM_BCRYPT, null));
  }

  @Test
  @DisplayName("is refused without a path")
  void noPath() {
    PeopleRealm none = new PeopleRealm();
    assertThrows(IllegalArgumentException.class, () -> none.initialize(Map.of("path", " ")));
  }

  @Test
  @DisplayName("keeps so many and no more, the newest")
  void bounded() {
    Proven proven = new Proven(LASTING, 2, clock);
    byte[] entry = {1};
    var digests =
        List.of("a", "b", "c").stream()
            .map(word -> proven.digest(entry, entry, word.getBytes(StandardCharsets.UTF_8)))
            .toList();
    digests.forEach(proven::add);
    assertEquals(List.of(false, true, true), digests.stream().map(proven::holds).toList());
  }

  @Test
  @DisplayName("does not mix up where the name ends and the password begins")
  void apart() {
    Proven proven = new Proven(LASTING, 2, clock);
    byte[] none = {};
    proven.add(proven.digest(new byte[] {1, 2}, none, new byte[] {3}));
    assertFalse(proven.holds(proven.digest(new byte[] {1}, none, new byte[] {2, 3})));
  }

  private RealmIdentity identity(String name) throws RealmUnavailableException {
    return realm.getRealmIdentity(new NamePrincipal(name));
  }

  private boolean verify(String password) throws RealmUnavailableException {
    RealmIdentity person = identity(NAME);
    try {
      return person.verifyEvidence(new PasswordGuessEvidence(password.toCharArray()));
    } finally {
      person.dispose();
    }
  }

  private void write(String password) throws Exception {
    var factory =
        PasswordFactory.getInstance(
            BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
    var hashed =
        factory.generatePassword(
            new EncryptablePasswordSpec(
                password.toCharArray(), new IteratedSaltedPasswordAlgorithmSpec(4, new byte[16])));
    ModifiableRealmIdentity person = folder.getRealmIdentityForUpdate(new NamePrincipal(NAME));
    person.setCredentials(List.of(new PasswordCredential(hashed)));
    person.dispose();
  }

  private static final class MovedClock extends Clock {
    private Instant now = Instant.EPOCH;

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Counts how often a password is checked slowly. */
  private static final class Counting implements SecurityRealm {
    private final SecurityRealm counted;
    private int slow;

    Counting(SecurityRealm counted) {
      this.counted = counted;
    }

    @Override
    public RealmIdentity getRealmIdentity(Principal principal) throws RealmUnavailableException {
      RealmIdentity inside = counted.getRealmIdentity(principal);
      return new Forwarding(inside) {
        @Override
        public boolean verifyEvidence(Evidence evidence) throws RealmUnavailableException {
          slow++;
          return inside.verifyEvidence(evidence);
        }
      };
    }

    @Override
    public SupportLevel getCredentialAcquireSupport(
        Class<? extends Credential> type,
        @Nullable String algorithm,
        @Nullable AlgorithmParameterSpec parameters)
        throws RealmUnavailableException {
      return counted.getCredentialAcquireSupport(type, algorithm, parameters);
    }

    @Override
    public SupportLevel getEvidenceVerifySupport(
        Class<? extends Evidence> type, @Nullable String algorithm)
        throws RealmUnavailableException {
      return counted.getEvidenceVerifySupport(type, algorithm);
    }
  }

  /** Asks the one inside. */
  private abstract static class Forwarding implements RealmIdentity {
    private final RealmIdentity inside;

    Forwarding(RealmIdentity inside) {
      this.inside = inside;
    }

    @Override
    public Principal getRealmIdentityPrincipal() {
      return inside.getRealmIdentityPrincipal();
    }

    @Override
    public SupportLevel getCredentialAcquireSupport(
        Class<? extends Credential> type,
        @Nullable String algorithm,
        @Nullable AlgorithmParameterSpec parameters)
        throws RealmUnavailableException {
      return inside.getCredentialAcquireSupport(type, algorithm, parameters);
    }

    @Override
    public <C extends Credential> @Nullable C getCredential(Class<C> type)
        throws RealmUnavailableException {
      return inside.getCredential(type);
    }

    @Override
    public SupportLevel getEvidenceVerifySupport(
        Class<? extends Evidence> type, @Nullable String algorithm)
        throws RealmUnavailableException {
      return inside.getEvidenceVerifySupport(type, algorithm);
    }

    @Override
    public boolean exists() throws RealmUnavailableException {
      return inside.exists();
    }

    @Override
    public AuthorizationIdentity getAuthorizationIdentity() throws RealmUnavailableException {
      return inside.getAuthorizationIdentity();
    }

    @Override
    public void dispose() {
      inside.dispose();
    }
  }
}
