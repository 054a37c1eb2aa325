package io.shouwen.it.door;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The server writes each refused call to its log with the whole stack; here are thousands. */
final class QuietServer {
  private final Logger calls = Logger.getLogger("org.jboss.as.ejb3.invocation");

  void quiet() {
    calls.setLevel(Level.OFF);
  }

  void loud() {
    calls.setLevel(null);
  }
}
