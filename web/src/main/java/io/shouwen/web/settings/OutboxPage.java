package io.shouwen.web.settings;

import io.shouwen.notice.boundary.NoticeHealth;
import io.shouwen.notice.boundary.Outbox;
import io.shouwen.notice.boundary.OutboxRow;
import io.shouwen.notice.boundary.OutboxWatch;
import io.shouwen.notice.domain.OutboxState;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Notices;
import io.shouwen.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages on their way out (N-2). Holds the rows that are looked at, so that a button acts on the
 * row that it stood in.
 */
@Named
@ViewScoped
public class OutboxPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Outbox outbox;
  @Inject private OutboxWatch watch;
  @Inject private Notices notices;
  @Inject private Formats formats;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;
  private @Nullable OutboxState state;
  private @Nullable Page<OutboxRow> rows;
  private String query = "";
  private String pages = "";

  @PostConstruct
  void read() {
    Address address = new Address(request, "state");
    state = address.constant("state", OutboxState.class);
    query = address.query();
    pages = address.pages();
    rows = outbox.page(state, PageRequest.of(address.page()));
  }

  public @Nullable Page<OutboxRow> getRows() {
    return rows;
  }

  /** How the outbox does, in one sentence. */
  public String getStanding() {
    NoticeHealth health = watch.health();
    Duration age = health.oldestAge();
    return age == null
        ? texts.of("outbox.standing", health.queued(), health.givenUp())
        : texts.of("outbox.standingLate", health.queued(), health.givenUp(), formats.duration(age));
  }

  public String sendAgain(long id) {
    outbox.sendAgain(id);
    notices.say("outbox.again");
    return "/settings/outbox.xhtml" + (query.isEmpty() ? "?" : query + "&") + "faces-redirect=true";
  }

  public List<OutboxState> getStates() {
    return List.of(OutboxState.values());
  }

  public @Nullable OutboxState getState() {
    return state;
  }

  public String getPages() {
    return pages;
  }
}
