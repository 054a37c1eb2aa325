package io.shouwen.web.push;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events for open pages: {@code todo} says that the to-do list may have changed, no
 * more. A page asks by POST to be told and is given a name, and listens by GET under that name,
 * without its session ({@link WithoutSession}). The path is open, so that an ended session answers
 * 401 in place of the sign-in page. Of too many pages of one person the oldest makes room.
 */
@WebServlet(urlPatterns = EventsServlet.PATH, asyncSupported = true)
public class EventsServlet extends HttpServlet {
  static final String PATH = "/events";
  private static final long serialVersionUID = 1L;
  private static final int RETRY_MILLIS = 2_000;

  @Inject private transient Listeners listeners;

  @SuppressWarnings("NullAway.Init")
  public EventsServlet() {}

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String person = request.getRemoteUser();
    if (person == null) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Listening page = new Listening(person, request.getSession().getId());
    if (!listeners.add(page)) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    response.setStatus(HttpServletResponse.SC_CREATED);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write(page.name);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    @Nullable Listening page = listeners.named(request.getParameter("page"));
    if (page == null || page.isConnected()) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext connection = request.startAsync();
    connection.setTimeout(0);
    connection.addListener(new Gone(page));
    if (!page.connect(connection)) {
      connection.complete();
      return;
    }
    page.send("retry: " + RETRY_MILLIS + "\n\n");
    page.tell();
  }

  /** However the connection ends, the page no longer listens. */
  private final class Gone implements AsyncListener {
    private final Listening page;

    Gone(Listening page) {
      this.page = page;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      listeners.remove(page);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      listeners.remove(page);
    }

    @Override
    public void onError(AsyncEvent event) {
      listeners.remove(page);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      // begun once
    }
  }
}
