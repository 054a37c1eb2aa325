package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.shouwen.it.outside.RestClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** More time, from the form at the desk to the manager's phone (T-4, R-3). */
@DisplayName("Over-time approval at the browser")
class ApprovalPageIT extends BrowserTest {
  private static final RestClient DESK = RestClient.as("receptionist");
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private static String minor(String subject) {
    return RestLifeIT.received(
        RestLifeIT.complaint()
            .add("subject", subject)
            .add("severityAnswers", Json.createObjectBuilder())
            .build());
  }

  private static Instant solveDue(String number) {
    return Instant.parse(
        DESK
            .get("/complaints/" + number)
            .with(200)
            .json()
            .getJsonArray("deadlines")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(d -> d.getString("obligation").equals("SOLVE"))
            .findFirst()
            .orElseThrow()
            .getString("dueAt"));
  }

  private static String asked(String subject) {
    String number = minor(subject);
    Answer seen = DESK.get("/complaints/" + number).with(200);
    DESK.post(
            "/complaints/" + number + "/steps/ask-extension",
            Json.createObjectBuilder()
                .add("obligation", "SOLVE")
                .add("reason", "SPARE_PARTS")
                .add("words", "厂家发货要三天")
                .add("method", "TELEPHONE")
                .add("toldCustomer", "已电话告知周五修好")
                .add("newDueAt", solveDue(number).plus(Duration.ofDays(2)).toString())
                .build(),
            "If-Match",
            seen.header("ETag"))
        .with(200);
    return number;
  }

  private static Locator card(Page page, String number) {
    return page.locator(".card", new Page.LocatorOptions().setHasText(number));
  }

  private static String typed(Instant at) {
    return TYPED.format(LocalDateTime.ofInstant(at, ZoneId.of("Asia/Shanghai")));
  }

  @Test
  @DisplayName("T-4: at the desk the form asks for more time, with what the customer was told")
  void asksAtTheDesk() {
    String number = minor("单元门禁读卡器失灵");
    Instant due = solveDue(number);
    Page desk = signIn("receptionist");
    Desk.step(desk, number, "ASK_EXTENSION");
    assertAccessible(desk);
    assertFits(desk);
    Desk.choose(desk, "deadline", "SOLVE 0");
    LocalDate saturday =
        LocalDate.now(ZoneId.of("Asia/Shanghai")).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    Desk.type(desk, "newDueAt", "2030-01-01T16:40");
    Locator rest = desk.locator("[data-day='" + saturday + "']");
    assertThat(rest).hasAttribute("aria-label", Pattern.compile("星期六 · (休息日|节假日|补班日)"));
    rest.click();
    assertThat(desk.locator("[name='act:newDueAt']")).hasValue(saturday + "T16:40");
    Desk.type(desk, "newDueAt", typed(due.minus(Duration.ofHours(1))));
    Desk.pick(desk, "extensionReason", "等待配件");
    Desk.type(desk, "text", "读卡器缺货");
    Desk.type(desk, "toldCustomer", "已告知周五更换");
    Desk.pick(desk, "method", "电话");
    desk.click("[name='act:send']");
    assertThat(desk.locator(".summary.errors")).containsText("必须晚于现在的时限");
    assertThat(desk.locator("[name='act:toldCustomer']")).hasValue("已告知周五更换");
    Desk.type(desk, "newDueAt", typed(due.plus(Duration.ofDays(1))));
    Desk.send(desk);
    assertThat(desk.locator(".story")).containsText("申请延期至");
    assertThat(desk.locator(".story")).containsText("已告知周五更换");
  }

  @Test
  @DisplayName("T-4: on a phone several are granted at once, each reported")
  void severalOnAPhone() {
    String first = asked("楼道墙面渗水");
    String second = asked("小区喷泉停用");
    Page phone = signIn("company-manager", Window.CHINESE_PHONE);
    phone.navigate("/approval/list.xhtml");
    assertThat(card(phone, first)).containsText("厂家发货要三天");
    assertThat(card(phone, first)).containsText("已电话告知周五修好");
    assertFits(phone);
    assertAccessible(phone);
    picture(phone, "approvals-phone");
    card(phone, first).locator("input[name=pick]").check();
    card(phone, second).locator("input[name=pick]").check();
    phone.fill("#comment", "同意，按期完成。");
    phone.click("button[value='grant picked']");
    phone.click("#confirm [data-confirm-yes]");
    assertThat(phone.locator(".summary.notices")).containsText(first);
    assertThat(phone.locator(".summary.notices")).containsText(second);
    assertThat(card(phone, first)).hasCount(0);
    Desk.open(phone, second);
    assertThat(phone.locator(".story")).containsText("同意“解决”延期");
    assertThat(phone.locator(".story")).containsText("同意，按期完成。");
  }

  @Test
  @DisplayName("X-4: a refused decision says why and keeps what was typed")
  void keepsWhatWasTyped() {
    String number = asked("垃圾房异味");
    Page phone = signIn("company-manager", Window.ENGLISH_PHONE);
    phone.navigate("/approval/list.xhtml");
    card(phone, number).locator("input[type=datetime-local]").fill("2026-01-01T10:00");
    card(phone, number).locator("button[value^='refuse']").click();
    assertThat(phone.locator(".summary.errors")).isFocused();
    assertThat(phone.locator(".summary.errors")).containsText(number);
    assertThat(card(phone, number).locator("input[type=datetime-local]"))
        .hasValue("2026-01-01T10:00");
    card(phone, number).locator("textarea").fill("On Friday at the latest.");
    card(phone, number).locator("button[value^='otherwise']").click();
    assertThat(phone.locator(".summary.errors")).containsText("future");
    assertThat(card(phone, number).locator("textarea")).hasValue("On Friday at the latest.");
    card(phone, number)
        .locator("input[type=datetime-local]")
        .fill(typed(solveDue(number).plus(Duration.ofHours(20))));
    card(phone, number).locator("button[value^='otherwise']").click();
    assertThat(phone.locator(".summary.notices")).containsText(number);
    assertThat(card(phone, number)).hasCount(0);
  }

  @Test
  @DisplayName("R-3: a person names a deputy for a period and calls it off again")
  void namesADeputy() {
    Page page = signIn("centre-manager");
    page.click(".menu summary");
    page.click(".menu a[href$='/absence/list.xhtml']");
    assertAccessible(page);
    page.selectOption("[name='absence:deputy']", new SelectOption().setLabel("苏敏"));
    page.fill("[name='absence:fromAt']", "2031-02-03T09:00");
    page.fill("[name='absence:toAt']", "2031-02-01T09:00");
    page.click("[name='absence:save']");
    assertThat(page.locator(".summary.errors")).containsText("必须晚于开始时间");
    assertThat(page.locator("[name='absence:fromAt']")).hasValue("2031-02-03T09:00");
    page.fill("[name='absence:toAt']", "2031-02-10T09:00");
    page.click("[name='absence:save']");
    Locator card = page.locator(".card", new Page.LocatorOptions().setHasText("苏敏")).first();
    assertThat(card).containsText("陈立群");
    card.locator("button[name=cancel]").click();
    page.click("#confirm [data-confirm-yes]");
    assertThat(page.locator(".summary.notices")).containsText("代理已结束");
    assertThat(page.locator("button[name=cancel]")).hasCount(0);
  }
}
