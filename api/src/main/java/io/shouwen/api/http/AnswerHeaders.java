package io.shouwen.api.http;

import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.Changed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Headers of every answer: nothing is kept by caches, nothing is sniffed, framed or run; a case
 * carries its version as the entity tag, a page of a list the links to its neighbours.
 */
@Provider
public class AnswerHeaders implements ContainerResponseFilter {
  /** What every answer says that says nothing else, also one that no resource gives. */
  public static final Map<String, String> SAFE =
      Map.of(
          HttpHeaders.CACHE_CONTROL,
          "no-store",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Content-Security-Policy",
          "default-src 'none'; frame-ancestors 'none'",
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"api.json\"");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    var headers = answer.getHeaders();
    SAFE.forEach(
        (name, value) -> {
          if (!headers.containsKey(name)) {
            headers.putSingle(name, value);
          }
        });
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    Object entity = answer.getEntity();
    if (entity instanceof CaseView view) {
      headers.putSingle(HttpHeaders.ETAG, Versions.tag(view.version()));
    } else if (entity instanceof Changed changed) {
      headers.putSingle(HttpHeaders.ETAG, Versions.tag(changed.version()));
    } else if (entity instanceof PageView<?> page) {
      UriInfo uri = request.getUriInfo();
      headers.add(HttpHeaders.LINK, link(uri, 1, null, "first"));
      if (page.page() > 1) {
        headers.add(
            HttpHeaders.LINK,
            link(uri, page.page() - 1, page.page() == 2 ? null : page.before(), "prev"));
      }
      if (page.hasNext()) {
        headers.add(HttpHeaders.LINK, link(uri, page.page() + 1, page.behind(), "next"));
      }
    }
  }

  /** Without scheme and host: behind a proxy the server does not know under which it is called. */
  private static String link(UriInfo uri, int page, @Nullable String row, String relation) {
    var pages = uri.getRequestUriBuilder().replaceQueryParam("page", page);
    var target =
        (row == null
                ? pages.replaceQueryParam("row")
                : pages.replaceQueryParam("row", "{row}").resolveTemplate("row", row))
            .build();
    return "<" + target.getRawPath() + "?" + target.getRawQuery() + ">; rel=\"" + relation + "\"";
  }
}
