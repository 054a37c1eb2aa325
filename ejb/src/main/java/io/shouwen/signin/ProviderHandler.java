package io.shouwen.signin;

import io.undertow.security.api.SecurityContext;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A form that is sent after its session ended would be led to the provider, which the page's own
 * policy forbids, and what was typed would go nowhere without a word. It is told so in place of
 * that.
 */
final class ProviderHandler implements HttpHandler {
  private static final String EXPIRED = "/expired.xhtml?back=";

  private final HttpHandler next;

  ProviderHandler(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (Methods.POST.equals(exchange.getRequestMethod())) {
      exchange.addResponseCommitListener(ProviderHandler::tell);
    }
    next.handleRequest(exchange);
  }

  private static void tell(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getResponseHeaders();
    SecurityContext security = exchange.getSecurityContext();
    boolean nobody = security == null || security.getAuthenticatedAccount() == null;
    String location = headers.getFirst(Headers.LOCATION);
    if (nobody
        && exchange.getStatusCode() == StatusCodes.FOUND
        && location != null
        && location.contains("client_id=")) {
      String from = path(exchange.getRequestHeaders().getFirst(Headers.REFERER));
      headers.put(Headers.LOCATION, EXPIRED + URLEncoder.encode(from, StandardCharsets.UTF_8));
      exchange.setStatusCode(StatusCodes.SEE_OTHER);
    }
  }

  /** The page of the form; the page that shows it takes only paths of this application. */
  private static String path(@Nullable String referer) {
    try {
      URI uri = URI.create(referer == null ? "/" : referer);
      return uri.getRawQuery() == null
          ? uri.getRawPath()
          : uri.getRawPath() + "?" + uri.getRawQuery();
    } catch (IllegalArgumentException notAnAddress) {
      return "/";
    }
  }
}
