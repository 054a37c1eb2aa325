package io.shouwen.notice.schedule;

import io.shouwen.notice.boundary.OutboxFigures;
import io.shouwen.notice.boundary.OutboxSender;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.organization.domain.Role;
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

/**
 * The alarm clock of the outbox: one for each channel, so that a slow receiver holds up its own
 * channel only. On every node; the rows say who does what. Runs without a transaction, for the work
 * has its own.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@DeclareRoles(Role.Names.ADMINISTRATOR)
@RunAs(Role.Names.ADMINISTRATOR)
@PermitAll
public class OutboxTimer {
  @Inject private OutboxSender sender;
  @Inject private OutboxFigures figures;

  @SuppressWarnings("NullAway.Init")
  public OutboxTimer() {}

  @PostConstruct
  void begin() {
    figures.show();
  }

  @Schedule(persistent = false, hour = "*", minute = "*", second = "*/5")
  void mail() {
    sender.sendDue(NoticeChannel.EMAIL);
  }

  @Schedule(persistent = false, hour = "*", minute = "*", second = "1/5")
  void weCom() {
    sender.sendDue(NoticeChannel.WECOM);
  }

  @Schedule(persistent = false, hour = "*", minute = "*", second = "2/5")
  void dingTalk() {
    sender.sendDue(NoticeChannel.DINGTALK);
  }

  @Schedule(persistent = false, hour = "*", minute = "*", second = "3/5")
  void textMessages() {
    sender.sendDue(NoticeChannel.SMS);
  }

  @Schedule(persistent = false, hour = "3", minute = "40")
  void dropOld() {
    sender.dropOld();
  }
}
