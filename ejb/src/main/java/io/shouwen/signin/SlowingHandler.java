package io.shouwen.signin;

import io.shouwen.signin.boundary.SlowedSignIns;
import io.undertow.security.api.SecurityContext;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Sees each sign-in by name and password before the server looks at it, and what became of it. A
 * name or address that has to wait is answered 429, with the right password too: else the answer
 * would tell it.
 */
final class SlowingHandler implements HttpHandler {
  private static final String CHECK = "/j_security_check";
  private static final String BASIC = "Basic ";
  private static final int TOO_MANY = 429;

  private final HttpHandler next;
  private final boolean form;

  SlowingHandler(HttpHandler next, boolean form) {
    this.next = next;
    this.form = form;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    ServletRequestContext context = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
    HttpServletRequest request = (HttpServletRequest) context.getServletRequest();
    String username = form ? posted(exchange, request) : sent(request);
    if (username == null) {
      next.handleRequest(exchange);
      return;
    }
    SlowedSignIns slowed = CDI.current().select(SlowedSignIns.class).get();
    String address = request.getRemoteAddr();
    Duration wait = slowed.waitOf(username, address);
    if (!wait.isZero() && !wait.isNegative()) {
      HttpServletResponse response = (HttpServletResponse) context.getServletResponse();
      exchange.getResponseHeaders().put(Headers.RETRY_AFTER, wait.plusSeconds(1).toSeconds());
      response.sendError(TOO_MANY);
      return;
    }
    // counted before the answer leaves: whoever has it can already be asked to wait
    AtomicBoolean failed = new AtomicBoolean();
    exchange.addResponseCommitListener(
        answered -> {
          SecurityContext security = answered.getSecurityContext();
          if (security != null && security.getAuthenticatedAccount() != null) {
            slowed.succeeded(username, address);
          } else {
            failed.set(true);
            slowed.failed(username, address);
          }
        });
    next.handleRequest(exchange);
    if (failed.get()) {
      slowed.write(username, address, form ? "FORM" : "BASIC");
    }
  }

  /** The name in the login form; empty when it came in a way that cannot be read. */
  private static @Nullable String posted(HttpServerExchange exchange, HttpServletRequest request) {
    return exchange.getRelativePath().endsWith(CHECK)
        ? Objects.requireNonNullElse(request.getParameter("j_username"), "")
        : null;
  }

  /** The name that a program sent; empty when it cannot be read. */
  private static @Nullable String sent(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return null;
    }
    try {
      String pair =
          new String(
              Base64.getDecoder().decode(header.substring(BASIC.length()).strip()),
              StandardCharsets.UTF_8);
      return pair.substring(0, Math.max(0, pair.indexOf(':')));
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }
}
