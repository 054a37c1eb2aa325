package io.shouwen.audit.boundary;

import io.shouwen.audit.domain.Anchor;
import io.shouwen.audit.domain.AuditRoles;
import io.shouwen.audit.store.AnchorFile;
import io.shouwen.audit.store.AuditKeys;
import io.shouwen.audit.store.AuditStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Puts what was written into the chain. One node at a time does so; the order of the chain is the
 * order of sealing.
 */
@Stateless
@RolesAllowed(AuditRoles.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditSealing {
  private static final Logger LOG = Logger.getLogger(AuditSealing.class.getName());

  @Inject private AuditStore entries;
  @Inject private AnchorFile anchorFile;

  @SuppressWarnings("NullAway.Init")
  public AuditSealing() {}

  /**
   * Seals what waits, up to a batch.
   *
   * @return how many links were added
   */
  public int seal() {
    return entries.seal(AuditKeys.ofInstallation());
  }

  /**
   * Remembers the last link outside of the database. Once the chain does not hold the link that was
   * remembered, that one is kept, so that the verification finds it.
   *
   * @return false when the end of the chain was cut off
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean anchor() {
    Anchor last = entries.last();
    Optional<Anchor> remembered = anchorFile.read();
    if (remembered.isPresent()) {
      Anchor anchor = remembered.get();
      if (anchor.equals(last)) {
        return true;
      }
      if (!entries.link(anchor.seq()).filter(anchor::equals).isPresent()) {
        LOG.severe(
            () ->
                "The audit's chain does not hold link "
                    + anchor.seq()
                    + " any more, which this node has seen; its last link is "
                    + last.seq());
        return false;
      }
    }
    if (last.seq() > 0) {
      anchorFile.write(last);
    }
    return true;
  }
}
