package io.shouwen.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the schema of this version before anybody works with it. The migrations
 * under {@code db/migration} are the schema's only source; one set serves H2 and PostgreSQL.
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

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource dataSource;

  @PostConstruct
  void migrate() {
    Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        // The server's timer store may have made its table first: then the schema is not empty.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
