package io.shouwen.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Brings the database to the schema of this version before anybody works with it. The migrations
 * under {@code db/migration} are the schema's only source; one set serves H2 and PostgreSQL, and
 * {@code db/postgresql} adds the rights and triggers that H2 does not have.
 *
 * <p>Each bean that touches JPA while the application starts declares
 * {@code @DependsOn("SchemaMigration")}. A failed migration stops the start: the application never
 * runs on a schema that it does not know. The transactions are Flyway's own, hence bean-managed.
 */
@Singleton
@Startup
@DependsOn("StartCheck")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  private static final String POSTGRESQL = "PostgreSQL";

  /**
   * How long a statement, the wait for a lock, and a transaction at rest may last; and that no
   * statement starts helpers or compiles itself, which takes longer than any of ours.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "statement_timeout",
          "60s",
          "lock_timeout",
          "10s",
          "idle_in_transaction_session_timeout",
          "10min",
          "max_parallel_workers_per_gather",
          "0",
          "jit",
          "off");

  /** Of the schema's owner: another account than the application's, or the same. */
  @Resource(lookup = "java:jboss/datasources/ShouwenOwnerDS")
  private DataSource owner;

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource application;

  @PostConstruct
  void migrate() {
    try {
      boolean postgresql = POSTGRESQL.equals(of(owner, DatabaseMetaData::getDatabaseProductName));
      migrate(postgresql);
      if (postgresql) {
        grant(of(application, DatabaseMetaData::getUserName));
        settle();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("the schema could not be brought up to date", failed);
    }
  }

  private void migrate(boolean postgresql) throws SQLException {
    FluentConfiguration flyway =
        Flyway.configure(SchemaMigration.class.getClassLoader())
            .dataSource(owner)
            // what only PostgreSQL can do: rights, triggers, indexes made while others work
            .locations(
                postgresql
                    ? new String[] {"classpath:db/migration", "classpath:db/postgresql"}
                    : new String[] {"classpath:db/migration"})
            // The server's timer store may have made its table first: then the schema is not empty.
            .baselineOnMigrate(true)
            .baselineVersion("0")
            // an index over a million rows takes longer than any statement of the application may
            .initSql(postgresql ? "set statement_timeout = 0" : "select 1");
    if (postgresql) {
      // a lock that a transaction holds would let an index made while others work wait for ever
      flyway
          .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
          .setTransactionalLock(false);
      forgetBroken();
    }
    flyway.load().migrate();
  }

  /**
   * Lets a script that broke off run again. Only one that runs outside of a transaction is noted as
   * broken, and each such script first removes what is left of it.
   */
  private void forgetBroken() throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ begin
            if to_regclass('flyway_schema_history') is not null then
              delete from flyway_schema_history where not success;
            end if;
          end $$
          """);
    }
  }

  private interface Asked {
    String of(DatabaseMetaData database) throws SQLException;
  }

  private static String of(DataSource source, Asked asked) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return asked.of(connection.getMetaData());
    }
  }

  /**
   * Lets the application's account work in a schema that another one owns. What it may not do to
   * the audit is taken away from it at each start, so that no grant by hand stays.
   */
  private void grant(String account) throws SQLException {
    if (account.equals(of(owner, DatabaseMetaData::getUserName))) {
      return;
    }
    String name = '"' + account.replace("\"", "\"\"") + '"';
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      String schema = '"' + connection.getSchema().replace("\"", "\"\"") + '"';
      for (String each :
          List.of(
              "grant usage on schema %s to %s",
              "grant select, insert, update, delete on all tables in schema %s to %s",
              "grant usage, select on all sequences in schema %s to %s")) {
        statement.execute(each.formatted(schema, name));
      }
      statement.execute("revoke update, delete, truncate on audit_entry, audit_seal from " + name);
      statement.execute(
          "revoke insert, update, delete, truncate on flyway_schema_history from " + name);
    }
  }

  /**
   * Sets {@link #SETTINGS} as defaults of the application's account in this database, each unless
   * the operator chose one there. It holds for connections that are opened from now on.
   */
  private void settle() throws SQLException {
    try (Connection connection = application.getConnection();
        Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS.keySet()) {
        statement.execute(
            """
            do $$ begin
              perform pg_advisory_xact_lock(hashtext('shouwen settings')); -- two nodes at once
              if not exists (select 1 from pg_db_role_setting s, unnest(s.setconfig) as each (line)
                  where s.setrole in (0, current_user::regrole) and s.setdatabase in (0, (
                    select oid from pg_database where datname = current_database()))
                    and each.line like '%1$s=%%') then
                execute format('alter role %%I in database %%I set %1$s = %%L',
                  current_user, current_database(), '%2$s');
              end if;
            end $$
            """
                .formatted(setting, SETTINGS.get(setting)));
      }
    }
  }
}
