package io.shouwen.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.shouwen.it.Sink.Request;
import io.shouwen.notice.boundary.Inbox;
import io.shouwen.notice.boundary.NoticeTemplates;
import io.shouwen.notice.boundary.NoticeView;
import io.shouwen.notice.boundary.Outbox;
import io.shouwen.notice.boundary.OutboxClaims;
import io.shouwen.notice.boundary.OutboxRow;
import io.shouwen.notice.boundary.OutboxSender;
import io.shouwen.notice.boundary.OutboxWatch;
import io.shouwen.notice.boundary.Preferences;
import io.shouwen.notice.boundary.SendingFigures;
import io.shouwen.notice.boundary.WebhookEndpoints;
import io.shouwen.notice.boundary.WebhookEndpoints.Wish;
import io.shouwen.notice.domain.DeliveryFailure;
import io.shouwen.notice.domain.FigureName;
import io.shouwen.notice.domain.MessageLanguage;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.domain.OutboxState;
import io.shouwen.notice.domain.Preference;
import io.shouwen.notice.domain.QuietHours;
import io.shouwen.notice.domain.Template;
import io.shouwen.shared.BusinessClock;
import io.shouwen.shared.Notification;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.UserTransaction;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The clock is far in the future, so that the server's own timer leaves these messages alone. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("N-2: telling people")
class NoticeIT {
  /** A Monday, 10:00 in Shanghai. */
  private static final Instant MORNING = Instant.parse("2040-03-12T02:00:00Z");

  private static final String PERSON = "handler";
  private static final QuietHours NIGHT = QuietHours.ofMinutes(22 * 60, 7 * 60);
  private static final QuietHours NEVER = QuietHours.ofMinutes(0, 0);

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource database;

  @Resource private UserTransaction transaction;

  @Inject private Event<Notification> telling;
  @Inject private BusinessClock clock;
  @Inject private Inbox inbox;
  @Inject private Preferences preferences;
  @Inject private WebhookEndpoints endpoints;
  @Inject private NoticeTemplates templates;
  @Inject private SendingFigures figures;
  @Inject private Outbox outbox;
  @Inject private OutboxClaims claims;
  @Inject private OutboxSender sender;
  @Inject private OutboxWatch watch;

  /** About what this test tells, so that it finds its own. */
  private final String number = "IT-" + UUID.randomUUID().toString().substring(0, 13);

