package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.shouwen.it.outside.Desk.choose;
import static io.shouwen.it.outside.Desk.pick;
import static io.shouwen.it.outside.Desk.refused;
import static io.shouwen.it.outside.Desk.send;
import static io.shouwen.it.outside.Desk.tick;
import static io.shouwen.it.outside.Desk.type;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The forms of the steps beside the straight way: each clicked by whose step it is, sent wrong
 * where that matters, then right; and what the case page says afterwards.
 */
@DisplayName("The form of a step")
class StepFormsIT extends BrowserTest {
  private static final String FROM = "2099-05-01T09:00";
  private static final String TO = "2099-05-01T11:00";

  private static Locator story(Page page) {
    return page.locator(".story");
  }

  private static Locator head(Page page) {
    return page.locator(".page-head");
  }

  private static void tab(Page page, String number, String tab) {
    page.navigate("/complaint/case.xhtml?number=" + number + "&tab=" + tab);
  }

  @Test
  @DisplayName("H-1: a department gives its part back with a reason, and the desk dispatches anew")
  void giveBack() {
    String number = Prepared.dispatched();
    Page head = signIn("department-head");
    Desk.step(head, number, "RETURN");
    assertThat(refused(head)).containsText("退回的原因");
    type(head, "text", "路灯归环境部");
    send(head);
    assertThat(story(head)).containsText("代表工程部退回");
    assertThat(story(head)).containsText("路灯归环境部");
    assertThat(head.locator(".stand:not(.clocks)")).containsText("路灯归环境部");
    Page desk = signIn("receptionist");
    Desk.open(desk, number);
    assertThat(head(desk)).containsText("已确认");
    assertThat(desk.locator(".page-act .act")).containsText("派发");
  }

  @Test
  @DisplayName("C-6: a similar complaint is linked, shown on both, and the link is undone")
  void link() {
    String subject = Prepared.subject();
    String other = Prepared.received(subject);
    String number = Prepared.received(subject);
    Page desk = signIn("receptionist");
    Desk.step(desk, number, "LINK");
    refused(desk);
    type(desk, "other", "TH-0000");
    assertThat(refused(desk)).containsText("TH-0000");
    assertThat(desk.locator("[name='act:other']")).hasValue("TH-0000");
    type(desk, "other", number);
    assertThat(refused(desk)).containsText("不能与自己关联");
    type(desk, "other", "");
    choose(desk, "found", other);
    pick(desk, "kind", "重复投诉");
    send(desk);
    assertThat(story(desk)).containsText("关联投诉 " + other);
    tab(desk, number, "related");
    assertThat(desk.locator(".plain-list")).containsText(other);
    tab(desk, other, "related");
    assertThat(desk.locator(".plain-list")).containsText(number);

    Desk.step(desk, number, "LINK");
    assertThat(desk.locator("input[name='act:found'][value='" + other + "']")).hasCount(0);
    desk.selectOption("[name='act:unlink']", other);
    send(desk);
    assertThat(story(desk)).containsText("取消与 " + other + " 的关联");
    tab(desk, number, "related");
    assertThat(desk.locator("main")).not().containsText(other);
  }

  @Test
  @DisplayName("C-9: a case leads a common problem; another joins it and leaves it")
  void commonProblem() {
    String lead = Prepared.confirmed();
    String follower = Prepared.received();
    Page desk = signIn("receptionist");
    Desk.step(desk, follower, "LINK");
    type(desk, "other", lead);
    desk.selectOption("[name='act:kind']", "LEAD");
    assertThat(refused(desk)).containsText("牵头");

    Desk.step(desk, lead, "LEAD_COMMON_PROBLEM");
    send(desk);
    assertThat(desk.locator(".case-who .badge")).containsText("主案");
    assertThat(story(desk)).containsText("设为共性问题的主案");
    Desk.step(desk, follower, "LINK");
    type(desk, "other", " " + lead.toLowerCase(java.util.Locale.ROOT));
    desk.selectOption("[name='act:kind']", "LEAD");
    send(desk);
    assertThat(desk.locator(".case-who")).containsText(lead);
    assertThat(story(desk)).containsText("并入共性问题 " + lead);
    tab(desk, lead, "related");
    assertThat(desk.locator(".plain-list")).containsText(follower);

    Desk.step(desk, follower, "LINK");
    tick(desk, "leave");
    send(desk);
    assertThat(story(desk)).containsText("退出共性问题");
    assertThat(desk.locator(".case-who")).not().containsText(lead);
  }

