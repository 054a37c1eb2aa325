package io.shouwen.planted.complaint.boundary;

import jakarta.ejb.Stateless;

/** Planted: a door without roles. */
@Stateless
public class OpenDoor {
  public void enter() {}
}
