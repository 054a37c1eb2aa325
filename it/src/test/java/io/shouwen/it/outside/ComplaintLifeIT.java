package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.shouwen.it.outside.Desk.choose;
import static io.shouwen.it.outside.Desk.next;
import static io.shouwen.it.outside.Desk.send;
import static io.shouwen.it.outside.Desk.type;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One complaint from the caller to the archive, each step by the person whose step it is. */
@DisplayName("A complaint's life at the browser")
class ComplaintLifeIT extends BrowserTest {

  @Test
  @DisplayName("H-1 to H-7: from an angry caller to the archive, through all roles, in Chinese")
  void fromAnAngryCallerToTheArchive() {
    Page receptionist = signIn("receptionist");
    Desk.fillIn(receptionist, "电梯异响，报修三次没有人来。", "EQUIPMENT/LIFT");
    receptionist.check("input[name='reception:mood'][value=ANGRY]");
    receptionist.fill("[name='reception:demand']", "今天修好");
    receptionist.check("[name='reception:ourFault']");
    assertThat(receptionist.locator("#proposal")).containsText("重要");
    receptionist.check("[name='reception:readBack']");
    receptionist.check("[name='reception:apologised']");
    assertAccessible(receptionist);
    receptionist.press("[name='reception:narrative']", "Control+Enter");
    String number = Desk.number(receptionist);

    next(receptionist, number);
    Desk.pick(receptionist, "department0", "工程部");
    send(receptionist);
    Page head = signIn("department-head");
    next(head, number);
    assertThat(head.locator(".summary.notices")).containsText("签收");
    work(number, "主板更换", "当天更换主板");

    Desk.open(receptionist, number);
    next(receptionist, number);
    choose(receptionist, "satisfaction", "SATISFIED");
    choose(receptionist, "solved", "yes");
    type(receptionist, "text", "现在不响了，谢谢。");
    send(receptionist);
    next(receptionist, number);
    type(receptionist, "cause", "主板老化");
    type(receptionist, "measure", "更换主板并加密巡检");
    send(receptionist);

    Page manager = signIn("centre-manager");
    next(manager, number);
    type(manager, "text", "同意归档，月会通报。");
    send(manager);
    assertThat(manager.locator(".page-head")).containsText("已归档");
    assertThat(manager.locator(".story")).containsText("现在不响了");
    assertAccessible(manager);
    picture(manager, "case-archived");
  }

  /**
   * Investigation, options, the customer's yes, the work: what a department does with a signed
   * case.
   */
  private void work(String number, String cause, String option) {
    Page handler = signIn("handler");
    next(handler, number);
    type(handler, "facts", "机房控制主板故障，曳引机异响。");
    type(handler, "cause", cause);
    choose(handler, "responsibility", "OURS");
    send(handler);
    next(handler, number);
    type(handler, "option0", option);
    type(handler, "option1", "先减速运行，三天后检修");
    send(handler);
    Page owner = signIn("receptionist");
    next(owner, number);
    owner.locator("input[name='act:chosen']").first().check();
    type(owner, "text", "可以，今天一定要修好。");
    send(owner);
    next(handler, number);
    type(handler, "text", "已更换，试运行正常。");
    send(handler);
  }

  @Test
  @DisplayName(
      "H-6: a dissatisfied follow-up reopens the case at the superior, who takes it in hand")
  void aDissatisfiedFollowUpReopens() {
    Page receptionist = signIn("receptionist");
    Desk.fillIn(receptionist, "楼道灯三天不亮。", "EQUIPMENT/POWER_AND_LIGHTING");
    receptionist.check("[name='reception:readBack']");
    receptionist.click("[name='reception:dispatch']");
    receptionist.waitForURL("**/step.xhtml*");
    String number = receptionist.locator(".state a").innerText();
    Desk.pick(receptionist, "department0", "工程部");
    send(receptionist);
    Page head = signIn("department-head");
    next(head, number);
    work(number, "镇流器损坏", "更换灯具");
    next(receptionist, number);
    choose(receptionist, "satisfaction", "DISSATISFIED");
    choose(receptionist, "solved", "no");
    type(receptionist, "text", "晚上又不亮了。");
    send(receptionist);
    assertThat(receptionist.locator(".page-head")).containsText("重启");
    Page supervisor = signIn("centre-supervisor");
    next(supervisor, number);
    assertThat(supervisor.locator(".story")).containsText("接手重启的投诉");
  }

  @Test
  @DisplayName(
      "C-7: in English a complaint is solved on the spot, result and satisfaction in one go")
  void solvedOnTheSpotInEnglish() {
    Page receptionist = signIn("receptionist", Window.ENGLISH);
    Desk.fillIn(receptionist, "The gate card does not open the gate.", "EQUIPMENT/ACCESS_CONTROL");
    receptionist.click(".on-the-spot summary");
    receptionist.fill("[name='reception:result']", "Card activated again while they waited.");
    receptionist.check("input[name='reception:satisfaction'][value=SATISFIED]");
    receptionist.click("[name='reception:solve']");
    String number = Desk.number(receptionist);
    assertThat(receptionist.locator(".received")).containsText("Solved on the spot");
    next(receptionist, number);
    assertThat(receptionist.locator("h1")).containsText("Sum up");
  }

  @Test
  @DisplayName("C-8: invalid needs a reason and an explanation, and a supervisor who confirms")
  void theWayInvalid() {
    Page receptionist = signIn("receptionist");
    Desk.fillIn(receptionist, "隔壁公司装修太吵。", "NEIGHBOUR_RELATIONS/NOISE");
    receptionist.click("[name='reception:save']");
    String number = Desk.number(receptionist);
    Desk.step(receptionist, number, "PROPOSE_INVALID");
    type(receptionist, "text", "不在本小区范围内");
    type(receptionist, "explanation", "已告知向城管部门反映");
    send(receptionist);
    Page supervisor = signIn("centre-supervisor");
    next(supervisor, number);
    type(supervisor, "text", "情况属实");
    send(supervisor);
    assertThat(supervisor.locator(".page-head")).containsText("无效");
  }
}
