package io.shouwen.property.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A unit")
class UnitTest {

  @Test
  @DisplayName("lies in a building and with it in a project, and is known by its label")
  void belongs() {
    Building building = new Building(7, "3");
    Unit unit = new Unit(building, "3-1-101");
    assertEquals("3", building.name());
    assertEquals(7, building.projectId());
    assertEquals(7, unit.projectId());
    assertEquals(building.id(), unit.buildingId());
    assertEquals("3-1-101", unit.label());
  }
}
