package io.shouwen.web.push;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Who signed out, or was away for too long, hears no more. */
@WebListener
public class SessionEnd implements HttpSessionListener {
  @Inject private Listeners listeners;

  @SuppressWarnings("NullAway.Init")
  public SessionEnd() {}

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    listeners.endOf(event.getSession().getId());
  }
}
