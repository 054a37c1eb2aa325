package io.shouwen.audit.store;

import io.shouwen.audit.domain.Anchor;
import io.shouwen.audit.domain.ChainCheck;
import io.shouwen.audit.domain.EntityChange;
import io.shouwen.audit.domain.Entry;
import io.shouwen.audit.domain.Seal;
import io.shouwen.audit.domain.Way;
import io.shouwen.shared.Like;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries and their chain, in batches, so that memory stays flat. */
@ApplicationScoped
public class AuditStore {
  private static final int BATCH = 500;

  private static final String SEAL_COLUMNS =
      "s.seq, s.entry_id, s.entry_mac, s.previous, s.key_id as seal_key, s.hash";

  public AuditStore() {}

  /**
   * Which entries are wanted; null does not matter.
   *
   * @param person a part of the name or user name of who did it, or for whom
   * @param subject the whole key, for example a case's number
   * @param door a part of the door's name
   * @param from inclusive
   * @param to exclusive
   */
  public record Wanted(
      @Nullable String person,
      @Nullable String subject,
      @Nullable String door,
      @Nullable Way way,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /** Whose entries: null for the whole group's. */
  public record Within(@Nullable Long companyId, List<Long> projectIds) {
    public Within {
      projectIds = List.copyOf(projectIds);
    }
  }

  /** An entry with its changes readable. */
  public record Row(Entry entry, List<EntityChange> changes) implements Serializable {
    public Row {
      changes = List.copyOf(changes);
    }
  }

  /** What a verification found. */
  public record Check(
      Instant at, String byName, long checked, long waiting, long findings, long lastSeal)
      implements Serializable {}

  private record Condition(String sql, List<Object> values) {}

  /** The newest first. */
  public Page<Row> page(Wanted wanted, @Nullable Within within, PageRequest page) {
    Condition where = condition(wanted, within);
    List<Row> rows = new ArrayList<>();
    try (Connection connection = AuditRows.connection();
        PreparedStatement select =
            connection.prepareStatement(
                "select "
                    + AuditRows.ENTRY_COLUMNS
                    + " from audit_entry e"
                    + where.sql
                    + " order by e.at desc, e.id desc limit ? offset ?");
        PreparedStatement count =
            connection.prepareStatement(
                "select count(*) from (select e.id from audit_entry e"
                    + where.sql
                    + " limit "
                    + Page.COUNT_CAP
                    + ") counted")) {
      int next = bind(select, where.values);
      select.setInt(next, page.size());
      select.setInt(next + 1, page.offset());
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          Entry entry = AuditRows.entry(found);
          if (entry != null) {
            rows.add(new Row(entry, ChangesJson.read(entry.changes())));
          }
        }
      }
      bind(count, where.values);
      return new Page<>(rows, page.number(), page.size(), number(count));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Condition condition(Wanted wanted, @Nullable Within within) {
    StringBuilder sql = new StringBuilder(" where e.id > 0");
    List<Object> values = new ArrayList<>();
    if (wanted.person != null) {
      sql.append(" and (e.actor_name like ? or e.actor_username like ? or e.for_name like ?)");
      String part = Like.containing(wanted.person);
      values.addAll(List.of(part, part, part));
    }
    if (wanted.subject != null) {
      sql.append(" and e.subject_key = ?");
      values.add(wanted.subject);
    }
    if (wanted.door != null) {
      sql.append(" and lower(e.door) like lower(?)");
      values.add(Like.containing(wanted.door));
    }
    if (wanted.way != null) {
      sql.append(" and e.way = ?");
      values.add(wanted.way.name());
    }
    if (wanted.from != null) {
      sql.append(" and e.at >= ?");
      values.add(LocalDateTime.ofInstant(wanted.from, ZoneOffset.UTC));
    }
    if (wanted.to != null) {
      sql.append(" and e.at < ?");
      values.add(LocalDateTime.ofInstant(wanted.to, ZoneOffset.UTC));
    }
    if (within != null) {
      sql.append(" and (e.company_id = ?");
      values.add(within.companyId == null ? Long.valueOf(-1) : within.companyId);
      if (!within.projectIds.isEmpty()) {
        sql.append(" or e.project_id in (?")
            .append(", ?".repeat(within.projectIds.size() - 1))
            .append(")");
        values.addAll(within.projectIds);
      }
      sql.append(")");
    }
    return new Condition(sql.toString(), values);
  }

  private static int bind(PreparedStatement statement, List<Object> values) throws SQLException {
    int at = 1;
    for (Object value : values) {
      statement.setObject(at++, value);
    }
    return at;
  }

  private static long number(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Seals what waits, up to a batch, in the transaction that runs. One at a time does so: whoever
   * finds another at it does nothing.
   *
   * @return how many links were added
   */
  public int seal(AuditKeys keys) {
    try (Connection connection = AuditRows.connection()) {
      if (!takesTurn(connection)) {
        return 0;
      }
      Anchor last = last(connection);
      List<Seal> seals = new ArrayList<>();
      List<Long> done = new ArrayList<>();
      try (PreparedStatement select =
          connection.prepareStatement(
              "select p.entry_id as pending_id, s.seq, "
                  + AuditRows.ENTRY_COLUMNS
                  + " from audit_pending p left join audit_entry e on e.id = p.entry_id left join"
                  + " audit_seal s on s.entry_id = p.entry_id order by p.entry_id limit "
                  + BATCH)) {
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            long id = row.getLong("pending_id");
            row.getLong("seq");
            boolean sealed = !row.wasNull();
            Entry entry = AuditRows.entry(row);
            done.add(id);
            // a forged entry stays outside of the chain, where the verification finds it
            if (!sealed
                && (entry == null || keys.fits(entry.keyId(), entry.content(), entry.mac()))) {
              Seal seal =
                  new Seal(
                      last.seq() + 1,
                      id,
                      entry == null ? Seal.GONE : entry.mac(),
                      last.hash(),
                      keys.keyId(),
                      "");
              seal = seal.stamped(keys.of(seal.content()));
              seals.add(seal);
              last = new Anchor(seal.seq(), seal.hash());
            }
          }
        }
      }
      insert(connection, seals);
      forget(connection, done);
      return seals.size();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static boolean takesTurn(Connection connection) throws SQLException {
    try (PreparedStatement turn =
            connection.prepareStatement(
                "select id from audit_turn where id = 1 for update skip locked");
        ResultSet row = turn.executeQuery()) {
      return row.next();
    }
  }

  private static void insert(Connection connection, List<Seal> seals) throws SQLException {
    if (seals.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_seal (seq, entry_id, entry_mac, previous, key_id, hash) values"
                + " (?,?,?,?,?,?)")) {
      for (Seal seal : seals) {
        insert.setLong(1, seal.seq());
        insert.setLong(2, seal.entryId());
        insert.setString(3, seal.entryMac());
        insert.setString(4, seal.previous());
        insert.setString(5, seal.keyId());
        insert.setString(6, seal.hash());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void forget(Connection connection, List<Long> done) throws SQLException {
    if (done.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from audit_pending where entry_id = ?")) {
      for (long id : done) {
        delete.setLong(1, id);
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  /** The last link, with number 0 before the first. */
  public Anchor last() {
    try (Connection connection = AuditRows.connection()) {
      return last(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Anchor last(Connection connection) throws SQLException {
    return anchor(connection, "select seq, hash from audit_seal order by seq desc limit 1")
        .orElse(new Anchor(0, Seal.FIRST));
  }

  /** The link of that number. */
  public Optional<Anchor> link(long seq) {
    try (Connection connection = AuditRows.connection()) {
      return anchor(connection, "select seq, hash from audit_seal where seq = " + seq);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Optional<Anchor> anchor(Connection connection, String query) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new Anchor(row.getLong("seq"), row.getString("hash")))
          : Optional.empty();
    }
  }

  /** How many entries wait for their seal, counted no further than a page's count. */
  public long waiting() {
    try (Connection connection = AuditRows.connection();
        PreparedStatement count =
            connection.prepareStatement(
                "select count(*) from (select entry_id from audit_pending limit "
                    + Page.COUNT_CAP
                    + ") counted")) {
      return number(count);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /**
   * The next links with their entries.
   *
   * @return the number of the last link of the batch, or empty when there was none
   */
  public Optional<Long> links(long after, ChainCheck check) {
    return batch(
        "select "
            + SEAL_COLUMNS
            + ", "
            + AuditRows.ENTRY_COLUMNS
            + " from audit_seal s left join audit_entry e on e.id = s.entry_id where s.seq > ?"
            + " order by s.seq limit "
            + BATCH,
        after,
        row -> {
          check.link(AuditRows.seal(row), AuditRows.entry(row));
          return row.getLong("seq");
        });
  }

  /**
   * The next entries without a seal.
   *
   * @return the id of the last entry of the batch, or empty when there was none
   */
  public Optional<Long> unsealed(long after, ChainCheck check) {
    return batch(
        "select "
            + AuditRows.ENTRY_COLUMNS
            + ", p.entry_id as pending_id from audit_entry e left join audit_seal s on s.entry_id"
            + " = e.id left join audit_pending p on p.entry_id = e.id where e.id > ? and"
            + " s.entry_id is null order by e.id limit "
            + BATCH,
        after,
        row -> {
          row.getLong("pending_id");
          boolean waiting = !row.wasNull();
          Entry entry = AuditRows.entry(row);
          if (entry != null) {
            check.unsealed(entry, waiting);
          }
          return row.getLong("id");
        });
  }

  @FunctionalInterface
  private interface Reading {
    long row(ResultSet row) throws SQLException;
  }

  private static Optional<Long> batch(String query, long after, Reading reading) {
    try (Connection connection = AuditRows.connection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setLong(1, after);
      Optional<Long> last = Optional.empty();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          last = Optional.of(reading.row(rows));
        }
      }
      return last;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Remembers what a verification found. */
  public void add(Check check) {
    try (Connection connection = AuditRows.connection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into audit_check (id, at, by_name, checked, waiting, findings, last_seal)"
                    + " values (nextval('audit_check_seq'),?,?,?,?,?,?)")) {
      insert.setObject(1, LocalDateTime.ofInstant(check.at(), ZoneOffset.UTC));
      insert.setString(2, check.byName());
      insert.setLong(3, check.checked());
      insert.setLong(4, check.waiting());
      insert.setLong(5, check.findings());
      insert.setLong(6, check.lastSeal());
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What the latest verification found; empty when there was none. */
  public Optional<Check> latestCheck() {
    try (Connection connection = AuditRows.connection();
        PreparedStatement select =
            connection.prepareStatement(
                "select at, by_name, checked, waiting, findings, last_seal from audit_check order"
                    + " by id desc limit 1");
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Check(
                  row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                  row.getString("by_name"),
                  row.getLong("checked"),
                  row.getLong("waiting"),
                  row.getLong("findings"),
                  row.getLong("last_seal")))
          : Optional.empty();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