  @Test
  @DisplayName("H-5: a visit is appointed, its result recorded; another is called off")
  void appoint() {
    String number = Prepared.inHand();
    Page head = signIn("department-head");
    Desk.step(head, number, "APPOINT");
    head.fill("[name='act:fromAt']", TO);
    head.fill("[name='act:toAt']", FROM);
    type(head, "whoComes", "周建国");
    type(head, "possibleCost", "abc");
    assertThat(refused(head)).containsText("金额");
    type(head, "possibleCost", "80");
    assertThat(refused(head)).containsText("晚于开始时间");
    assertThat(head.locator("[name='act:whoComes']")).hasValue("周建国");
    head.fill("[name='act:fromAt']", FROM);
    head.fill("[name='act:toAt']", TO);
    type(head, "phone", "0571-8888 0001");
    type(head, "preparation", "请移开灯下的车");
    send(head);
    assertThat(story(head)).containsText("登记上门预约");
    tab(head, number, "work");
    assertThat(head.locator("main")).containsText("请移开灯下的车");
    assertThat(head.locator("main")).containsText("¥80");

    Desk.step(head, number, "APPOINT");
    head.selectOption(
        "[name='act:appointment']",
        new com.microsoft.playwright.options.SelectOption().setIndex(1));
    refused(head);
    type(head, "result", "灯座已换，业主在场确认");
    send(head);
    assertThat(story(head)).containsText("登记上门结果");
    assertThat(story(head)).containsText("灯座已换，业主在场确认");

    Desk.step(head, number, "APPOINT");
    assertThat(head.locator("[name='act:appointment']")).hasCount(0);
    head.fill("[name='act:fromAt']", FROM);
    head.fill("[name='act:toAt']", TO);
    type(head, "whoComes", "周建国");
    send(head);
    Desk.step(head, number, "APPOINT");
    head.selectOption(
        "[name='act:appointment']",
        new com.microsoft.playwright.options.SelectOption().setIndex(1));
    type(head, "result", "客户改约");
    tick(head, "cancelled");
    send(head);
    assertThat(story(head)).containsText("取消上门预约");
    tab(head, number, "work");
    assertThat(head.locator("main .badge").last()).containsText("取消");
  }

  @Test
  @DisplayName("R-1: the owner offers a case, the other accepts; a supervisor names one outright")
  void handOver() {
    String number = Prepared.received();
    Page owner = signIn("receptionist");
    Desk.step(owner, number, "OFFER_HAND_OVER");
    assertThat(owner.locator("[name='act:person'] option", nobodyNamed("林晓雯"))).hasCount(0);
    type(owner, "text", "明天起休假");
    assertThat(refused(owner)).containsText("同事");
    assertThat(owner.locator("[name='act:text']")).hasValue("明天起休假");
    pick(owner, "person", "方雅琴");
    send(owner);
    assertThat(owner.locator(".case-who")).containsText("方雅琴");
    assertThat(story(owner)).containsText("请 方雅琴 接手负责");

    Page other = signIn("interviewer");
    Desk.next(other, number);
    assertThat(other.locator(".summary.notices")).containsText("接手");
    assertThat(story(other)).containsText("将负责人改为 方雅琴");

    Page supervisor = signIn("centre-supervisor");
    Desk.step(supervisor, number, "ASSIGN_OWNER");
    pick(supervisor, "person", "郑雨桐");
    assertThat(refused(supervisor)).containsText("原因");
    assertThat(supervisor.locator("[name='act:person'] option:checked")).hasText("郑雨桐");
    type(supervisor, "text", "原接待人休假");
    send(supervisor);
    assertThat(supervisor.locator(".case-who")).containsText("郑雨桐");
    assertThat(story(supervisor)).containsText("将负责人改为 郑雨桐");
    assertThat(story(supervisor)).containsText("原接待人休假");
  }

  private static Page.LocatorOptions nobodyNamed(String name) {
    return new Page.LocatorOptions().setHasText(name);
  }

  @Test
  @DisplayName("C-11: a confidential case is seen by named people only, until it is opened again")
  void makeConfidential() {
    String number = Prepared.received();
    Page owner = signIn("receptionist");
    Desk.step(owner, number, "MAKE_CONFIDENTIAL");
    owner.getByLabel("苏敏").check();
    assertThat(refused(owner)).containsText("谁能看到");
    assertThat(owner.getByLabel("苏敏")).isChecked();
    choose(owner, "secret", "yes");
    send(owner);
    assertThat(head(owner)).containsText("保密");
    assertThat(story(owner)).containsText("设为保密");

    Page stranger = signIn("interviewer");
    assertEquals(404, stranger.navigate("/complaint/case.xhtml?number=" + number).status(), number);
    Page named = signIn("centre-supervisor");
    Desk.step(named, number, "MAKE_CONFIDENTIAL");
    assertThat(named.getByLabel("苏敏")).isChecked();
    assertThat(named.locator("input[name='act:secret'][value=yes]")).isChecked();
    choose(named, "secret", "no");
    send(named);
    assertThat(story(named)).containsText("取消保密");
    assertEquals(200, stranger.navigate("/complaint/case.xhtml?number=" + number).status());
  }

