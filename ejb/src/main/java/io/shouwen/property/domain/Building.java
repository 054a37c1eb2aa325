package io.shouwen.property.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** A building (楼栋) of a project. */
@Entity
public class Building {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "property_seq")
  @SequenceGenerator(name = "property_seq", sequenceName = "property_seq", allocationSize = 50)
  private long id;

  @Column(name = "project_id")
  private long projectId;

  private String name;

  @SuppressWarnings("NullAway.Init")
  protected Building() {}

  public Building(long projectId, String name) {
    this.projectId = projectId;
    this.name = name;
  }

  public long id() {
    return id;
  }

  public long projectId() {
    return projectId;
  }

  public String name() {
    return name;
  }
}
