package io.shouwen.resolution.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One of two or three proposals put to the customer (H-3); made by {@link OptionSet}. */
@Entity
@Table(name = "resolution_option")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class ResolutionOption {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resolution_seq")
  private long id;

  @Column(name = "complaint_id")
  private long complaintId;

  @Column(name = "option_round")
  private int round;

  @Column(name = "option_position")
  private int position;

  private String proposal;
  private @Nullable String advantages;
  private @Nullable String disadvantages;
  private boolean recommended;
  private boolean chosen;

  @SuppressWarnings("NullAway.Init")
  protected ResolutionOption() {}

  ResolutionOption(long complaintId, int round, int position, OptionSet.Wording wording) {
    this.complaintId = complaintId;
    this.round = round;
    this.position = position;
    this.proposal = wording.text().strip();
    this.advantages = wording.advantages();
    this.disadvantages = wording.disadvantages();
    this.recommended = wording.recommended();
  }

  /** The customer agreed to this one. */
  public ResolutionOption choose() {
    chosen = true;
    return this;
  }

  public int position() {
    return position;
  }

  public String proposal() {
    return proposal;
  }
}
