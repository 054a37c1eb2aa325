package io.shouwen.web.shared;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Where people come by https, the session's cookie never travels in the clear. The other flags
 * stand in {@code web.xml}; this one depends on the installation.
 */
@WebListener
public class CookieFlags implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    String url = System.getProperty("SHOUWEN_URL", System.getenv("SHOUWEN_URL"));
    event
        .getServletContext()
        .getSessionCookieConfig()
        .setSecure(url != null && url.strip().startsWith("https://"));
  }
}
