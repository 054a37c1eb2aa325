package io.shouwen.organization.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A department of a project, to which complaints are dispatched (H-1). */
@Entity
public class Department {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_seq")
  private long id;

  @Column(name = "project_id")
  private long projectId;

  @Enumerated(EnumType.STRING)
  private DepartmentKind kind;

  private String name;

  @SuppressWarnings("NullAway.Init")
  protected Department() {}

  public Department(Project project, DepartmentKind kind, String name) {
    this.projectId = project.id();
    this.kind = kind;
    this.name = name;
  }

  public long id() {
    return id;
  }

  public long projectId() {
    return projectId;
  }

  public DepartmentKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  /** It is called otherwise from now on; its cases stay what they are. */
  public void rename(String other) {
    name = other;
  }
}
