package io.shouwen.signin.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who did not get in: when, under which name, from where. Never the password. */
@Entity
@Table(name = "sign_in_failure")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class SignInFailure {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 60;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in_seq")
  @SequenceGenerator(name = "sign_in_seq", sequenceName = "sign_in_seq", allocationSize = 50)
  private long id;

  @Column(name = "failed_at")
  private Instant failedAt;

  private String username;
  private String address;
  private String door;

  @SuppressWarnings("NullAway.Init")
  protected SignInFailure() {}

  /**
   * A failure.
   *
   * @param username as it was sent; kept without control characters and shortened
   */
  public SignInFailure(Instant failedAt, String username, String address, String door) {
    this.failedAt = failedAt;
    this.username = line(username, LONGEST_NAME);
    this.address = line(address, LONGEST_ADDRESS);
    this.door = door;
  }

  /** One line that cannot pretend to be another one of a log. */
  public static String line(String text, int longest) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]", "?");
    return line.codePoints()
        .limit(longest)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
