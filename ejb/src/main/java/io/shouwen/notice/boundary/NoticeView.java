package io.shouwen.notice.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it.
 *
 * @param subject what it is about: a case's number, or an empty text
 * @param path where to act, inside the application
 * @param toldAt when its last line was told
 * @param readAt null while it is unread
 * @param lines in the order in which they were told; at least one
 */
public record NoticeView(
    long id,
    String subject,
    String path,
    boolean urgent,
    Instant toldAt,
    @Nullable Instant readAt,
    List<Line> lines)
    implements Serializable {
  public NoticeView {
    lines = List.copyOf(lines);
  }

  /** One thing told. */
  public record Line(String title, String body, Instant toldAt) implements Serializable {}
}