  @AfterEach
  void leaveNothingBehind() throws Exception {
    As.role(
        PERSON,
        () ->
            preferences.save(new Preference(Set.of(), MessageLanguage.CHINESE, NIGHT, null, null)));
    As.role(
        "administrator",
        () -> endpoints.all().forEach(endpoint -> endpoints.remove(endpoint.id())));
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from outbox_message where subject = ?")) {
      delete.setString(1, number);
      delete.executeUpdate();
    }
  }

  private long staff(String username) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select id from staff where username = ?")) {
      query.setString(1, username);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private void choose(QuietHours quiet, NoticeChannel... channels) throws Exception {
    As.role(
        PERSON,
        () ->
            preferences.save(
                new Preference(
                    Set.of(channels),
                    MessageLanguage.CHINESE,
                    quiet,
                    "handler@example.com",
                    "13800000001")));
  }

  private void endpoint(NoticeChannel channel, String url, @Nullable String secret)
      throws Exception {
    As.role("administrator", () -> endpoints.add(channel, new Wish(url, secret, true)));
  }

  private Notification told(String key, boolean urgent, boolean caughtUp) throws SQLException {
    return new Notification(
        "deadline.breach",
        staff(PERSON),
        null,
        number,
        "/complaint/case.xhtml?number=" + number,
        Map.of("subject", "电梯" + key, "severity", "Severity.MAJOR", "dueAt", MORNING.toString()),
        urgent,
        caughtUp,
        number + key);
  }

  private void tell(Instant now, Notification told) throws Exception {
    transaction.begin();
    clock.at(
        now,
        () -> {
          telling.fire(told);
          return true;
        });
    transaction.commit();
  }

  private int send(Instant now, NoticeChannel channel) throws Exception {
    return As.get("administrator", () -> clock.at(now, () -> sender.sendDue(channel)));
  }

  private List<OutboxRow> rows() throws Exception {
    return As.get(
        "administrator",
        () ->
            outbox.page(null, new PageRequest(1, 200)).rows().stream()
                .filter(row -> row.subject().equals(number))
                .toList());
  }

  private OutboxRow row() throws Exception {
    List<OutboxRow> rows = rows();
    assertEquals(1, rows.size());
    return rows.get(0);
  }

  private List<NoticeView> notices(String person) throws Exception {
    return As.get(
        person,
        () ->
            inbox.page(Locale.SIMPLIFIED_CHINESE, new PageRequest(1, 200)).rows().stream()
                .filter(notice -> notice.subject().equals(number))
                .toList());
  }

  private static String codeOf(String person, Callable<?> work) {
    return assertThrows(RuleViolation.class, () -> As.get(person, work)).code();
  }

  @Test
  @DisplayName(
      "what is told is there with the change, and gone with it; the same twice is told once")
  void sameTransaction() throws Exception {
    choose(NIGHT, NoticeChannel.EMAIL);
    transaction.begin();
    telling.fire(told("a", false, false));
    transaction.rollback();
    assertEquals(List.of(), notices(PERSON));
    assertEquals(List.of(), rows());
    tell(MORNING, told("a", false, false));
    tell(MORNING, told("a", false, false));
    NoticeView notice = notices(PERSON).get(0);
    assertEquals(1, notices(PERSON).size());
    assertEquals("【超时】" + number, notice.lines().get(0).title());
    assertTrue(notice.lines().get(0).body().contains("《电梯a》（重大）"), notice.toString());
    assertEquals(OutboxState.QUEUED, row().state());
    assertEquals(MORNING, row().dueAt());
  }

  @Test
  @DisplayName(
      "nobody to be told is no reason to refuse the change; R-3: a deputy is told for whom")
  void nobodyAndDeputy() throws Exception {
    Notification base = told("a", false, false);
    tell(
        MORNING,
        new Notification(base.kind(), -5, null, number, "/", Map.of(), false, false, number));
    tell(
        MORNING,
        new Notification(
            base.kind(),
            base.recipientId(),
            staff("department-head"),
            number,
            "/",
            Map.of(),
            false,
            false,
            number));
    assertTrue(notices(PERSON).get(0).lines().get(0).body().endsWith("（代何志强处理）"));
  }

  @Test
  @DisplayName("a mail arrives once, in Chinese, with the link, under the message's own id")
  void mail() throws Exception {
    choose(NIGHT, NoticeChannel.EMAIL);
    tell(MORNING, told("a", false, false));
    assertEquals(0, send(MORNING, NoticeChannel.EMAIL), "no mail server is up yet");
    OutboxRow waiting = row();
    assertEquals(DeliveryFailure.UNREACHABLE, waiting.failure());
    assertEquals(MORNING.plusSeconds(60), waiting.dueAt());
    GreenMail server =
        new GreenMail(
            new ServerSetup(
                Integer.parseInt(System.getenv("SHOUWEN_MAIL_PORT")),
                "localhost",
                ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      assertEquals(0, send(MORNING.plusSeconds(59), NoticeChannel.EMAIL));
      assertEquals(1, send(MORNING.plusSeconds(60), NoticeChannel.EMAIL));
      assertEquals(0, send(MORNING.plusSeconds(90), NoticeChannel.EMAIL));
      MimeMessage[] received = server.getReceivedMessages();
      assertEquals(1, received.length);
      assertEquals("【超时】" + number, received[0].getSubject());
      assertEquals("handler@example.com", received[0].getAllRecipients()[0].toString());
      assertTrue(received[0].getMessageID().matches("<[0-9a-f-]{36}@shouwen>"));
      String text = received[0].getContent().toString();
      assertTrue(text.contains("《电梯a》（重大）"), text);
      assertTrue(
          text.contains("https://shouwen.example.com/complaint/case.xhtml?number=" + number), text);
    } finally {
      server.stop();
    }
    assertEquals(OutboxState.SENT, row().state());
  }

  @Test
  @DisplayName("robots and gateways get signed messages with an id")
  void signed() throws Exception {
    choose(NIGHT, NoticeChannel.WECOM, NoticeChannel.DINGTALK, NoticeChannel.SMS);
    try (Sink sink = new Sink()) {
      endpoint(NoticeChannel.WECOM, sink.url("/wecom?key=k"), null);
      endpoint(NoticeChannel.DINGTALK, sink.url("/dingtalk?access_token=t"), "SEC1");
      endpoint(NoticeChannel.SMS, sink.url("/sms"), "SEC2");
      tell(MORNING, told("a", false, false));
      for (NoticeChannel channel : NoticeChannel.values()) {
        send(MORNING, channel);
      }
      assertEquals(3, sink.requests().size());
      for (Request request : sink.requests()) {
        assertEquals(36, request.messageId().length());
        assertTrue(request.text().contains(number));
      }
      Request robot = sink.requests().get(1);
      assertTrue(
          robot
              .query()
              .matches(
                  "access_token=t&timestamp=" + MORNING.toEpochMilli() + "&sign=[A-Za-z0-9%]+"),
          robot.query());
      Request gateway = sink.requests().get(2);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec("SEC2".getBytes(UTF_8), "HmacSHA256"));
      assertEquals(
          HexFormat.of().formatHex(mac.doFinal(gateway.text().getBytes(UTF_8))),
          gateway.signature());
    }
  }

  @Test
  @DisplayName(
      "bad input: garbage, an error, a redirect to an inner address, too much, nobody there")
  void misbehaving() throws Exception {
    choose(NEVER, NoticeChannel.WECOM);
    Instant now = MORNING;
    try (Sink sink = new Sink()) {
      endpoint(NoticeChannel.WECOM, sink.url("/hook"), null);
      tell(now, told("a", false, false));
      Map<DeliveryFailure, Sink.Answer> answers =
          Map.of(
              DeliveryFailure.GARBAGE, new Sink.Answer(200, "<html>?</html>", Map.of()),
              DeliveryFailure.STATUS, new Sink.Answer(500, "{\"errcode\":0}", Map.of()),
              DeliveryFailure.REFUSED, new Sink.Answer(200, "{\"errcode\":93000}", Map.of()),
              DeliveryFailure.REDIRECT,
                  new Sink.Answer(307, "", Map.of("Location", sink.url("/inner"))));
      for (Map.Entry<DeliveryFailure, Sink.Answer> each : answers.entrySet()) {
        sink.answer(each.getValue());
        assertEquals(0, send(now, NoticeChannel.WECOM));
        assertEquals(each.getKey(), row().failure());
        now = row().dueAt();
      }
      sink.answer(200, "{\"errcode\":0,\"x\":\"" + "x".repeat(200_000) + "\"}");
      assertEquals(0, send(now, NoticeChannel.WECOM));
      assertEquals(DeliveryFailure.GARBAGE, row().failure());
      now = row().dueAt();
      assertTrue(sink.requests().stream().noneMatch(r -> r.path().equals("/inner")));
    }
    assertEquals(0, send(now, NoticeChannel.WECOM));
    assertEquals(DeliveryFailure.UNREACHABLE, row().failure());
    assertEquals(6, row().attempts());
  }

  @Test
  @DisplayName(
      "a receiver that never ends its answer costs ten seconds, and its place only one try")
  void slow() throws Exception {
    choose(NEVER, NoticeChannel.WECOM);
    try (ServerSocket silent = new ServerSocket(0)) {
      endpoint(NoticeChannel.WECOM, "http://localhost:" + silent.getLocalPort() + "/hook", null);
      tell(MORNING, told("a", false, false));
      tell(MORNING, told("b", false, false));
      long begun = System.nanoTime();
      assertEquals(0, send(MORNING, NoticeChannel.WECOM));
      assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 15);
    }
    assertEquals(1, rows().stream().filter(r -> r.failure() == DeliveryFailure.TIMEOUT).count());
    assertEquals(1, rows().stream().filter(r -> r.attempts() == 0).count());
  }

  @Test
  @DisplayName("down for hours, then up: it arrives once, under the id of the first try")
  void downThenUp() throws Exception {
    choose(NEVER, NoticeChannel.WECOM);
    try (Sink sink = new Sink()) {
      endpoint(NoticeChannel.WECOM, sink.url("/hook"), null);
      tell(MORNING, told("a", false, false));
      sink.answer(503, "");
      Instant now = MORNING;
      for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
        send(now, NoticeChannel.WECOM);
        assertEquals(now.plus(Duration.ofMinutes(minutes)), row().dueAt());
        now = row().dueAt();
      }
      sink.answer(Sink.OK);
      assertEquals(1, send(now, NoticeChannel.WECOM));
      assertEquals(0, send(now.plus(Duration.ofDays(1)), NoticeChannel.WECOM));
      assertEquals(9, sink.requests().size());
      assertEquals(1, sink.requests().stream().map(Request::messageId).distinct().count());
    }
    assertEquals(OutboxState.SENT, row().state());
  }

  @Test
  @DisplayName("given up after a day: seen, counted, sent again by hand")
  void givenUp() throws Exception {
    choose(NEVER, NoticeChannel.WECOM);
    long before = watch.health().givenUp();
    tell(MORNING, told("a", false, false));
    send(MORNING, NoticeChannel.WECOM);
    assertEquals(DeliveryFailure.NOT_CONFIGURED, row().failure());
    long id = row().id();
    assertEquals(
        "notice.not-given-up",
        codeOf(
            "administrator",
            () -> {
              outbox.sendAgain(id);
              return id;
            }));
    Instant nextDay = MORNING.plus(Duration.ofDays(1));
    assertNotNull(clock.at(nextDay, () -> watch.health().oldestAge()));
    send(nextDay, NoticeChannel.WECOM);
    assertEquals(OutboxState.GIVEN_UP, row().state());
    assertEquals(nextDay, row().givenUpAt());
    assertEquals(before + 1, watch.health().givenUp());
    assertEquals(0, send(nextDay.plus(Duration.ofDays(1)), NoticeChannel.WECOM));
    try (Sink sink = new Sink()) {
      endpoint(NoticeChannel.WECOM, sink.url("/hook"), null);
      Instant later = nextDay.plus(Duration.ofHours(5));
      As.role(
          "administrator",
          () ->
              clock.at(
                  later,
                  () -> {
                    outbox.sendAgain(id);
                    return id;
                  }));
      assertEquals("罗一鸣", row().againByName());
      assertEquals(1, send(later, NoticeChannel.WECOM));
    }
    assertEquals(OutboxState.SENT, row().state());
  }

  @Test
  @DisplayName("quiet hours hold a message back until the morning, an emergency never")
  void quiet() throws Exception {
    choose(NIGHT, NoticeChannel.WECOM);
    Instant night = Instant.parse("2040-03-12T15:30:00Z"); // 23:30
    Instant morning = Instant.parse("2040-03-12T23:00:00Z"); // 7:00
    try (Sink sink = new Sink()) {
      endpoint(NoticeChannel.WECOM, sink.url("/hook"), null);
      tell(night, told("calm", false, false));
      tell(night, told("urgent", true, false));
      assertEquals(1, send(night, NoticeChannel.WECOM));
      assertTrue(sink.requests().get(0).text().contains("电梯urgent"));
      // told by day while the server was busy: what is left over at night waits, too
      tell(MORNING, told("left", false, false));
      assertEquals(0, send(night, NoticeChannel.WECOM));
      assertEquals(2, send(morning, NoticeChannel.WECOM));
    }
  }

  @Test
  @DisplayName("what is caught up about one case is one notice and one message, not a storm")
  void merged() throws Exception {
    choose(NIGHT, NoticeChannel.WECOM);
    try (Sink sink = new Sink()) {
      endpoint(NoticeChannel.WECOM, sink.url("/hook"), null);
      for (String key : List.of("1", "2", "3")) {
        tell(MORNING.plusSeconds(Integer.parseInt(key)), told(key, false, true));
      }
      NoticeView notice = notices(PERSON).get(0);
      assertEquals(1, notices(PERSON).size());
      assertEquals(3, notice.lines().size());
      assertEquals(0, send(MORNING.plusSeconds(120), NoticeChannel.WECOM));
      assertEquals(1, send(MORNING.plusSeconds(121), NoticeChannel.WECOM));
      assertEquals(1, sink.requests().size());
      String text = sink.requests().get(0).text();
      assertTrue(text.contains(number + "：3 条消息"), text);
      assertTrue(text.contains("电梯1") && text.contains("电梯2") && text.contains("电梯3"), text);
      // sent and read: what comes now is a message and a notice of its own
      As.role(PERSON, () -> inbox.open(notice.id()));
      tell(MORNING.plusSeconds(200), told("4", false, true));
      assertEquals(2, notices(PERSON).size());
      assertEquals(2, rows().size());
    }
  }

  @Test
  @DisplayName("a worker that dies between sending and marking: sent again under the same id")
  void deadWorker() throws Exception {
    choose(NEVER, NoticeChannel.WECOM);
    try (Sink sink = new Sink()) {
      endpoint(NoticeChannel.WECOM, sink.url("/hook"), null);
      tell(MORNING, told("a", false, false));
      long id = row().id();
      String messageId =
          As.get(
              "administrator",
              () ->
                  clock.at(
                      MORNING,
                      () -> claims.claim(id, "0").map(letter -> letter.messageId()).orElseThrow()));
      assertEquals(0, send(MORNING.plusSeconds(119), NoticeChannel.WECOM), "it is still leased");
      assertEquals(1, send(MORNING.plusSeconds(121), NoticeChannel.WECOM));
      assertEquals(messageId, sink.requests().get(0).messageId());
    }
  }

  @Test
  @DisplayName("several workers at once send each message once")
  void severalWorkers() throws Exception {
    choose(NEVER, NoticeChannel.WECOM);
    int messages = 30;
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Sink sink = new Sink()) {
      endpoint(NoticeChannel.WECOM, sink.url("/hook"), null);
      for (int i = 0; i < messages; i++) {
        tell(MORNING, told("n" + i, false, false));
      }
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      List<Future<Integer>> workers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        workers.add(
            threads.submit(
                () -> {
                  Thread.currentThread().setContextClassLoader(loader);
                  return send(MORNING, NoticeChannel.WECOM);
                }));
      }
      int sent = 0;
      for (Future<Integer> worker : workers) {
        sent += worker.get();
      }
      assertEquals(messages, sent);
      assertEquals(messages, sink.requests().size());
      assertEquals(messages, sink.requests().stream().map(Request::messageId).distinct().count());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("notices are one's own; channels, templates and outbox are the administrator's")
  void doors() throws Exception {
    As.role(
        PERSON, () -> inbox.readAll()); // others' tests told this person much, and counting stops
    tell(MORNING, told("a", false, false));
    long id = notices(PERSON).get(0).id();
    assertEquals(List.of(), notices("administrator"));
    assertEquals("notice.unknown", codeOf("department-head", () -> inbox.open(id)));
    int unread = As.get(PERSON, () -> inbox.unread());
    assertEquals("/complaint/case.xhtml?number=" + number, As.get(PERSON, () -> inbox.open(id)));
    assertEquals(unread - 1, As.get(PERSON, () -> inbox.unread()));
    for (String person :
        List.of("receptionist", "handler", "company-manager", "general-manager", "quality")) {
      for (Callable<?> door :
          List.<Callable<?>>of(
              () -> outbox.page(null, PageRequest.first()),
              () -> endpoints.all(),
              () -> templates.all(),
              () -> figures.all(),
              () -> claims.next(NoticeChannel.EMAIL),
              () -> sender.sendDue(NoticeChannel.EMAIL))) {
        assertThrows(EJBAccessException.class, () -> As.get(person, door), person);
      }
    }
    assertThrows(EJBAccessException.class, () -> inbox.unread(), "nobody is nobody");
  }

  @Test
  @DisplayName("templates are data: worded anew they hold, what cannot be filled in is refused")
  void wordedAnew() throws Exception {
    tell(MORNING, told("a", false, false));
    As.role(
        "administrator",
        () ->
            templates.save(
                "deadline.breach",
                MessageLanguage.CHINESE,
                new Template("晚了：{number}", "{subject}{comment}")));
    assertEquals("晚了：" + number, notices(PERSON).get(0).lines().get(0).title());
    assertEquals("电梯a", notices(PERSON).get(0).lines().get(0).body());
    assertEquals(
        "notice.unknown-placeholder",
        codeOf(
            "administrator",
            () -> {
              templates.save(
                  "deadline.breach", MessageLanguage.CHINESE, new Template("{nobody}", ""));
              return true;
            }));
    As.role("administrator", () -> templates.reset("deadline.breach", MessageLanguage.CHINESE));
    assertEquals("【超时】" + number, notices(PERSON).get(0).lines().get(0).title());
  }

  @Test
  @DisplayName("figures are data: what contradicts itself is refused and not kept")
  void figuresAreData() throws Exception {
    assertEquals(
        "notice.figures",
        codeOf(
            "administrator",
            () -> {
              figures.save(Map.of(FigureName.LONGEST_RETRY_SECONDS, 30));
              return true;
            }));
    assertEquals(
        3600, As.get("administrator", () -> figures.all()).get(FigureName.LONGEST_RETRY_SECONDS));
  }

  @Test
  @DisplayName(
      "endpoints: one for each channel, nothing secret comes out, a test says what is wrong")
  void endpointsOfChannels() throws Exception {
    try (Sink sink = new Sink()) {
      endpoint(NoticeChannel.DINGTALK, sink.url("/hook?access_token=hidden"), "SEC3");
      assertEquals(
          "notice.endpoint-twice",
          codeOf(
              "administrator",
              () -> {
                endpoints.add(NoticeChannel.DINGTALK, new Wish(sink.url("/x"), null, true));
                return true;
              }));
      WebhookEndpoints.View view = As.get("administrator", () -> endpoints.all()).get(0);
      assertFalse(view.toString().contains("hidden") || view.toString().contains("SEC3"));
      assertTrue(view.signed());
      As.role("administrator", () -> endpoints.test(view.id(), Locale.ENGLISH));
      assertTrue(sink.requests().get(0).text().contains("This is a test"));
      sink.answer(200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
      RuleViolation refused =
          assertThrows(
              RuleViolation.class,
              () -> As.role("administrator", () -> endpoints.test(view.id(), Locale.ENGLISH)));
      assertEquals("notice.test-failed", refused.code());
      assertEquals(DeliveryFailure.REFUSED, refused.arguments().get(0));
      assertTrue(As.get(PERSON, () -> preferences.ready()).contains(NoticeChannel.DINGTALK));
    }
  }
}
