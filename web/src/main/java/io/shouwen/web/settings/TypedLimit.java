package io.shouwen.web.settings;

import io.shouwen.deadline.boundary.LimitLine;
import io.shouwen.deadline.domain.Allowance;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import io.shouwen.shared.RuleViolation;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of the time limits while somebody types it. */
public class TypedLimit implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Obligation obligation;
  private final @Nullable String severity;
  private final @Nullable String category;
  private int amount;
  private Allowance.Unit unit;
  private boolean working;
  private boolean customer;
  private boolean thirdParty;
  private boolean appointment;
  private @Nullable String reminders;
  private @Nullable String ladder;
  private boolean removed;

  /** Begins with a line as it is. */
  TypedLimit(LimitLine line) {
    obligation = line.obligation();
    severity = line.severity();
    category = line.category();
    amount = line.amount();
    unit = line.unit();
    working = line.working();
    customer = line.pausedBy().contains(PauseReason.CUSTOMER);
    thirdParty = line.pausedBy().contains(PauseReason.THIRD_PARTY);
    appointment = line.pausedBy().contains(PauseReason.APPOINTMENT);
    reminders = joined(line.reminders());
    ladder = joined(line.ladderMinutes());
  }

  private static String joined(List<? extends Number> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /**
   * The line as typed.
   *
   * @throws RuleViolation {@code deadline.not-numbers}
   */
  LimitLine line() {
    Set<PauseReason> pausedBy = EnumSet.noneOf(PauseReason.class);
    if (customer) {
      pausedBy.add(PauseReason.CUSTOMER);
    }
    if (thirdParty) {
      pausedBy.add(PauseReason.THIRD_PARTY);
    }
    if (appointment) {
      pausedBy.add(PauseReason.APPOINTMENT);
    }
    return new LimitLine(
        obligation,
        severity,
        category,
        amount,
        unit,
        working,
        pausedBy,
        numbers(reminders).stream().map(Long::intValue).toList(),
        numbers(ladder));
  }

  private List<Long> numbers(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    String plain = text.replace('\uFF0C', ',').replace('\u3001', ',').replaceAll("\\s", "");
    RuleViolation.unless(
        plain.matches("[0-9]{1,6}(,[0-9]{1,6}){0,9}"), "deadline.not-numbers", obligation);
    return Arrays.stream(plain.split(",")).map(Long::valueOf).toList();
  }

  /** Which line it is. */
  public Obligation getObligation() {
    return obligation;
  }

  public @Nullable String getSeverity() {
    return severity;
  }

  public @Nullable String getCategory() {
    return category;
  }

  public int getAmount() {
    return amount;
  }

  public void setAmount(int amount) {
    this.amount = amount;
  }

  public Allowance.Unit getUnit() {
    return unit;
  }

  public void setUnit(Allowance.Unit unit) {
    this.unit = unit;
  }

  public boolean isWorking() {
    return working;
  }

  public void setWorking(boolean working) {
    this.working = working;
  }

  public boolean isCustomer() {
    return customer;
  }

  public void setCustomer(boolean customer) {
    this.customer = customer;
  }

  public boolean isThirdParty() {
    return thirdParty;
  }

  public void setThirdParty(boolean thirdParty) {
    this.thirdParty = thirdParty;
  }

  public boolean isAppointment() {
    return appointment;
  }

  public void setAppointment(boolean appointment) {
    this.appointment = appointment;
  }

  public @Nullable String getReminders() {
    return reminders;
  }

  public void setReminders(@Nullable String reminders) {
    this.reminders = reminders;
  }

  public @Nullable String getLadder() {
    return ladder;
  }

  public void setLadder(@Nullable String ladder) {
    this.ladder = ladder;
  }

  public boolean isRemoved() {
    return removed;
  }

  public void setRemoved(boolean removed) {
    this.removed = removed;
  }
}
