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

/**
 * Server-sent events for open pages: {@code todo} says that the to-do list may have changed, no
 * more. Its path is open, so that an ended session answers 401 in place of the sign-in page. Of too
 * many pages of one person the oldest makes room.
 */
@WebServlet(urlPatterns = "/events", asyncSupported = true)
public class EventsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int RETRY_MILLIS = 2_000;

  @Inject private transient Listeners listeners;

  @SuppressWarnings("NullAway.Init")
  public EventsServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String person = request.getRemoteUser();
    if (person == null) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    String session = request.getSession().getId();
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext connection = request.startAsync();
    connection.setTimeout(0);
    Listening page = new Listening(person, session, connection);
    connection.addListener(new Gone(page));
    listeners.add(page);
    page.send("retry: " + RETRY_MILLIS + "\n\n");
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
