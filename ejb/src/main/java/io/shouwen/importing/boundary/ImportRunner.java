package io.shouwen.importing.boundary;

import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does the work on one file until there is none left: claims it, then goes on chunk by chunk, each
 * in a transaction of its own. Safe to call twice and after a crash: only one worker holds the
 * claim, a row is kept from going in twice by {@link io.shouwen.importing.domain.KnownSource} and
 * by its request key.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({
  Role.Names.RECEPTIONIST,
  Role.Names.CENTRE_SUPERVISOR,
  Role.Names.QUALITY,
  Role.Names.ADMINISTRATOR
})
public class ImportRunner {
  private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());

  @Inject private ImportChunks chunks;
  @Inject private ComplaintIntake intake;

  @SuppressWarnings("NullAway.Init")
  public ImportRunner() {}

  /** Works on the file; returns at once when somebody else does, or there is nothing to do. */
  public void run(long fileId) {
    String worker = UUID.randomUUID().toString();
    try {
      while (chunks.claim(fileId, worker)) {
        switch (chunks.state(fileId)) {
          case CHECKING -> chunks.check(fileId);
          case RUNNING -> bringIn(fileId);
          default -> {}
        }
      }
    } catch (RuntimeException stopped) {
      // the claim is kept until it runs out; then the work goes on, at the latest by the timer
      LOG.log(Level.SEVERE, "The import " + fileId + " stopped in the middle", stopped);
      return;
    }
    chunks.release(fileId, worker);
  }

  private void bringIn(long fileId) {
    List<ImportChunks.Outcome> outcomes = new ArrayList<>();
    for (ImportChunks.Ready row : chunks.reserve(fileId)) {
      outcomes.add(new ImportChunks.Outcome(row.rowId(), refusal(row)));
    }
    chunks.settle(fileId, outcomes);
  }

  private @Nullable RuleViolation refusal(ImportChunks.Ready row) {
    ReceptionForm form = row.form();
    try {
      intake.receive(form);
      return null;
    } catch (RuleViolation refused) {
      return refused;
    } catch (EJBException failed) {
      // when it is not this row but the database, settling the chunk fails too, and nothing is said
      LOG.log(Level.SEVERE, "Row " + row.rowId() + " of an import failed", failed);
      return new RuleViolation("importing.failed");
    }
  }
}
