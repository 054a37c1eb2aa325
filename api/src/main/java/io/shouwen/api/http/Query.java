package io.shouwen.api.http;

import io.shouwen.api.json.RecordBinder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/** Reads query parameters, and refuses unknown ones before any method runs. */
@Provider
public class Query implements ContainerRequestFilter {
  /** Of methods without parameters. */
  public record None() {}

  @Context private ResourceInfo target;

  @SuppressWarnings("NullAway.Init")
  public Query() {}

  @Override
  public void filter(ContainerRequestContext request) {
    QueryOf query = target.getResourceMethod().getAnnotation(QueryOf.class);
    Class<? extends Record> type = query == null ? None.class : query.value();
    of(request.getUriInfo(), type);
  }

  /**
   * The parameters as a record.
   *
   * @throws io.shouwen.api.json.BadInput with all that is wrong
   */
  public static <T> T of(UriInfo uri, Class<T> type) {
    return RecordBinder.bind(type, uri.getQueryParameters());
  }
}
