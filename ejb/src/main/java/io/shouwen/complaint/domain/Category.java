package io.shouwen.complaint.domain;

/** The six categories (handbook section 1); each has sub-categories, see {@link SubCategory}. */
public enum Category {
  EQUIPMENT,
  MANAGEMENT_SERVICE,
  CHARGES,
  EMERGENCY,
  NEIGHBOUR_RELATIONS,
  COMMUNITY_ACTIVITIES
}
