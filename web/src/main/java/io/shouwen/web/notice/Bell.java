package io.shouwen.web.notice;

import io.shouwen.notice.boundary.Inbox;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The bell at the top of each page: how many notices are unread. */
@Named
@RequestScoped
public class Bell {
  @Inject private Inbox inbox;
  @Inject private Texts texts;
  private @Nullable Integer unread;

  public int getUnread() {
    if (unread == null) {
      unread = inbox.unread();
    }
    return unread;
  }

  /** The number as it is shown, "99+" when there are more. */
  public String getCount() {
    return getUnread() < Inbox.COUNTED ? String.valueOf(getUnread()) : Inbox.COUNTED - 1 + "+";
  }

  /** What a screen reader says. */
  public String getLabel() {
    return getUnread() == 0
        ? texts.get("notices.bell")
        : texts.of("notices.bellUnread", getCount());
  }
}
