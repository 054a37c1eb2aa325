package io.shouwen.operation.schedule;

import io.shouwen.operation.boundary.OperationFigures;
import io.shouwen.operation.boundary.OperationHealth;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Says at the start what the health check and the metrics are to ask. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class OperationStart {
  @Inject private OperationHealth health;
  @Inject private OperationFigures figures;

  @SuppressWarnings("NullAway.Init")
  public OperationStart() {}

  @PostConstruct
  void begin() {
    health.begin();
    figures.show();
  }
}
