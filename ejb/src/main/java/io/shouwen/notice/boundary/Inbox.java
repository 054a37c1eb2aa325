package io.shouwen.notice.boundary;

import io.shouwen.notice.domain.MessageLanguage;
import io.shouwen.notice.domain.Notice;
import io.shouwen.notice.domain.NoticeLine;
import io.shouwen.notice.domain.Wording;
import io.shouwen.notice.store.NoticeStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.StaffDirectory;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A person's own notices; nobody reads those of another. */
@Stateless
@RolesAllowed({
  Role.Names.RECEPTIONIST,
  Role.Names.HANDLER,
  Role.Names.DEPARTMENT_HEAD,
  Role.Names.CENTRE_SUPERVISOR,
  Role.Names.CENTRE_MANAGER,
  Role.Names.COMPANY_MANAGER,
  Role.Names.GENERAL_MANAGER,
  Role.Names.INTERVIEWER,
  Role.Names.QUALITY,
  Role.Names.ADMINISTRATOR
})
public class Inbox {
  /** Counting unread notices stops here. */
  public static final int COUNTED = 100;

  @Inject private Callers callers;
  @Inject private StaffDirectory directory;
  @Inject private NoticeStore notices;
  @Inject private MessageWords words;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public Inbox() {}

  /** How many the caller has not read, up to {@link #COUNTED}. */
  public int unread() {
    return notices.unread(me(), COUNTED);
  }

  /** The caller's notices in the reader's language, the unread first, then the latest. */
  public Page<NoticeView> page(Locale reader, PageRequest wanted) {
    long me = me();
    Page<Notice> page = notices.page(me, wanted);
    Map<Long, List<NoticeLine>> lines =
        notices.lines(page.rows().stream().map(Notice::id).toList()).stream()
            .collect(Collectors.groupingBy(NoticeLine::noticeId));
    ZoneId zone = directory.person(me).map(StaffDirectory.Person::zone).orElse(clock.getZone());
    return new Page<>(
        page.rows().stream()
            .map(n -> view(n, lines.getOrDefault(n.id(), List.of()), reader, zone))
            .toList(),
        page.number(),
        page.size(),
        page.total());
  }

  /**
   * Marks it read and says where to act.
   *
   * @throws RuleViolation {@code notice.unknown} when it is not the caller's
   */
  public String open(long id) {
    Notice notice =
        notices.own(id, me()).orElseThrow(() -> new RuleViolation("notice.unknown", id));
    notice.read(clock.instant());
    return notice.path();
  }

  /** Marks all of them read. */
  public void readAll() {
    notices.readAll(me(), clock.instant());
  }

  private NoticeView view(Notice notice, List<NoticeLine> lines, Locale reader, ZoneId zone) {
    return new NoticeView(
        notice.id(),
        notice.subject(),
        notice.path(),
        notice.urgent(),
        notice.toldAt(),
        notice.readAt(),
        lines.stream().map(line -> line(line, reader, zone)).toList());
  }

  private NoticeView.Line line(NoticeLine line, Locale reader, ZoneId zone) {
    Wording said = words.word(line.kind(), line.values(), MessageLanguage.of(reader), zone);
    return new NoticeView.Line(said.title(), said.body(), line.toldAt());
  }

  private long me() {
    return callers.current().staffId();
  }
}
