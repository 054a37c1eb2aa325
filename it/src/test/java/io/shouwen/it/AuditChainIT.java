package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.audit.boundary.AuditSealing;
import io.shouwen.audit.boundary.AuditVerification;
import io.shouwen.audit.boundary.ChainVerdict;
import io.shouwen.audit.domain.Anchor;
import io.shouwen.audit.domain.Tampering;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.organization.boundary.OrganizationQueries;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody with the rights of the database's owner can do to the audit, and what is found. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("X-1: the chain of the audit")
class AuditChainIT {
  @Inject private AuditSealing sealing;
  @Inject private AuditVerification verification;
  @Inject private ComplaintIntake intake;
  @Inject private OrganizationQueries organization;

  @Resource(lookup = "java:jboss/datasources/ShouwenOwnerDS")
  private DataSource owner;

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource application;

  /**
   * One way to tamper.
   *
   * @param statements with {@code :a}, {@code :b} for two sealed entries, {@code :s} and {@code :t}
   *     for their seals and {@code :z} for the last seal
   * @param found what must be among the findings
   */
  private record Way(String what, List<String> statements, Set<Tampering> found) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(
              "who did it is changed",
              List.of("update audit_entry set actor_name = 'x' where id = :a"),
              Set.of(Tampering.ENTRY_CHANGED)),
          new Way(
              "what was changed is changed",
              List.of("update audit_entry set changes = '[]' where id = :a"),
              Set.of(Tampering.ENTRY_CHANGED)),
          new Way(
              "the time is changed",
              List.of("update audit_entry set at = timestamp '2020-01-01 00:00:00' where id = :a"),
              Set.of(Tampering.ENTRY_CHANGED)),
          new Way(
              "an entry is removed",
              List.of("delete from audit_entry where id = :a"),
              Set.of(Tampering.ENTRY_REMOVED)),
          new Way(
              "an entry is removed with its seal",
              List.of(
                  "delete from audit_entry where id = :a", "delete from audit_seal where seq = :s"),
              Set.of(Tampering.SEAL_REMOVED)),
          new Way(
              "an entry is copied in",
              List.of(copy("-1", "mac")),
              Set.of(Tampering.ENTRY_INSERTED)),
          new Way(
              "an entry is copied in to be sealed",
              List.of(copy("-1", "mac"), "insert into audit_pending (entry_id) values (-1)"),
              Set.of(Tampering.ENTRY_INSERTED)),
          new Way(
              "two entries are exchanged",
              List.of(
                  "update audit_entry set id = -1 where id = :a",
                  "update audit_entry set id = :a where id = :b",
                  "update audit_entry set id = :b where id = -1"),
              Set.of(Tampering.ENTRY_CHANGED)),
          new Way(
              "two seals are exchanged",
              List.of(
                  "update audit_seal set seq = -1 where seq = :s",
                  "update audit_seal set seq = :s where seq = :t",
                  "update audit_seal set seq = :t where seq = -1"),
              Set.of(Tampering.SEAL_CHANGED)),
          new Way(
              "a seal is removed",
              List.of("delete from audit_seal where seq = :s"),
              Set.of(Tampering.SEAL_REMOVED, Tampering.ENTRY_KEPT_OUT)),
          new Way(
              "a seal's hash is changed",
              List.of("update audit_seal set hash = previous where seq = :s"),
              Set.of(Tampering.SEAL_CHANGED)),
          new Way(
              "the end is cut off",
              List.of("delete from audit_seal where seq >= :s"),
              Set.of(Tampering.TAIL_CUT, Tampering.ENTRY_KEPT_OUT)));

  private static String copy(String id, String mac) {
    return "insert into audit_entry (id, step_id, at, actor_id, actor_username, actor_name, way,"
        + " door, subject_kind, subject_id, changes, key_id, mac) select "
        + id
        + ", step_id, at, actor_id, actor_username, actor_name, way, door, subject_kind,"
        + " subject_id, changes, key_id, "
        + mac
        + " from audit_entry where id = :a";
  }

  @Test
  @DisplayName("shows each kind of tampering, and holds again when it is undone")
  void tampering() throws Exception {
    receive();
    receive();
    sealAll();
    assertEquals(List.of(), verify(null).first(), "it holds before");
    List<String> wrong = new ArrayList<>();
    try (Held held = new Held()) {
      for (Way way : WAYS) {
        held.keep();
        held.run(way.statements);
        if (way.what.endsWith("to be sealed")) {
          held.release();
          As.get("administrator", () -> sealing.seal());
          held.take();
        }
        Set<Tampering> found =
            verify(null).first().stream()
                .map(f -> f.kind())
                .collect(Collectors.toCollection(TreeSet::new));
        held.restore();
        if (!found.equals(way.found)) {
          wrong.add(way.what + ": " + found);
        }
        assertTrue(verify(null).holds(), () -> way.what + " is undone");
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName("knows a link that was noted outside of the system")
  void noted() throws Exception {
    receive();
    sealAll();
    ChainVerdict verdict = verify(null);
    Anchor last = new Anchor(verdict.lastSeal(), verdict.lastHash());
    assertTrue(verify(last).holds());
    assertEquals(Tampering.TAIL_CUT, verify(new Anchor(last.seq(), "x")).first().get(0).kind());
    assertEquals(
        Tampering.TAIL_CUT,
        verify(new Anchor(last.seq() + 1_000_000, last.hash())).first().get(0).kind());
    for (String person : List.of("receptionist", "company-manager")) {
      assertThrows(
          EJBAccessException.class, () -> As.get(person, () -> verification.verify(null, null)));
    }
    As.get("quality", () -> verification.verify(null, null));
  }

  @Test
  @DisplayName("waits for entries that a crash left without a seal; only one seals at a time")
  void waiting() throws Exception {
    sealAll();
    try (Held held = new Held()) {
      receive();
      assertEquals(0, As.get("administrator", () -> sealing.seal()).intValue(), "another is at it");
      ChainVerdict verdict = verify(null);
      assertTrue(verdict.holds());
      assertTrue(verdict.waiting() > 0);
      held.release();
    }
    sealAll();
    assertTrue(verify(null).holds());
  }

  @Test
  @DisplayName("has no gap and nothing twice when several seal at once")
  void several() throws Exception {
    for (int i = 0; i < 20; i++) {
      receive();
    }
    List<CompletableFuture<Void>> sealers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      sealers.add(
          CompletableFuture.runAsync(
              () -> {
                try {
                  for (int j = 0; j < 5; j++) {
                    As.get("administrator", () -> sealing.seal());
                  }
                } catch (Exception failed) {
                  throw new IllegalStateException(failed);
                }
              }));
    }
    sealers.forEach(CompletableFuture::join);
    sealAll();
    assertTrue(verify(null).holds());
  }

  @Test
  @DisplayName("only grows for the application's own account (PostgreSQL)")
  void onlyGrows() throws Exception {
    receive();
    sealAll();
    if (!isPostgresql()) {
      return; // H2 has neither such rights nor such triggers
    }
    for (DataSource account : List.of(application, owner)) {
      for (String statement :
          List.of(
              "update audit_entry set actor_name = 'x'",
              "delete from audit_entry",
              "truncate audit_entry",
              "update audit_seal set hash = 'x'",
              "delete from audit_seal",
              "truncate audit_seal")) {
        try (Connection connection = account.getConnection();
            Statement refused = connection.createStatement()) {
          SQLException refusal =
              assertThrows(SQLException.class, () -> refused.execute(statement), statement);
          assertEquals("42501", refusal.getSQLState(), statement);
        }
      }
    }
    try (Connection connection = application.getConnection();
        Statement statement = connection.createStatement()) {
      for (String way :
          List.of(
              "alter table audit_entry disable trigger all",
              "set session_replication_role = replica",
              "drop table audit_seal",
              "grant update on audit_entry to shouwen")) {
        // a grant without the right to grant is a warning, and changes nothing
        if (!way.startsWith("grant")) {
          assertThrows(SQLException.class, () -> statement.execute(way), way);
        }
      }
    }
    assertTrue(verify(null).holds());
  }

  private void receive() throws Exception {
    As.get(
        "receptionist",
        () -> intake.receive(Forms.reception(organization.projects().get(0).id(), "审计链", null)));
  }

  private ChainVerdict verify(@org.jspecify.annotations.Nullable Anchor noted) throws Exception {
    return As.get(
        "administrator",
        () ->
            noted == null
                ? verification.verify(null, null)
                : verification.verify(noted.seq(), noted.hash()));
  }

  /** All that waits is in the chain, and its end is remembered outside of the database. */
  private void sealAll() throws Exception {
    As.role(
        "administrator",
        () -> {
          while (verification.standing().waiting() > 0) {
            sealing.seal();
          }
          assertTrue(sealing.anchor());
        });
  }

  private boolean isPostgresql() throws SQLException {
    try (Connection connection = owner.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
  }

  /** Keeps the server from sealing meanwhile, and puts back what was tampered with. */
  private final class Held implements AutoCloseable {
    private static final List<String> TABLES = List.of("audit_entry", "audit_seal");

    private final Connection turn;
    private final boolean postgresql = isPostgresql();

    Held() throws SQLException {
      turn = owner.getConnection();
      turn.setAutoCommit(false);
      take();
    }

    void take() throws SQLException {
      try (Statement statement = turn.createStatement();
          ResultSet row =
              statement.executeQuery("select id from audit_turn where id = 1 for update")) {
        assertTrue(row.next());
      }
    }

    void release() throws SQLException {
      turn.rollback();
    }

    void keep() throws SQLException {
      for (String table : TABLES) {
        execute("create table kept_" + table + " as select * from " + table);
      }
    }

    void restore() throws SQLException {
      for (String table : TABLES) {
        // what was written meanwhile stays
        String key = table.equals("audit_entry") ? "id" : "seq";
        execute(
            "delete from %s where %s < 0 or %s in (select %s from kept_%s)"
                .formatted(table, key, key, key, table));
      }
      for (String table : TABLES) {
        execute("insert into " + table + " select * from kept_" + table);
        execute("drop table kept_" + table);
      }
    }

    void run(List<String> statements) throws SQLException {
      long[] at = new long[5];
      try (Connection connection = owner.getConnection();
          PreparedStatement select =
              connection.prepareStatement(
                  "select seq, entry_id from audit_seal order by seq desc");
          ResultSet row = select.executeQuery()) {
        row.next();
        at[4] = row.getLong(1);
        row.next();
        at[2] = row.getLong(1);
        at[0] = row.getLong(2);
        row.next();
        at[3] = row.getLong(1);
        at[1] = row.getLong(2);
      }
      for (String statement : statements) {
        execute(
            statement
                .replace(":a", Long.toString(at[0]))
                .replace(":b", Long.toString(at[1]))
                .replace(":s", Long.toString(at[2]))
                .replace(":t", Long.toString(at[3]))
                .replace(":z", Long.toString(at[4])));
      }
    }

    /** As somebody who is allowed to switch the triggers off. */
    private void execute(String sql) throws SQLException {
      try (Connection connection = owner.getConnection();
          Statement statement = connection.createStatement()) {
        if (postgresql) {
          statement.execute("set session_replication_role = replica");
        }
        try {
          statement.execute(sql);
        } finally {
          if (postgresql) {
            statement.execute("set session_replication_role = origin");
          }
        }
      }
    }

    @Override
    public void close() throws SQLException {
      turn.rollback();
      turn.setAutoCommit(true);
      turn.close();
    }
  }
}
