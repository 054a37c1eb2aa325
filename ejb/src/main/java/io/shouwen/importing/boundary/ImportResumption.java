package io.shouwen.importing.boundary;

import io.shouwen.importing.domain.StartedBy;
import io.shouwen.importing.store.ImportStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Goes on with the imports that nobody works on any more, because the server that did was stopped.
 * Each goes on in the name of the person who began it, who therefore owns its complaints and
 * is named in their history, through the same doors as before. One file after the other, to leave
 * the machine to those who wait for an answer.
 *
 * <p>Open to everybody, for the timer is nobody: a caller can neither choose a file nor learn
 * anything, and a file that is being worked on is left alone.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportResumption {
  private static final Logger LOG = Logger.getLogger(ImportResumption.class.getName());
  private static final int MOST = 20;

  @Inject private ImportRunner runner;
  @Inject private ImportStore imports;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ImportResumption() {}

  /** Works until the files that are abandoned now are done; one that fails does not stop others. */
  public void goOn() {
    Map<Long, StartedBy> abandoned = imports.abandoned(clock.instant(), MOST);
    abandoned.forEach(
        (file, person) -> {
          LOG.log(Level.INFO, "The import {0} goes on", Long.toString(file));
          try {
            Importer.of(person).does(() -> runner.run(file));
          } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "The import " + file + " could not go on", failed);
          }
        });
  }
}
