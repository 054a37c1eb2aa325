package io.shouwen.shared.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Passes the server's question on to the business, which says at its start what is to be asked;
 * down until then.
 */
@Readiness
@ApplicationScoped
public class ApplicationReadiness implements HealthCheck {
  private static volatile HealthCheck asked = ApplicationReadiness::starting;

  /** From now on this is asked. */
  public static void ask(HealthCheck check) {
    asked = check;
  }

  private static HealthCheckResponse starting() {
    return HealthCheckResponse.named("deadlines").down().withData("cause", "STARTING").build();
  }

  @Override
  public HealthCheckResponse call() {
    return asked.call();
  }
}
