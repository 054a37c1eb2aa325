package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.CaseNews;
import io.shouwen.complaint.store.CaseNewsStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One round of hearing and saying among several nodes (N-1), each a short transaction. No door for
 * people: it knows no caller and names no case.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CaseNewsRound {
  @Inject private CaseNewsStore store;

  @SuppressWarnings("NullAway.Init")
  public CaseNewsRound() {}

  /** Says to the others in which projects cases changed here. */
  public void say(String node, Set<Long> projects) {
    store.of(node).say(projects);
  }

  /** How far each of the others has come. */
  public Map<String, Long> heard(String node) {
    Map<String, Long> last = new HashMap<>();
    store.others(node).forEach(each -> last.put(each.node(), each.last()));
    return last;
  }

  /**
   * What the others said since.
   *
   * @param heard up to which round of each other node, moved on
   * @return the projects; empty when any may be meant
   */
  public Optional<Set<Long>> hear(String node, Map<String, Long> heard) {
    Set<Long> projects = new TreeSet<>();
    boolean any = false;
    for (CaseNews each : store.others(node)) {
      Long before = heard.put(each.node(), each.last());
      Optional<Set<Long>> news = each.since(before == null ? 0 : before);
      news.ifPresent(projects::addAll);
      any |= news.isEmpty();
    }
    return any ? Optional.empty() : Optional.of(projects);
  }
}
