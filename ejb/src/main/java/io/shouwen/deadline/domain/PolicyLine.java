package io.shouwen.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of a policy's version as the database keeps it; {@link Limit} is its value. */
@Entity
@Table(name = "policy_limit")
public class PolicyLine {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_seq")
  private long id;

  @ManyToOne
  @JoinColumn(name = "version_id")
  @SuppressWarnings("UnusedVariable") // queries read what this class only writes
  private PolicyVersion version;

  @Enumerated(EnumType.STRING)
  private Obligation obligation;

  private @Nullable String severity;
  private @Nullable String category;
  private int amount;

  @Enumerated(EnumType.STRING)
  @Column(name = "amount_unit")
  private Allowance.Unit unit;

  private boolean working;

  @Column(name = "paused_by")
  private String pausedBy;

  private String reminders;
  private String ladder;

  @SuppressWarnings("NullAway.Init")
  protected PolicyLine() {}

  PolicyLine(PolicyVersion version, Limit limit) {
    this.version = version;
    this.obligation = limit.obligation();
    this.severity = limit.severity();
    this.category = limit.category();
    this.amount = limit.allowance().amount();
    this.unit = limit.allowance().unit();
    this.working = limit.allowance().working();
    this.pausedBy = joined(limit.pausedBy().stream().sorted());
    this.reminders = joined(limit.reminders().stream());
    this.ladder = joined(limit.ladder().stream().map(Duration::toMinutes));
  }

  Limit limit() {
    return new Limit(
        obligation,
        severity,
        category,
        new Allowance(amount, unit, working),
        parts(pausedBy).map(PauseReason::valueOf).collect(Collectors.toSet()),
        parts(reminders).map(Integer::valueOf).toList(),
        parts(ladder).map(minutes -> Duration.ofMinutes(Long.parseLong(minutes))).toList());
  }

  private static String joined(Stream<?> values) {
    return values.map(String::valueOf).collect(Collectors.joining(","));
  }

  private static Stream<String> parts(String text) {
    List<String> parts = text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    return parts.stream();
  }
}
