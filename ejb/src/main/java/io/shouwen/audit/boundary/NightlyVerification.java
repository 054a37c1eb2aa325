package io.shouwen.audit.boundary;

import io.shouwen.audit.domain.AuditRoles;
import io.shouwen.audit.store.AuditKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Verifies the chain by itself and says in the log what it found. */
@Stateless
@RolesAllowed(AuditRoles.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyVerification {
  private static final Logger LOG = Logger.getLogger(NightlyVerification.class.getName());

  @Inject private AuditVerification verification;

  @SuppressWarnings("NullAway.Init")
  public NightlyVerification() {}

  /**
   * Looks for the key, so that a start without it fails instead of the first change.
   *
   * @throws IllegalStateException when there is none
   */
  public void requireKey() {
    AuditKeys.ofInstallation();
  }

  public void verify() {
    ChainVerdict verdict = verification.verify(null, null);
    LOG.log(
        verdict.holds() ? Level.INFO : Level.SEVERE,
        "Audit verified: {0} links, last link {1} {2}, findings: {3} {4}",
        new Object[] {
          Long.toString(verdict.checked()),
          Long.toString(verdict.lastSeal()),
          verdict.lastHash(),
          Long.toString(verdict.findings()),
          verdict.first()
        });
  }
}
