package io.shouwen.deadline.store;

import io.shouwen.deadline.boundary.PolicyView;
import io.shouwen.deadline.domain.Policy;
import io.shouwen.deadline.domain.PolicyVersion;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Policies by version; a version never changes, so each is read once. */
@ApplicationScoped
@Unscoped(Because.COMMON)
public class PolicyStore {
  private final Map<Long, Policy> known = new ConcurrentHashMap<>();

  private static final int MOST = 200;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public PolicyStore() {}

  public void add(PolicyVersion version) {
    entities.persist(version);
    entities.flush();
  }

  public Optional<PolicyVersion> find(long version) {
    return Optional.ofNullable(entities.find(PolicyVersion.class, version));
  }

  /** The versions of a company, of the group for null: the newest first. */
  public List<PolicyView> versions(@Nullable Long companyId, Instant now) {
    var query =
        entities.createQuery(
            "select new io.shouwen.deadline.boundary.PolicyView(v.id, v.companyId, v.validFrom,"
                + " v.madeByName, v.madeAt, v.note) from PolicyVersion v where v.companyId "
                + (companyId == null ? "is null" : "= :company")
                + " order by v.validFrom desc, v.id desc",
            PolicyView.class);
    if (companyId != null) {
      query.setParameter("company", companyId);
    }
    List<PolicyView> views = new ArrayList<>();
    boolean found = false;
    for (PolicyView version : query.setMaxResults(MOST).getResultList()) {
      boolean holds = !found && !version.validFrom().isAfter(now);
      found = found || holds;
      views.add(holds ? version.holding() : version);
    }
    return views;
  }

  /** The policy of a version that exists. */
  public Policy policy(long version) {
    Policy policy = known.get(version);
    if (policy == null) {
      policy = entities.find(PolicyVersion.class, version).policy();
      known.put(version, policy);
    }
    return policy;
  }

  /**
   * The version that holds for what a company receives at an instant; the group's when the company
   * has none by then, and the group's first before that: a complaint may be older than all limits.
   *
   * @param companyId null for the group's
   */
  public long versionAt(@Nullable Long companyId, Instant at) {
    return newest(companyId, at).or(() -> newest(null, at)).orElseGet(this::first);
  }

  private long first() {
    return entities
        .createQuery(
            "select v.id from PolicyVersion v where v.companyId is null order by v.validFrom, v.id",
            Long.class)
        .setMaxResults(1)
        .getSingleResult();
  }

  private Optional<Long> newest(@Nullable Long companyId, Instant at) {
    var query =
        entities.createQuery(
            "select v.id from PolicyVersion v where v.validFrom <= :at and v.companyId "
                + (companyId == null ? "is null" : "= :company")
                + " order by v.validFrom desc, v.id desc",
            Long.class);
    if (companyId != null) {
      query.setParameter("company", companyId);
    }
    return query.setParameter("at", at).setMaxResults(1).getResultStream().findFirst();
  }
}
