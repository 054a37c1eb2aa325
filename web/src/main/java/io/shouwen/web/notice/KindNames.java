package io.shouwen.web.notice;

import io.shouwen.notice.domain.MessageKind;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The kinds of messages by the words of the trade, as {@code #{kindNames.of(row.kind())}}. */
@Named
@ApplicationScoped
public class KindNames {
  private static final String PREFIX = "noticeKind.";

  @Inject private Texts texts;

  @SuppressWarnings("NullAway.Init")
  public KindNames() {}

  public String of(String kind) {
    String key = PREFIX + kind;
    return texts.get(texts.containsKey(key) ? key : PREFIX + MessageKind.OTHER);
  }
}
