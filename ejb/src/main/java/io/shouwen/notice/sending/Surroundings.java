package io.shouwen.notice.sending;

import io.shouwen.shared.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What the installation says by its environment; the names are listed in the operations guide. */
@ApplicationScoped
public class Surroundings {
  private static final String LOCAL = "http://localhost:8080";

  @SuppressWarnings("NullAway.Init")
  public Surroundings() {}

  /** A setting, null when it is not set or empty. */
  @Nullable String setting(String name) {
    return Environment.setting(name);
  }

  /** The address at which people open a page of the application. */
  String link(String path) {
    String base = setting("SHOUWEN_URL");
    return (base == null ? LOCAL : base.replaceAll("/+$", ""))
        + (path.startsWith("/") ? path : "/" + path);
  }
}
