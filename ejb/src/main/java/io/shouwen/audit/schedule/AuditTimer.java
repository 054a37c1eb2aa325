package io.shouwen.audit.schedule;

import io.shouwen.audit.boundary.AuditFigures;
import io.shouwen.audit.boundary.AuditSealing;
import io.shouwen.audit.boundary.NightlyVerification;
import io.shouwen.audit.domain.AuditRoles;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Seals every few seconds and verifies every night. On every node; one at a time does the work. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@DeclareRoles(AuditRoles.ADMINISTRATOR)
@RunAs(AuditRoles.ADMINISTRATOR)
@PermitAll
public class AuditTimer {
  @Inject private AuditSealing sealing;
  @Inject private NightlyVerification verification;
  @Inject private AuditFigures figures;

  @SuppressWarnings("NullAway.Init")
  public AuditTimer() {}

  @PostConstruct
  void begin() {
    verification.requireKey();
    figures.show();
  }

  @Schedule(persistent = false, hour = "*", minute = "*", second = "*/3")
  void seal() {
    sealing.anchor();
    int sealed;
    do {
      sealed = sealing.seal();
    } while (sealed > 0);
  }

  @Schedule(persistent = false, hour = "3", minute = "20")
  void verify() {
    verification.verify();
  }
}
