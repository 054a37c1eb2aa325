package io.shouwen.web.push;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import jakarta.servlet.ServletContext;

/**
 * Takes the cookies off a request that stays open. A node passes a session on to the others when
 * the last request that uses it ends, and holds it until then: a page that listens would keep what
 * other pages left in the session from surviving the node.
 */
public class WithoutSession implements ServletExtension {
  @Override
  public void handleDeployment(DeploymentInfo door, ServletContext context) {
    door.addInitialHandlerChainWrapper(WithoutSession::before);
  }

  private static HttpHandler before(HttpHandler next) {
    return exchange -> {
      if (stays(exchange)) {
        exchange.getRequestHeaders().remove(Headers.COOKIE);
      }
      next.handleRequest(exchange);
    };
  }

  private static boolean stays(HttpServerExchange exchange) {
    return EventsServlet.PATH.equals(exchange.getRelativePath())
        && Methods.GET.equals(exchange.getRequestMethod());
  }
}
