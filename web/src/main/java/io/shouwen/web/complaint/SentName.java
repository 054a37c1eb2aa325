package io.shouwen.web.complaint;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header that says whether an answer is shown or saved, and under which name (RFC 6266). */
final class SentName {
  static final String HEADER = "Content-Disposition";

  private SentName() {}

  /** Shown by the browser; the name is used when the reader saves it. */
  static String inline(String name) {
    return "inline; filename*=UTF-8''" + encoded(name);
  }

  /** Saved, never shown. */
  static String attachment(String name) {
    return "attachment; filename*=UTF-8''" + encoded(name);
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
