package io.shouwen.privacy.boundary;

import io.shouwen.look.domain.LookKind;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import io.shouwen.privacy.domain.Unusual;
import io.shouwen.privacy.store.LookReviewStore;
import io.shouwen.privacy.store.LookReviewStore.Sum;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Who looked at whose personal data, and whose numbers stand out (C-11, A-1). */
@Stateless
@RolesAllowed({Role.Names.QUALITY, Role.Names.ADMINISTRATOR})
public class LookReview {
  @Inject private Callers callers;
  @Inject private LookReviewStore looks;

  @SuppressWarnings("NullAway.Init")
  public LookReview() {}

  /** From when on a number stands out. */
  public Unusual unusual() {
    return looks.unusual();
  }

  /** A page of the people who looked, those who stand out first, then those who looked most. */
  public Page<Looker> people(LookSearch search, PageRequest wanted) {
    List<Looker> all = lookers(search);
    int from = Math.min(all.size(), wanted.offset());
    return new Page<>(
        all.subList(from, Math.min(all.size(), from + wanted.size())),
        wanted.number(),
        wanted.size(),
        all.size());
  }

  /** A page of the looks, the latest first. */
  public Page<LookRow> page(LookSearch search, PageRequest wanted) {
    return looks.page(search, callers.current().scope(), wanted);
  }

  private List<Looker> lookers(LookSearch search) {
    Scope scope = callers.current().scope();
    Unusual unusual = looks.unusual();
    Map<Long, Long> distinct = looks.distinct(search, scope);
    Map<Long, Tally> tallies = new LinkedHashMap<>();
    looks
        .sums(search, scope)
        .forEach(sum -> tallies.computeIfAbsent(sum.staffId(), id -> new Tally(sum)).add(sum));
    Map<Role, Double> usualLooks = medians(tallies, t -> t.looks);
    Map<Role, Double> usualExported = medians(tallies, t -> t.exported);
    List<Looker> all = new ArrayList<>();
    tallies.forEach(
        (staff, tally) -> {
          double most = usualLooks.getOrDefault(tally.role, 0.0);
          double mostExported = usualExported.getOrDefault(tally.role, 0.0);
          all.add(
              new Looker(
                  staff,
                  tally.name,
                  tally.role,
                  tally.looks,
                  distinct.getOrDefault(staff, 0L),
                  tally.searches,
                  tally.exported,
                  most,
                  mostExported,
                  unusual.standsOut(tally.looks, most),
                  unusual.standsOut(tally.exported, mostExported)));
        });
    all.sort(
        Comparator.comparing(Looker::standsOut)
            .thenComparing(Looker::looks)
            .thenComparing(Looker::exported)
            .reversed()
            .thenComparing(Looker::staffId));
    return all;
  }

  private static Map<Role, Double> medians(Map<Long, Tally> tallies, ToLongFunction<Tally> of) {
    Map<Role, List<Long>> byRole = new EnumMap<>(Role.class);
    tallies
        .values()
        .forEach(
            tally ->
                byRole
                    .computeIfAbsent(tally.role, role -> new ArrayList<>())
                    .add(of.applyAsLong(tally)));
    Map<Role, Double> medians = new EnumMap<>(Role.class);
    byRole.forEach((role, numbers) -> medians.put(role, Unusual.median(numbers)));
    return medians;
  }

  private static final class Tally {
    private final String name;
    private final Role role;
    private long looks;
    private long searches;
    private long exported;

    Tally(Sum first) {
      name = first.staffName();
      role = first.role();
    }

    void add(Sum sum) {
      if (sum.kind() == LookKind.SEARCH) {
        searches += sum.times();
      } else if (sum.kind() == LookKind.EXPORT) {
        exported += sum.persons();
      } else {
        looks += sum.times();
      }
    }
  }
}
