package io.shouwen.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The demo people on the sign-in page; only in demo mode, a production start has none. */
@Named("demo")
@ApplicationScoped
public class DemoHint {
  private static final List<String> PEOPLE =
      List.of(
          "receptionist",
          "handler",
          "department-head",
          "centre-supervisor",
          "centre-manager",
          "company-manager",
          "general-manager",
          "interviewer",
          "quality",
          "administrator");

  /**
   * True when the server runs with {@code SHOUWEN_MODE=demo}; any other mode knows no demo people.
   */
  public boolean isOn() {
    return "demo".equals(System.getenv("SHOUWEN_MODE"));
  }

  public List<String> getPeople() {
    return PEOPLE;
  }
}
