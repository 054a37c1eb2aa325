package io.shouwen.signin.store;

import io.shouwen.audit.domain.PastTheGate;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import io.shouwen.signin.domain.SessionEnd;
import io.shouwen.signin.domain.SignInFailure;
import io.shouwen.signin.domain.SlowingLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Failed sign-ins, their limits, and ended sessions. */
@ApplicationScoped
@Unscoped(Because.BY_ITSELF)
public class SignInStore {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public SignInStore() {}

  public List<SlowingLimit> limits() {
    return entities.createQuery("select l from SlowingLimit l", SlowingLimit.class).getResultList();
  }

  public void add(SignInFailure failure) {
    entities.persist(failure);
  }

  /** Drops what is older; by the index on the time, so that nothing old costs nothing. */
  @PastTheGate("lets go of what is old")
  public void dropFailuresBefore(Instant instant) {
    entities
        .createQuery("delete from SignInFailure f where f.failedAt < :instant")
        .setParameter("instant", instant)
        .executeUpdate();
  }

  public void end(SessionEnd end) {
    entities.merge(end);
  }

  /** Who signed out everywhere after the instant. */
  public List<SessionEnd> endedAfter(Instant instant) {
    return entities
        .createQuery("select e from SessionEnd e where e.endedAt > :instant", SessionEnd.class)
        .setParameter("instant", instant)
        .getResultList();
  }
}
