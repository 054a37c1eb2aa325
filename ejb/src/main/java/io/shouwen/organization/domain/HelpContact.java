package io.shouwen.organization.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whom to ask for a place, in an administrator's words; one row. */
@Entity
@Table(name = "help_contact")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class HelpContact {
  /** Longest text. */
  public static final int LONGEST = 500;

  @Id private int id;

  private String words;

  @SuppressWarnings("NullAway.Init")
  protected HelpContact() {}

  /** Other words; empty for none. */
  public void say(String other) {
    this.words = other;
  }
}
