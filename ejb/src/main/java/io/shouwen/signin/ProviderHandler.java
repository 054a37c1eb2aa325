package io.shouwen.signin;

import io.undertow.security.api.SecurityContext;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the server's single sign-on leaves undone at the pages.
 *
 * <p>It forgets the parameters of the page that was asked for, which in this application are the
 * page: they wait in a cookie until the person comes back signed in. And a form that is sent after
 * its session ended would be led to the provider, which the page's own policy forbids, and what was
 * typed would go nowhere without a word: it is told so in place of that. And what a page asks for
 * by itself begins no sign-in, for its state would take the place of the one that the person is in:
 * the browser says which it is, and the server answers 401 to what it knows as such.
 */
final class ProviderHandler implements HttpHandler {
  private static final String EXPIRED = "/expired.xhtml?back=";
  private static final String ASKED = "asked";
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax; Max-Age=";
  private static final int LONGEST = 2_000;
  private static final int PATIENCE_SECONDS = 600;
  private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");

  private static final HttpString FETCH_MODE = new HttpString("Sec-Fetch-Mode");
  private static final HttpString REQUESTED_WITH = new HttpString("X-Requested-With");

  private final HttpHandler next;

  ProviderHandler(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String mode = exchange.getRequestHeaders().getFirst(FETCH_MODE);
    if (mode != null
        && !"navigate".equals(mode)
        && !exchange.getRequestHeaders().contains(REQUESTED_WITH)) {
      exchange.getRequestHeaders().put(REQUESTED_WITH, "XMLHttpRequest");
    }
    exchange.addResponseCommitListener(ProviderHandler::complete);
    next.handleRequest(exchange);
  }

  private static void complete(HttpServerExchange exchange) {
    String location = exchange.getResponseHeaders().getFirst(Headers.LOCATION);
    if (exchange.getStatusCode() != StatusCodes.FOUND || location == null) {
      return;
    }
    SecurityContext security = exchange.getSecurityContext();
    boolean nobody = security == null || security.getAuthenticatedAccount() == null;
    String query = exchange.getQueryString();
    if (nobody && location.contains("client_id=")) {
      if (Methods.POST.equals(exchange.getRequestMethod())) {
        tell(exchange);
      } else if (!query.isEmpty() && query.length() <= LONGEST) {
        keep(exchange, exchange.getRequestPath() + "?" + query);
      }
    } else if (query.contains("code=") && query.contains("state=")) {
      goOn(exchange);
    }
  }

  private static void tell(HttpServerExchange exchange) {
    String from = path(exchange.getRequestHeaders().getFirst(Headers.REFERER));
    exchange
        .getResponseHeaders()
        .put(Headers.LOCATION, EXPIRED + URLEncoder.encode(from, StandardCharsets.UTF_8));
    exchange.setStatusCode(StatusCodes.SEE_OTHER);
  }

  private static void keep(HttpServerExchange exchange, String asked) {
    cookie(
        exchange,
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(asked.getBytes(StandardCharsets.UTF_8)),
        PATIENCE_SECONDS);
  }

  /** Back from the provider: on to the same page as before, whatever else the cookie says. */
  private static void goOn(HttpServerExchange exchange) {
    Cookie cookie = exchange.getRequestCookie(ASKED);
    if (cookie == null) {
      return;
    }
    cookie(exchange, "", 0);
    try {
      String asked =
          new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
      if (asked.startsWith(exchange.getRequestPath() + "?")
          && !asked.startsWith("//")
          && PRINTABLE.matcher(asked).matches()) {
        exchange.getResponseHeaders().put(Headers.LOCATION, asked);
      }
    } catch (IllegalArgumentException notOurs) {
      // somebody else wrote it: the page without parameters it is
    }
  }

  private static void cookie(HttpServerExchange exchange, String value, int seconds) {
    exchange
        .getResponseHeaders()
        .add(
            Headers.SET_COOKIE,
            ASKED
                + "="
                + value
                + ATTRIBUTES
                + seconds
                + ("https".equals(exchange.getRequestScheme()) ? "; Secure" : ""));
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
