package io.shouwen.audit.boundary;

import io.shouwen.audit.domain.Anchor;
import io.shouwen.audit.domain.AuditRoles;
import io.shouwen.audit.domain.ChainCheck;
import io.shouwen.audit.store.AnchorFile;
import io.shouwen.audit.store.AuditKeys;
import io.shouwen.audit.store.AuditStore;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the audit is what was written: walks along the whole chain with every entry.
 * In batches and without a transaction, so that it costs no memory and holds up nobody.
 */
@Stateless
@RolesAllowed({AuditRoles.ADMINISTRATOR, AuditRoles.QUALITY})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditVerification {
  @Inject private AuditStore entries;
  @Inject private AnchorFile anchorFile;
  @Inject private Reaches reaches;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public AuditVerification() {}

  /**
   * Verifies the chain.
   *
   * @param seal the number of a link that was noted outside of the system, or null
   * @param hash its hash, or null
   * @throws RuleViolation {@code audit.noted-half} for one without the other
   */
  public ChainVerdict verify(@Nullable Long seal, @Nullable String hash) {
    RuleViolation.unless((seal == null) == (hash == null), "audit.noted-half");
    List<Anchor> anchors = new ArrayList<>();
    anchorFile.read().ifPresent(anchors::add);
    if (seal != null && hash != null) {
      anchors.add(new Anchor(seal, hash));
    }
    ChainCheck check = new ChainCheck(AuditKeys.ofInstallation(), anchors);
    Optional<Long> after = Optional.of(0L);
    while (after.isPresent()) {
      after = entries.links(after.get(), check);
    }
    check.end();
    after = Optional.of(Long.MIN_VALUE);
    while (after.isPresent()) {
      after = entries.unsealed(after.get(), check);
    }
    Anchor last = check.last();
    entries.add(
        new AuditStore.Check(
            clock.instant(),
            reaches.ofCaller().name(),
            check.checked(),
            check.waiting(),
            check.findings(),
            last.seq()));
    return new ChainVerdict(
        check.findings() == 0,
        check.checked(),
        check.waiting(),
        last.seq(),
        last.hash(),
        check.findings(),
        check.named());
  }

  /** How the chain stands, without verifying it. */
  public ChainView standing() {
    Optional<AuditStore.Check> latest = entries.latestCheck();
    return new ChainView(
        entries.last().seq(),
        entries.waiting(),
        latest.map(AuditStore.Check::at).orElse(null),
        latest.map(AuditStore.Check::byName).orElse(null),
        latest.map(AuditStore.Check::checked).orElse(0L),
        latest.map(AuditStore.Check::findings).orElse(0L));
  }
}
