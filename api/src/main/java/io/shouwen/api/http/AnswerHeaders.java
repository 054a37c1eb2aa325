package io.shouwen.api.http;

import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.Changed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/**
 * Headers of every answer: nothing is kept by caches, nothing is sniffed; a case carries its
 * version as the entity tag, a page of a list the links to its neighbours.
 */
@Provider
public class AnswerHeaders implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    var headers = answer.getHeaders();
    headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    Object entity = answer.getEntity();
    if (entity instanceof CaseView view) {
      headers.putSingle(HttpHeaders.ETAG, Versions.tag(view.version()));
    } else if (entity instanceof Changed changed) {
      headers.putSingle(HttpHeaders.ETAG, Versions.tag(changed.version()));
    } else if (entity instanceof PageView<?> page) {
      UriInfo uri = request.getUriInfo();
      headers.add(HttpHeaders.LINK, link(uri, 1, "first"));
      if (page.page() > 1) {
        headers.add(HttpHeaders.LINK, link(uri, page.page() - 1, "prev"));
      }
      if (page.hasNext()) {
        headers.add(HttpHeaders.LINK, link(uri, page.page() + 1, "next"));
      }
    }
  }

  /** Without scheme and host: behind a proxy the server does not know under which it is called. */
  private static String link(UriInfo uri, int page, String relation) {
    var target = uri.getRequestUriBuilder().replaceQueryParam("page", page).build();
    return "<" + target.getRawPath() + "?" + target.getRawQuery() + ">; rel=\"" + relation + "\"";
  }
}
