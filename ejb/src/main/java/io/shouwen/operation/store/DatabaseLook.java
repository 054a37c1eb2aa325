package io.shouwen.operation.store;

import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks the database itself, beside the persistence layer: this must also tell that it is gone. */
@ApplicationScoped
@Unscoped(Because.COMMON)
public class DatabaseLook {
  private static final Logger LOG = System.getLogger(DatabaseLook.class.getName());
  private static final int PATIENCE_SECONDS = 5;
  private static final String LATEST =
      "select version from flyway_schema_history where success = true and version is not null"
          + " order by installed_rank desc";

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource source;

  @SuppressWarnings("NullAway.Init")
  public DatabaseLook() {}

  /** How it answers now; never fails. */
  public DatabaseState look() {
    long begun = System.nanoTime();
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(LATEST)) {
      statement.setQueryTimeout(PATIENCE_SECONDS);
      statement.setMaxRows(1);
      String product =
          connection.getMetaData().getDatabaseProductName()
              + " "
              + connection.getMetaData().getDatabaseProductVersion();
      return new DatabaseState(product, latest(statement), since(begun));
    } catch (SQLException gone) {
      LOG.log(Level.WARNING, "The database does not answer: {0}", gone.getMessage());
      return new DatabaseState(null, null, since(begun));
    }
  }

  private static @Nullable String latest(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
