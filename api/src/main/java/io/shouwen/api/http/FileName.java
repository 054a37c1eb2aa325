package io.shouwen.api.http;

import io.shouwen.api.json.BadInput;
import io.shouwen.api.json.Mistake;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names of files as they come and go: for people to read, never a path. */
public final class FileName {
  private static final int LENGTH = 200;

  private FileName() {}

  /**
   * The name without folders.
   *
   * @throws BadInput when nothing is left of it, or too much
   */
  public static String of(String sent) {
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    if (name.isBlank() || name.length() > LENGTH) {
      throw new BadInput(List.of(Mistake.of("name", "file.name", LENGTH)));
    }
    return name.strip();
  }

  /** To be saved under its name, in any script (RFC 6266). */
  public static String disposition(String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded;
  }
}
