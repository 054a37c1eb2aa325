package io.shouwen.organization.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody who signed in and has no place yet.
 *
 * @param roles the names of the roles that the sign-in said, separated by commas; possibly none
 */
public record NewcomerView(String username, String roles, Instant firstAt, Instant lastAt)
    implements Serializable {}
