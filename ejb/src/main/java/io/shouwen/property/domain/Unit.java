package io.shouwen.property.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A unit (房屋): the flat or shop that a customer lives or works in. People say it as building,
 * entrance, room: 3-1-502.
 */
@Entity
@Table(name = "property_unit")
public class Unit {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "property_seq")
  private long id;

  @Column(name = "project_id")
  private long projectId;

  @Column(name = "building_id")
  private long buildingId;

  private String label;

  @SuppressWarnings("NullAway.Init")
  protected Unit() {}

  /**
   * A unit of the building.
   *
   * @param label as people say it, unique within the project, for example {@code 3-1-502}
   */
  public Unit(Building building, String label) {
    this.projectId = building.projectId();
    this.buildingId = building.id();
    this.label = label;
  }

  public long id() {
    return id;
  }

  public long projectId() {
    return projectId;
  }

  public long buildingId() {
    return buildingId;
  }

  public String label() {
    return label;
  }
}
