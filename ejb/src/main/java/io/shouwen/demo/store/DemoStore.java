package io.shouwen.demo.store;

import io.shouwen.audit.domain.PastTheGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Writes the demo's organisation, houses and customers, for which the features have no verbs yet,
 * and remembers what was made, so that a second start adds nothing.
 */
@ApplicationScoped
public class DemoStore {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public DemoStore() {}

  public void add(Object entity) {
    entities.persist(entity);
  }

  /** Writes what was added, so that what is added next can point to it. */
  public void flush() {
    entities.flush();
  }

  /** True when the mark was set by an earlier start. */
  public boolean isMarked(String name) {
    return !entities
        .createNativeQuery("select name from demo_mark where name = ?1")
        .setParameter(1, name)
        .getResultList()
        .isEmpty();
  }

  @PastTheGate("the demo data marks that it was made")
  public void mark(String name, Instant now) {
    entities
        .createNativeQuery("insert into demo_mark (name, made_at) values (?1, ?2)")
        .setParameter(1, name)
        .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .executeUpdate();
  }
}
