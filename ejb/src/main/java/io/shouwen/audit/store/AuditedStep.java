package io.shouwen.audit.store;

import io.shouwen.audit.domain.ChangeKind;
import io.shouwen.audit.domain.EntityChange;
import io.shouwen.audit.domain.Entry;
import io.shouwen.audit.domain.FieldChange;
import io.shouwen.audit.domain.Way;
import io.shouwen.shared.BusinessClock;
import jakarta.transaction.Synchronization;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction changes, until its end; then its entries are written through the
 * transaction. What cannot be written keeps the transaction from being committed.
 */
public final class AuditedStep implements Synchronization {
  /** Who stands for what happens by itself. */
  private static final String PRODUCT = "shouwen";

  private static final String PRODUCT_NAME = "Shouwen";
  private static final String NOBODY = "anonymous";

  private final BusinessClock clock = new BusinessClock();
  private final String door;
  private final String username;
  private final Way way;
  private final @Nullable String address;
  private final Map<Ref, Subject> subjects = new LinkedHashMap<>();
  private @Nullable Actor actor;
  private @Nullable Long forId;
  private @Nullable String forName;
  private boolean written;

  /**
   * Begins with the transaction.
   *
   * @param door what was called first in it
   * @param username the caller as the container names them
   */
  public AuditedStep(String door, String username, Way way, @Nullable String address) {
    this.door = door;
    this.username = username.equals(NOBODY) ? PRODUCT : username;
    this.way = way;
    this.address = address;
  }

  /** A row, by the simple name of its class. */
  record Ref(String entity, String id) {}

  /** Where a subject belongs and how people call it. */
  record Place(@Nullable String key, @Nullable Long companyId, @Nullable Long projectId) {}

  /** A member of staff and where they work. */
  private record Actor(long id, String name, @Nullable Long companyId, @Nullable Long projectId) {}

  private static final class Subject {
    private @Nullable Place place;
    private final Map<Ref, Row> rows = new LinkedHashMap<>();
  }

  private static final class Row {
    private ChangeKind kind;
    private final Map<String, FieldChange> fields = new LinkedHashMap<>();

    Row(ChangeKind kind) {
      this.kind = kind;
    }
  }

  /** The caller is this member of staff; ignored when another calls meanwhile. */
  public void actedBy(
      long id, String ofUsername, String name, @Nullable Long companyId, @Nullable Long projectId) {
    if (ofUsername.equals(username)) {
      actor = new Actor(id, name, companyId, projectId);
    }
  }

  /** They do it in somebody else's place. */
  public void inPlaceOf(long staffId, String name) {
    forId = staffId;
    forName = name;
  }

  boolean isEmpty() {
    return subjects.isEmpty();
  }

  boolean knows(Ref subject) {
    Subject known = subjects.get(subject);
    return known != null && known.place != null;
  }

  void place(Ref subject, Place place) {
    subjects.computeIfAbsent(subject, none -> new Subject()).place = place;
  }

  /** A row changed; what it was before the first change of this transaction is kept. */
  void changed(Ref subject, Ref row, ChangeKind kind, List<FieldChange> fields) {
    if (written) {
      throw new IllegalStateException("a change after the audit was written: " + row);
    }
    Row kept =
        subjects
            .computeIfAbsent(subject, none -> new Subject())
            .rows
            .computeIfAbsent(row, none -> new Row(kind));
    if (kind == ChangeKind.REMOVED) {
      kept.kind = kind;
    }
    for (FieldChange field : fields) {
      kept.fields.merge(
          field.field(),
          field,
          (first, last) ->
              new FieldChange(first.field(), first.keeping(), first.before(), last.after()));
    }
  }

  @Override
  public void beforeCompletion() {
    written = true;
    List<Entry> entries = new ArrayList<>();
    subjects.forEach(
        (ref, subject) -> {
          List<EntityChange> changes = changes(subject);
          if (!changes.isEmpty()) {
            entries.add(entry(ref, subject.place, changes));
          }
        });
    if (!entries.isEmpty()) {
      try {
        AuditRows.insert(entries);
      } catch (SQLException failed) {
        throw new IllegalStateException("the audit could not be written", failed);
      }
    }
  }

  private static List<EntityChange> changes(Subject subject) {
    List<EntityChange> changes = new ArrayList<>();
    subject.rows.forEach(
        (ref, row) -> {
          List<FieldChange> fields =
              row.fields.values().stream().filter(AuditedStep::isChange).toList();
          if (!fields.isEmpty() || row.kind == ChangeKind.REMOVED) {
            changes.add(new EntityChange(ref.entity(), ref.id(), row.kind, fields));
          }
        });
    return changes;
  }

  /** A masked value may look the same as before and be another. */
  private static boolean isChange(FieldChange field) {
    return switch (field.keeping()) {
      case PLAIN, PERSON, PRINT -> !Objects.equals(field.before(), field.after());
      default -> true;
    };
  }

  private Entry entry(Ref subject, @Nullable Place place, List<EntityChange> changes) {
    Actor by = actor;
    Long company = place == null ? null : place.companyId();
    Long project = place == null ? null : place.projectId();
    if (company == null && project == null && by != null) {
      company = by.companyId();
      project = by.projectId();
    }
    boolean product = username.equals(PRODUCT);
    return new Entry(
        0,
        0,
        clock.instant(),
        new Entry.Who(
            product ? Long.valueOf(0) : by == null ? null : by.id(),
            username,
            product ? PRODUCT_NAME : by == null ? username : by.name(),
            forId,
            forName,
            way,
            address,
            door),
        new Entry.What(
            subject.entity(), subject.id(), place == null ? null : place.key(), company, project),
        ChangesJson.write(changes),
        "",
        "");
  }

  @Override
  public void afterCompletion(int status) {
    subjects.clear();
  }
}
