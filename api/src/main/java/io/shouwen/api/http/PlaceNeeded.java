package io.shouwen.api.http;

import io.shouwen.organization.boundary.Admissions;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Nobody comes in without a place, asked at each request: 403 with the sentence that says whom to
 * ask. What is open to everybody, the description of the interface, stays so.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class PlaceNeeded implements ContainerRequestFilter {
  @Inject private Admissions admissions;

  @SuppressWarnings("NullAway.Init")
  public PlaceNeeded() {}

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getSecurityContext().getUserPrincipal() != null) {
      admissions.require();
    }
  }
}