  @Test
  @DisplayName("C-10: what is not ours is handed on, and to whom stands on the case")
  void handToThirdParty() {
    String number = Prepared.received();
    Page desk = signIn("receptionist");
    Desk.step(desk, number, "HAND_TO_THIRD_PARTY");
    pick(desk, "kind", "公安");
    type(desk, "name", "城东派出所");
    assertThat(refused(desk)).containsText("原因");
    assertThat(desk.locator("[name='act:name']")).hasValue("城东派出所");
    type(desk, "contact", "王警官 110");
    type(desk, "text", "涉嫌治安案件");
    send(desk);
    assertThat(story(desk)).containsText("城东派出所");
    assertThat(story(desk)).containsText("涉嫌治安案件");
    tab(desk, number, "work");
    assertThat(desk.locator("main")).containsText("王警官 110");
  }

  @Test
  @DisplayName("A complaint is withdrawn on the customer's word, which stands in the story")
  void withdraw() {
    String number = Prepared.confirmed();
    Page desk = signIn("receptionist");
    Desk.step(desk, number, "WITHDRAW");
    assertThat(refused(desk)).containsText("客户的原话");
    type(desk, "text", "已经自己修好了，不投诉了。");
    send(desk);
    assertThat(head(desk)).containsText("已撤诉");
    assertThat(story(desk).locator("blockquote").last()).containsText("不投诉了");
    assertThat(desk.locator(".page-act .act")).containsText("总结");
  }

  @Test
  @DisplayName("R-2, H-4: it is passed up to the centre manager, and the owner stays")
  void escalate() {
    String number = Prepared.received();
    Page desk = signIn("receptionist");
    Desk.step(desk, number, "ESCALATE");
    desk.selectOption("[name='act:passTo']", "CENTRE_MANAGER");
    type(desk, "text", "   ");
    refused(desk);
    type(desk, "text", "客户要求经理出面");
    send(desk);
    assertThat(story(desk)).containsText("上报客服中心经理");
    assertThat(story(desk)).containsText("客户要求经理出面");
    assertThat(desk.locator(".case-who")).containsText("林晓雯");
  }

  @Test
  @DisplayName("H-4: the owner lets the handler reply, who then takes the customer's word")
  void letHandlerReply() {
    String number = Prepared.proposed();
    Page handler = signIn("handler");
    Desk.open(handler, number);
    assertThat(handler.locator("a[href*='step=REPLY&']")).hasCount(0);
    Page owner = signIn("receptionist");
    Desk.step(owner, number, "LET_HANDLER_REPLY");
    refused(owner);
    choose(owner, "may", "yes");
    send(owner);
    assertThat(story(owner)).containsText("允许处理人直接答复客户");
    assertThat(owner.locator(".stand:not(.clocks)")).containsText("处理人");

    Desk.next(handler, number);
    handler.locator("input[name='act:chosen']").first().check();
    assertThat(refused(handler)).containsText("客户的原话");
    assertThat(handler.locator("input[name='act:chosen']").first()).isChecked();
    type(handler, "text", "行，今晚换。");
    send(handler);
    assertThat(head(handler)).containsText("已约定");

    String again = Prepared.proposed();
    Desk.step(owner, again, "LET_HANDLER_REPLY");
    choose(owner, "may", "no");
    send(owner);
    assertThat(story(owner)).containsText("收回处理人答复客户的授权");
  }

  @Test
  @DisplayName("S-4: the category and the validity are changed; sent again they stay")
  void classify() {
    String number = Prepared.received();
    Page desk = signIn("receptionist");
    Desk.step(desk, number, "CLASSIFY");
    assertThat(desk.locator("[name='act:category']")).hasValue("EQUIPMENT/LIFT");
    desk.selectOption("[name='act:category']", "");
    refused(desk);
    desk.selectOption("[name='act:category']", "EQUIPMENT/POWER_AND_LIGHTING");
    tick(desk, "valid");
    tick(desk, "emergency");
    send(desk);
    assertThat(story(desk)).containsText("调整分类");
    assertThat(head(desk)).containsText("突发");
    Desk.step(desk, number, "CLASSIFY");
    assertThat(desk.locator("[name='act:category']")).hasValue("EQUIPMENT/POWER_AND_LIGHTING");
    assertThat(desk.locator("[name='act:valid']")).isChecked();
    assertThat(desk.locator("[name='act:emergency']")).isChecked();
  }

