package io.shouwen.planted.organization.boundary;

import io.shouwen.planted.portal.boundary.LaterFeature;

/** Planted: an early feature knows a late one. */
public class KnowsLaterFeature {
  private final LaterFeature later = new LaterFeature();

  public String text() {
    return later.toString();
  }
}
