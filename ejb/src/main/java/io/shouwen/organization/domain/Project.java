package io.shouwen.organization.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/**
 * A project (小区) with its customer service centre; its code begins the number of each of its cases.
 */
@Entity
public class Project {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_seq")
  private long id;

  @Column(name = "company_id")
  private long companyId;

  private String code;
  private String name;

  @SuppressWarnings("NullAway.Init")
  protected Project() {}

  public Project(Company company, String code, String name) {
    this.companyId = company.id();
    this.code = code;
    this.name = name;
  }

  public long id() {
    return id;
  }

  public long companyId() {
    return companyId;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  /** It is called otherwise from now on; its cases stay what they are. */
  public void rename(String other) {
    name = other;
  }
}
