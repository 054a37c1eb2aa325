package io.shouwen.realm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Principal;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.auth.SupportLevel;
import org.wildfly.security.auth.realm.FileSystemSecurityRealm;
import org.wildfly.security.auth.server.RealmIdentity;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityRealm;
import org.wildfly.security.authz.AuthorizationIdentity;
import org.wildfly.security.credential.Credential;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.evidence.Evidence;
import org.wildfly.security.evidence.PasswordGuessEvidence;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;

/**
 * The folder of people, of which each password is checked slowly (bcrypt) once in a while and in
 * between by comparing digests: a program signs in with every request. The folder itself is asked
 * each time, so that who was taken out, or has another password or role, is so at once.
 */
public final class PeopleRealm implements SecurityRealm {
  private static final Duration LASTING = Duration.ofMinutes(5);
  private static final int MOST = 10_000;
  private static final Provider[] PASSWORDS = {WildFlyElytronPasswordProvider.getInstance()};

  private final Proven proven;
  private SecurityRealm folder;

  /** For the server, which calls {@link #initialize} next. */
  public PeopleRealm() {
    this(SecurityRealm.EMPTY_REALM, Clock.systemUTC());
  }

  PeopleRealm(SecurityRealm folder, Clock clock) {
    this.folder = folder;
    this.proven = new Proven(LASTING, MOST, clock);
  }

  /**
   * Called by the server with its configuration.
   *
   * @param configuration {@code path}: the folder; one that is not there holds nobody
   * @throws IllegalArgumentException without a path
   */
  public void initialize(Map<String, String> configuration) {
    String path = configuration.get("path");
    if (path == null || path.isBlank()) {
      throw new IllegalArgumentException("The realm needs the path of the folder of people.");
    }
    folder = folder(Path.of(path));
  }

  static FileSystemSecurityRealm folder(Path path) {
    return FileSystemSecurityRealm.builder().setRoot(path).setProviders(() -> PASSWORDS).build();
  }

  @Override
  public RealmIdentity getRealmIdentity(Principal principal) throws RealmUnavailableException {
    return new Person(folder.getRealmIdentity(principal));
  }

  @Override
  public SupportLevel getCredentialAcquireSupport(
      Class<? extends Credential> type,
      @Nullable String algorithm,
      @Nullable AlgorithmParameterSpec parameters) {
    return SupportLevel.UNSUPPORTED;
  }

  @Override
  public SupportLevel getEvidenceVerifySupport(
      Class<? extends Evidence> type, @Nullable String algorithm) throws RealmUnavailableException {
    return folder.getEvidenceVerifySupport(type, algorithm);
  }

  /** One of the folder. What the folder holds of a password is given to nobody. */
  private final class Person implements RealmIdentity {
    private final RealmIdentity inFolder;

    Person(RealmIdentity inFolder) {
      this.inFolder = inFolder;
    }

    @Override
    public Principal getRealmIdentityPrincipal() {
      return inFolder.getRealmIdentityPrincipal();
    }

    @Override
    public boolean exists() throws RealmUnavailableException {
      return inFolder.exists();
    }

    @Override
    public SupportLevel getCredentialAcquireSupport(
        Class<? extends Credential> type,
        @Nullable String algorithm,
        @Nullable AlgorithmParameterSpec parameters) {
      return SupportLevel.UNSUPPORTED;
    }

    @Override
    public <C extends Credential> @Nullable C getCredential(Class<C> type) {
      return null;
    }

    @Override
    public SupportLevel getEvidenceVerifySupport(
        Class<? extends Evidence> type, @Nullable String algorithm)
        throws RealmUnavailableException {
      return inFolder.getEvidenceVerifySupport(type, algorithm);
    }

    @Override
    public boolean verifyEvidence(Evidence evidence) throws RealmUnavailableException {
      byte[] entry = entry();
      if (entry == null || !(evidence instanceof PasswordGuessEvidence guess)) {
        return inFolder.verifyEvidence(evidence);
      }
      ByteBuffer digest =
          proven.digest(
              getRealmIdentityPrincipal().getName().getBytes(StandardCharsets.UTF_8),
              entry,
              String.valueOf(guess.getGuess()).getBytes(StandardCharsets.UTF_8));
      if (proven.holds(digest)) {
        return true;
      }
      boolean right = inFolder.verifyEvidence(evidence);
      if (right) {
        proven.add(digest);
      }
      return right;
    }

    /** What the folder holds of the password: salt and hash. Null when that is no bcrypt. */
    private byte @Nullable [] entry() throws RealmUnavailableException {
      PasswordCredential credential = inFolder.getCredential(PasswordCredential.class);
      Password password = credential == null ? null : credential.getPassword();
      if (!(password instanceof BCryptPassword bcrypt)) {
        return null;
      }
      return ByteBuffer.allocate(Integer.BYTES + bcrypt.getSalt().length + bcrypt.getHash().length)
          .putInt(bcrypt.getIterationCount())
          .put(bcrypt.getSalt())
          .put(bcrypt.getHash())
          .array();
    }

    @Override
    public AuthorizationIdentity getAuthorizationIdentity() throws RealmUnavailableException {
      return inFolder.getAuthorizationIdentity();
    }

    @Override
    public void dispose() {
      inFolder.dispose();
    }
  }
}
