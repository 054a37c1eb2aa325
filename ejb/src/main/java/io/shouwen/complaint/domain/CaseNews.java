package io.shouwen.complaint.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a node says to the others: in which projects cases changed, round by round, the last rounds
 * only. Whoever missed more than stand here has to take it that anything may have changed.
 */
@Entity
@Table(name = "case_news")
public class CaseNews {
  private static final int LONGEST = 4_000;
  private static final int ROUNDS = 20;
  private static final String BETWEEN = ";";

  @Id private String node;
  private String rounds;

  @SuppressWarnings("NullAway.Init")
  protected CaseNews() {}

  /** Nothing said yet. */
  public CaseNews(String node) {
    this.node = node;
    this.rounds = "0:";
  }

  /** Which node says it. */
  public String node() {
    return node;
  }

  /** The number of the last round. */
  public long last() {
    List<String> all = all();
    return number(all.get(all.size() - 1));
  }

  /** Another round: cases changed in these projects. */
  public void say(Collection<Long> projects) {
    List<String> all = new ArrayList<>(all());
    String ids =
        new TreeSet<>(projects).stream().map(String::valueOf).collect(Collectors.joining(","));
    String round = last() + 1 + ":";
    // too many to be said: an empty round means any project
    all.add(round.length() + ids.length() <= LONGEST ? round + ids : round);
    while (all.size() > ROUNDS || String.join(BETWEEN, all).length() > LONGEST) {
      all.remove(0);
    }
    rounds = String.join(BETWEEN, all);
  }

  /**
   * In which projects something changed after a round.
   *
   * @return empty when any project may be meant: rounds are missing, or too many projects changed
   */
  public Optional<Set<Long>> since(long round) {
    Set<Long> projects = new TreeSet<>();
    List<String> all = all();
    if (number(all.get(0)) > round + 1 || last() < round) {
      return Optional.empty();
    }
    for (String each : all) {
      if (number(each) > round) {
        String ids = each.substring(each.indexOf(':') + 1);
        if (ids.isEmpty()) {
          return Optional.empty();
        }
        for (String id : ids.split(",", -1)) {
          projects.add(Long.valueOf(id));
        }
      }
    }
    return Optional.of(projects);
  }

  private List<String> all() {
    return List.of(rounds.split(BETWEEN, -1));
  }

  private static long number(String round) {
    return Long.parseLong(round.substring(0, round.indexOf(':')));
  }
}
