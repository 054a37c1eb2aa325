package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.CaseNews;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What the nodes say to each other of changed cases (N-1): which projects, and no more. */
@ApplicationScoped
@Unscoped(Because.BY_ITSELF)
public class CaseNewsStore {
  private static final int NODES = 50;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public CaseNewsStore() {}

  /** A node's own row; made when it is not there. */
  public CaseNews of(String node) {
    CaseNews found = entities.find(CaseNews.class, node);
    if (found == null) {
      found = new CaseNews(node);
      entities.persist(found);
    }
    return found;
  }

  /** What the other nodes say. */
  public List<CaseNews> others(String node) {
    return entities
        .createQuery(
            "select n from CaseNews n where n.node <> :node order by n.node", CaseNews.class)
        .setParameter("node", node)
        .setMaxResults(NODES)
        .getResultList();
  }
}
