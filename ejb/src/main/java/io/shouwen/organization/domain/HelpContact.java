package io.shouwen.organization.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whom to ask for a place, in an administrator's words; one row. */
@Entity
@Table(name = "help_contact")
@SuppressWarnings("UnusedVariable") // queries read and write what this class only maps
public class HelpContact {
  /** Longest text. */
  public static final int LONGEST = 500;

  @Id private int id;

  private String words;

  @SuppressWarnings("NullAway.Init")
  protected HelpContact() {}
}
