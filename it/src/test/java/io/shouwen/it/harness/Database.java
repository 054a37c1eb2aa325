package io.shouwen.it.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A real PostgreSQL for the run {@code it.node=postgresql}, up before the first test and down after
 * the last; its port was reserved by the build, so that the server's environment could name it. The
 * application has an account of its own in it, which owns nothing. Other runs start nothing.
 */
public class Database implements LauncherSessionListener {

  private @Nullable EmbeddedPostgres postgres;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!"postgresql".equals(System.getProperty("it.node"))) {
      return;
    }
    try {
      postgres =
          EmbeddedPostgres.builder().setPort(Integer.getInteger("it.port.database", 0)).start();
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role shouwen login password 'shouwen'");
      }
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException("PostgreSQL does not start", failure);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException failure) {
        throw new IllegalStateException("PostgreSQL does not stop", failure);
      }
    }
  }
}