  @Test
  @DisplayName("S-4: the owner raises the severity with a reason, the company manager lowers it")
  void severity() {
    String number = Prepared.received();
    Page owner = signIn("receptionist");
    Desk.step(owner, number, "RAISE_SEVERITY");
    choose(owner, "severity", "MAJOR");
    assertThat(refused(owner)).containsText("原因");
    assertThat(owner.locator("input[name='act:severity'][value=MAJOR]")).isChecked();
    type(owner, "text", "有人受伤");
    send(owner);
    assertThat(head(owner)).containsText("重大");
    assertThat(story(owner)).containsText("提高等级");

    Page manager = signIn("centre-manager");
    Desk.open(manager, number);
    assertThat(manager.locator(".act-list a[href*='step=LOWER_SEVERITY&']")).hasCount(0);
    Page company = signIn("company-manager");
    Desk.step(company, number, "LOWER_SEVERITY");
    assertThat(company.locator("input[name='act:severity']")).hasCount(2);
    choose(company, "severity", "MINOR");
    type(company, "text", "核实无人受伤");
    send(company);
    assertThat(head(company)).containsText("轻微");
    assertThat(story(company)).containsText("核实无人受伤");
  }

  @Test
  @DisplayName("H-3: compensation is asked for and granted; a refusal needs a comment")
  void compensation() {
    String number = Prepared.investigated();
    Page head = signIn("department-head");
    ask(head, number, "0");
    assertThat(refused(head)).containsText("金额");
    assertThat(head.locator("[name='act:text']")).hasValue("地板泡坏");
    type(head, "amount", "120.50");
    send(head);
    assertThat(story(head)).containsText("申请补偿 ¥120.50");
    ask(head, number, "99");
    send(head);

    Page manager = signIn("company-manager");
    Desk.step(manager, number, "DECIDE_COMPENSATION");
    refused(manager);
    manager.getByLabel("¥120.50").check();
    choose(manager, "grant", "yes");
    send(manager);
    assertThat(story(manager)).containsText("批准补偿 ¥120.50");
    Desk.step(manager, number, "DECIDE_COMPENSATION");
    manager.getByLabel("¥99").check();
    choose(manager, "grant", "no");
    assertThat(refused(manager)).containsText("原因");
    type(manager, "text", "票据不符");
    send(manager);
    assertThat(story(manager)).containsText("未批准补偿 ¥99");
    tab(manager, number, "work");
    assertThat(manager.locator("main")).containsText("已批准");
    assertThat(manager.locator("main")).containsText("票据不符");
    Desk.open(manager, number);
    assertThat(manager.locator(".act-list a[href*='step=DECIDE_COMPENSATION&']")).hasCount(0);
  }

  private static void ask(Page page, String number, String amount) {
    Desk.step(page, number, "REQUEST_COMPENSATION");
    type(page, "amount", amount);
    type(page, "text", "地板泡坏");
  }

  @Test
  @DisplayName("C-8: a supervisor does not agree that it is invalid, and it goes on")
  void rejectInvalid() {
    String number = Prepared.received();
    Page owner = signIn("receptionist");
    Desk.step(owner, number, "PROPOSE_INVALID");
    type(owner, "text", "不归我们管");
    assertThat(refused(owner)).containsText("解释");
    assertThat(owner.locator("[name='act:text']")).hasValue("不归我们管");
    type(owner, "explanation", "已说明由开发商负责");
    send(owner);
    assertThat(story(owner)).containsText("提出此投诉无效");
    Desk.open(owner, number);
    assertThat(owner.locator(".act-list a[href*='step=PROPOSE_INVALID&']")).hasCount(0);

    Page supervisor = signIn("centre-supervisor");
    Desk.step(supervisor, number, "REJECT_INVALID");
    refused(supervisor);
    type(supervisor, "text", "在保修范围内，应由我方处理");
    send(supervisor);
    assertThat(story(supervisor)).containsText("不同意无效");
    assertThat(head(supervisor)).not().containsText("无效");
    Desk.open(owner, number);
    assertThat(owner.locator(".act-list a[href*='step=PROPOSE_INVALID&']")).hasCount(1);
  }

  @Test
  @DisplayName("C-3: a contact is logged with what was promised; a promise of yesterday is refused")
  void logContact() {
    String number = Prepared.received();
    Page desk = signIn("receptionist");
    Desk.step(desk, number, "LOG_CONTACT");
    type(desk, "text", "催问进度");
    type(desk, "promise", "回电说明");
    desk.fill("[name='act:promisedAt']", "2020-01-01T08:00");
    assertThat(refused(desk)).containsText("晚于现在");
    assertThat(desk.locator("[name='act:promise']")).hasValue("回电说明");
    desk.fill("[name='act:promisedAt']", TO);
    send(desk);
    assertThat(story(desk)).containsText("催问进度");
    assertThat(desk.locator(".stand.clocks")).containsText("2099");
    tab(desk, number, "contacts");
    assertThat(desk.locator("main")).containsText("回电说明");
  }
}
