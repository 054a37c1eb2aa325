package io.shouwen.signin.boundary;

import io.shouwen.signin.domain.SessionEnd;
import io.shouwen.signin.store.SignInStore;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The sessions of people, over all nodes: everybody may end all of their own. */
@Stateless
@PermitAll
public class Sessions {
  @Resource private SessionContext context;
  @Inject private SignInStore store;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public Sessions() {}

  /** Ends all sessions of the caller, this one too; the others notice at their next request. */
  public void endAllOfMine() {
    store.end(new SessionEnd(context.getCallerPrincipal().getName(), clock.instant()));
  }

  /** Who signed out everywhere after an instant, and when. */
  public Map<String, Instant> endedAfter(Instant instant) {
    return store.endedAfter(instant).stream()
        .collect(Collectors.toMap(SessionEnd::username, SessionEnd::endedAt));
  }
}
