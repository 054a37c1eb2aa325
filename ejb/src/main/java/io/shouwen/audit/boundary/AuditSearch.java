package io.shouwen.audit.boundary;

import io.shouwen.audit.domain.AuditRoles;
import io.shouwen.audit.domain.EntityChange;
import io.shouwen.audit.domain.Entry;
import io.shouwen.audit.domain.FieldChange;
import io.shouwen.audit.domain.Keeping;
import io.shouwen.audit.store.AuditStore;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what. Administrators of the group see all, those of a company what belongs to
 * it, its projects and the people who work there.
 */
@Stateless
@RolesAllowed(AuditRoles.ADMINISTRATOR)
public class AuditSearch {
  @Inject private AuditStore entries;
  @Inject private Reaches reaches;

  @SuppressWarnings("NullAway.Init")
  public AuditSearch() {}

  /** The newest first. */
  public Page<AuditRow> page(AuditFilter filter, PageRequest wanted) {
    Reaches.Reach reach = reaches.ofCaller();
    Page<AuditStore.Row> found =
        entries.page(
            new AuditStore.Wanted(
                filter.person(),
                filter.subject(),
                filter.door(),
                filter.way(),
                filter.from(),
                filter.to()),
            reach.group()
                ? null
                : new AuditStore.Within(reach.companyId(), List.copyOf(reach.projectIds())),
            wanted);
    Set<Long> people = new HashSet<>();
    fields(found.rows())
        .forEach(f -> Stream.of(f.before(), f.after()).forEach(v -> add(v, people)));
    Map<Long, String> names = reaches.names(people);
    return new Page<>(
        found.rows().stream().map(row -> row(row, names)).toList(),
        found.number(),
        found.size(),
        found.total());
  }

  /** The fields that hold the id of a member of staff. */
  private static Stream<FieldChange> fields(List<AuditStore.Row> rows) {
    return rows.stream()
        .flatMap(row -> row.changes().stream())
        .flatMap(change -> change.fields().stream())
        .filter(field -> field.keeping() == Keeping.PERSON);
  }

  private static void add(@Nullable String id, Set<Long> people) {
    if (id != null && id.matches("[0-9]{1,18}")) {
      people.add(Long.valueOf(id));
    }
  }

  private static EntityChange named(EntityChange change, Map<Long, String> names) {
    return new EntityChange(
        change.entity(),
        change.id(),
        change.kind(),
        change.fields().stream()
            .map(
                field ->
                    field.keeping() == Keeping.PERSON
                        ? new FieldChange(
                            field.field(),
                            field.keeping(),
                            name(field.before(), names),
                            name(field.after(), names))
                        : field)
            .toList());
  }

  private static @Nullable String name(@Nullable String id, Map<Long, String> names) {
    Set<Long> one = new HashSet<>();
    add(id, one);
    return one.stream().map(names::get).filter(Objects::nonNull).findFirst().orElse(id);
  }

  private static AuditRow row(AuditStore.Row row, Map<Long, String> names) {
    Entry entry = row.entry();
    String key = entry.what().key();
    return new AuditRow(
        entry.id(),
        entry.at(),
        entry.who().name(),
        entry.who().username(),
        entry.who().forName(),
        entry.who().way(),
        entry.who().address(),
        entry.who().door(),
        entry.what().kind(),
        key == null ? entry.what().id() : key,
        row.changes().stream().map(change -> named(change, names)).toList());
  }
}
