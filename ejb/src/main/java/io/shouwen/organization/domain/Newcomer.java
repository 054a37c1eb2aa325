package io.shouwen.organization.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** Somebody who signed in and whom nobody has given a place yet. */
@Entity
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class Newcomer {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "directory_seq")
  private long id;

  private String username;
  private String roles;

  @Column(name = "first_at")
  private Instant firstAt;

  @Column(name = "last_at")
  private Instant lastAt;

  @SuppressWarnings("NullAway.Init")
  protected Newcomer() {}

  public Newcomer(String username, Collection<Role> roles, Instant now) {
    this.username = username;
    this.firstAt = now;
    this.lastAt = now;
    this.roles = joined(roles);
  }

  /** Here again. */
  public void seen(Collection<Role> now, Instant at) {
    roles = joined(now);
    lastAt = at;
  }

  private static String joined(Collection<Role> roles) {
    return roles.stream().map(Role::roleName).sorted().collect(Collectors.joining(","));
  }
}
