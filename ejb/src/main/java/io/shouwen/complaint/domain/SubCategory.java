package io.shouwen.complaint.domain;

import java.util.Arrays;
import java.util.List;

/** The sub-categories of each {@link Category}. */
public enum SubCategory {
  LIFT(Category.EQUIPMENT),
  WATER_AND_DRAINAGE(Category.EQUIPMENT),
  POWER_AND_LIGHTING(Category.EQUIPMENT),
  ACCESS_CONTROL(Category.EQUIPMENT),
  LEAKAGE(Category.EQUIPMENT),
  FIRE_SYSTEM(Category.EQUIPMENT),
  OTHER_EQUIPMENT(Category.EQUIPMENT),
  SECURITY(Category.MANAGEMENT_SERVICE),
  CLEANING(Category.MANAGEMENT_SERVICE),
  GREENING(Category.MANAGEMENT_SERVICE),
  PARKING(Category.MANAGEMENT_SERVICE),
  REPAIR_SERVICE(Category.MANAGEMENT_SERVICE),
  STAFF_ATTITUDE(Category.MANAGEMENT_SERVICE),
  DECORATION_SUPERVISION(Category.MANAGEMENT_SERVICE),
  OTHER_SERVICE(Category.MANAGEMENT_SERVICE),
  MANAGEMENT_FEE(Category.CHARGES),
  PARKING_FEE(Category.CHARGES),
  WATER_AND_POWER_FEE(Category.CHARGES),
  OTHER_CHARGES(Category.CHARGES),
  WATER_OR_POWER_CUT(Category.EMERGENCY),
  TRAPPED_IN_LIFT(Category.EMERGENCY),
  FIRE(Category.EMERGENCY),
  INJURY_OR_THEFT(Category.EMERGENCY),
  OTHER_EMERGENCY(Category.EMERGENCY),
  NOISE(Category.NEIGHBOUR_RELATIONS),
  PETS(Category.NEIGHBOUR_RELATIONS),
  SHARED_SPACE(Category.NEIGHBOUR_RELATIONS),
  OTHER_NEIGHBOUR(Category.NEIGHBOUR_RELATIONS),
  EVENT(Category.COMMUNITY_ACTIVITIES),
  CULTURAL_FACILITY(Category.COMMUNITY_ACTIVITIES),
  OTHER_COMMUNITY(Category.COMMUNITY_ACTIVITIES);

  private final Category category;

  SubCategory(Category category) {
    this.category = category;
  }

  public Category category() {
    return category;
  }

  /** The sub-categories of a category, in the order in which they are offered. */
  public static List<SubCategory> of(Category category) {
    return Arrays.stream(values()).filter(s -> s.category == category).toList();
  }
}
