package io.shouwen.importing.schedule;

import io.shouwen.importing.boundary.ImportResumption;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Goes on with imports that a stopped server left in the middle. Not persistent: what has to be
 * done stands in the files' rows, so every node may look, and the claim lets one of them work. A
 * look while the one before still works is left out by the container.
 */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportSweep {
  @Inject private ImportResumption resumption;

  @SuppressWarnings("NullAway.Init")
  public ImportSweep() {}

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void sweep() {
    resumption.goOn();
  }
}
