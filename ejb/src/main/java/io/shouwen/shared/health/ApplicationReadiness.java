package io.shouwen.shared.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Passes the server's questions on to the business, which says at its start what is to be asked;
 * down until then, and when no answer comes.
 */
@ApplicationScoped
public class ApplicationReadiness {
  public static final String DATABASE = "database";
  public static final String DEADLINES = "deadlines";
  public static final String MESSAGES = "messages";
  public static final String DISK = "disk";
  public static final String FILES = "files";

  private static final Map<String, HealthCheck> ASKED = new ConcurrentHashMap<>();

  /** From now on this is asked about the part. */
  public static void ask(String part, HealthCheck check) {
    ASKED.put(part, check);
  }

  @Produces
  @Readiness
  HealthCheck database() {
    return () -> answer(DATABASE);
  }

  @Produces
  @Readiness
  HealthCheck deadlines() {
    return () -> answer(DEADLINES);
  }

  @Produces
  @Readiness
  HealthCheck messages() {
    return () -> answer(MESSAGES);
  }

  @Produces
  @Readiness
  HealthCheck disk() {
    return () -> answer(DISK);
  }

  @Produces
  @Readiness
  HealthCheck files() {
    return () -> answer(FILES);
  }

  private static HealthCheckResponse answer(String part) {
    HealthCheck asked = ASKED.get(part);
    if (asked == null) {
      return down(part, "STARTING");
    }
    try {
      return asked.call();
    } catch (RuntimeException silent) {
      return down(part, "NO_ANSWER");
    }
  }

  private static HealthCheckResponse down(String part, String cause) {
    return HealthCheckResponse.named(part).down().withData("cause", cause).build();
  }
}
