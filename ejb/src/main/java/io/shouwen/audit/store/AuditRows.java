package io.shouwen.audit.store;

import io.shouwen.audit.domain.Entry;
import io.shouwen.audit.domain.Seal;
import io.shouwen.audit.domain.Way;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the audit, by plain statements: entries are written when the persistence context has
 * already been. Takes part in the transaction that runs, if one does.
 */
final class AuditRows {
  static final String ENTRY_COLUMNS =
      "e.id, e.step_id, e.at, e.actor_id, e.actor_username, e.actor_name, e.for_id, e.for_name,"
          + " e.way, e.address, e.door, e.subject_kind, e.subject_id, e.subject_key, e.company_id,"
          + " e.project_id, e.changes, e.key_id, e.mac";

  private static final String INSERT_ENTRY =
      "insert into audit_entry (id, step_id, at, actor_id, actor_username, actor_name, for_id,"
          + " for_name, way, address, door, subject_kind, subject_id, subject_key, company_id,"
          + " project_id, changes, key_id, mac) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
  private static final String INSERT_PENDING = "insert into audit_pending (entry_id) values (?)";
  private static final String SEQUENCE = "select nextval('audit_seq')";

  /** The sequence's step. */
  private static final int BLOCK = 50;

  private static long next;
  private static long end;

  private AuditRows() {}

  static Connection connection() throws SQLException {
    return Container.database().getConnection();
  }

  /** Writes the entries of one transaction, each with its id and code, and lets them be sealed. */
  static void insert(List<Entry> entries) throws SQLException {
    AuditKeys keys = AuditKeys.ofInstallation();
    try (Connection connection = connection();
        PreparedStatement entry = connection.prepareStatement(INSERT_ENTRY);
        PreparedStatement pending = connection.prepareStatement(INSERT_PENDING)) {
      long step = 0;
      for (Entry each : entries) {
        long id = nextId(connection);
        step = step == 0 ? id : step;
        Entry whole =
            new Entry(
                id, step, each.at(), each.who(), each.what(), each.changes(), keys.keyId(), "");
        bind(entry, whole.stamped(keys.of(whole.content())));
        pending.setLong(1, id);
        if (entries.size() > 1) {
          entry.addBatch();
          pending.addBatch();
        }
      }
      if (entries.size() > 1) {
        entry.executeBatch();
        pending.executeBatch();
      } else {
        entry.executeUpdate();
        pending.executeUpdate();
      }
    }
  }

  private static synchronized long nextId(Connection connection) throws SQLException {
    if (next == end) {
      try (PreparedStatement sequence = connection.prepareStatement(SEQUENCE);
          ResultSet row = sequence.executeQuery()) {
        row.next();
        end = row.getLong(1) + 1;
        next = end - BLOCK;
      }
    }
    return next++;
  }

  private static void bind(PreparedStatement statement, Entry entry) throws SQLException {
    int at = 0;
    statement.setLong(++at, entry.id());
    statement.setLong(++at, entry.stepId());
    statement.setObject(++at, LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
    set(statement, ++at, entry.who().actorId());
    statement.setString(++at, entry.who().username());
    statement.setString(++at, entry.who().name());
    set(statement, ++at, entry.who().forId());
    statement.setString(++at, entry.who().forName());
    statement.setString(++at, entry.who().way().name());
    statement.setString(++at, entry.who().address());
    statement.setString(++at, entry.who().door());
    statement.setString(++at, entry.what().kind());
    statement.setString(++at, entry.what().id());
    statement.setString(++at, entry.what().key());
    set(statement, ++at, entry.what().companyId());
    set(statement, ++at, entry.what().projectId());
    statement.setString(++at, entry.changes());
    statement.setString(++at, entry.keyId());
    statement.setString(++at, entry.mac());
  }

  private static void set(PreparedStatement statement, int at, @Nullable Long value)
      throws SQLException {
    if (value == null) {
      statement.setNull(at, Types.BIGINT);
    } else {
      statement.setLong(at, value);
    }
  }

  /** The entry of a row with {@link #ENTRY_COLUMNS}; null when an outer join found none. */
  static @Nullable Entry entry(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    if (row.wasNull()) {
      return null;
    }
    return new Entry(
        id,
        row.getLong("step_id"),
        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        new Entry.Who(
            number(row, "actor_id"),
            row.getString("actor_username"),
            row.getString("actor_name"),
            number(row, "for_id"),
            row.getString("for_name"),
            way(row.getString("way")),
            row.getString("address"),
            row.getString("door")),
        new Entry.What(
            row.getString("subject_kind"),
            row.getString("subject_id"),
            row.getString("subject_key"),
            number(row, "company_id"),
            number(row, "project_id")),
        row.getString("changes"),
        row.getString("key_id"),
        row.getString("mac"));
  }

  /** A tampered way reads as another one: then the code does not fit. */
  private static Way way(String name) {
    for (Way each : Way.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return Way.SYSTEM;
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static Seal seal(ResultSet row) throws SQLException {
    return new Seal(
        row.getLong("seq"),
        row.getLong("entry_id"),
        row.getString("entry_mac"),
        row.getString("previous"),
        row.getString("seal_key"),
        row.getString("hash"));
  }
}
