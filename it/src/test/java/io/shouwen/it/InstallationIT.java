package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.security.auth.server.SecurityDomain;

@ExtendWith(ArquillianExtension.class)
@DisplayName("The installed archive")
class InstallationIT {

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource database;

  @Test
  @DisplayName("has its schema from the migrations")
  void hasItsSchemaFromTheMigrations() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from installation")) {
      rows.next();
      assertEquals(1, rows.getInt(1));
    }
  }

  @Test
  @DisplayName("knows the demo people and their roles")
  void knowsTheDemoPeople() throws Exception {
    assertEquals(
        "receptionist.b",
        As.get(
            "receptionist.b",
            () -> {
              var identity = SecurityDomain.getCurrent().getCurrentSecurityIdentity();
              return identity.getRoles().contains("receptionist")
                  ? identity.getPrincipal().getName()
                  : "nobody";
            }));
  }
}
