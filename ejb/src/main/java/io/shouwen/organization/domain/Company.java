package io.shouwen.organization.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.ZoneId;

/** A company of the group; it runs projects and has one time zone. */
@Entity
public class Company {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_seq")
  @SequenceGenerator(
      name = "organization_seq",
      sequenceName = "organization_seq",
      allocationSize = 50)
  private long id;

  private String code;
  private String name;

  @jakarta.persistence.Column(name = "time_zone")
  private String timeZone;

  @SuppressWarnings("NullAway.Init")
  protected Company() {}

  public Company(String code, String name, ZoneId timeZone) {
    this.code = code;
    this.name = name;
    this.timeZone = timeZone.getId();
  }

  public long id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  /** It is called otherwise from now on; its cases stay what they are. */
  public void rename(String other) {
    name = other;
  }
}
