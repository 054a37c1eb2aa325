package io.shouwen.web.notice;

import io.shouwen.notice.boundary.Inbox;
import io.shouwen.notice.boundary.NoticeView;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** My notices, the unread first. */
@Named
@RequestScoped
public class NoticeListPage {
  @Inject private Inbox inbox;
  @Inject private Bell bell;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;
  private Address address;
  private @Nullable Page<NoticeView> rows;

  @SuppressWarnings("NullAway.Init")
  public NoticeListPage() {}

  @PostConstruct
  void read() {
    address = new Address(request);
  }

  public Page<NoticeView> getRows() {
    if (rows == null) {
      rows = inbox.page(texts.language(), PageRequest.of(address.page()));
    }
    return rows;
  }

  /** One sentence: how many are unread. */
  public String getState() {
    return bell.getUnread() == 0
        ? texts.get("notices.allRead")
        : texts.of("notices.unread", bell.getCount());
  }

  public int getPage() {
    return address.page();
  }

  public String getPages() {
    return address.pages();
  }
}
