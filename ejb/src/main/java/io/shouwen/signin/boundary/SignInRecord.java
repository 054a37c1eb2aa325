package io.shouwen.signin.boundary;

import io.shouwen.signin.domain.Attempts;
import io.shouwen.signin.domain.SignInFailure;
import io.shouwen.signin.domain.SlowingLimit;
import io.shouwen.signin.store.SignInStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Failed sign-ins as the database keeps them. Called before anybody is known. */
@Stateless
@PermitAll
public class SignInRecord {
  @Inject private SignInStore store;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public SignInRecord() {}

  /** An empty count by the limits of this installation. */
  public Attempts attempts() {
    return new Attempts(store.limits());
  }

  /** Writes a failure down, and drops those that were kept long enough. */
  public void failed(String username, String address, String door) {
    Instant now = clock.instant();
    store.add(new SignInFailure(now, username, address, door));
    List<SlowingLimit> limits = store.limits();
    limits.stream()
        .map(SlowingLimit::kept)
        .max(java.time.Duration::compareTo)
        .ifPresent(kept -> store.dropFailuresBefore(now.minus(kept)));
  }
}
