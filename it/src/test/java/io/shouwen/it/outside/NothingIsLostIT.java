package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.shouwen.it.outside.Desk.send;
import static io.shouwen.it.outside.Desk.type;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Stale pages, double clicks, the back button, ended sessions: what was typed stays. */
@DisplayName("Nothing that was typed is lost")
class NothingIsLostIT extends BrowserTest {

  @Test
  @DisplayName("X-2: a stale form says what changed, keeps what was typed and can be sent again")
  void aStaleFormKeepsWhatWasTyped() {
    Page receptionist = signIn("receptionist");
    Desk.fillIn(receptionist, "绿化带被车压坏。", "MANAGEMENT_SERVICE/GREENING");
    receptionist.click("[name='reception:save']");
    String number = Desk.number(receptionist);
    Desk.step(receptionist, number, "RAISE_SEVERITY");
    Desk.choose(receptionist, "severity", "IMPORTANT");
    type(receptionist, "text", "多户反映，影响较大");

    Page supervisor = signIn("centre-supervisor");
    Desk.next(supervisor, number);
    Desk.tick(supervisor, "readBack");
    send(supervisor);

    receptionist.click("[name='act:send']");
    assertThat(receptionist.locator("#stale")).containsText("复述要点");
    assertThat(receptionist.locator("[name='act:text']")).hasValue("多户反映，影响较大");
    send(receptionist);
    assertThat(receptionist.locator(".page-head")).containsText("重要");
  }

  @Test
  @DisplayName("C-1: a double click and the back button make one case")
  void aDoubleClickMakesOneCase() {
    Page receptionist = signIn("receptionist");
    Desk.fillIn(receptionist, "快递柜占用消防通道。", "MANAGEMENT_SERVICE/SECURITY");
    String form = receptionist.url();
    receptionist.dblclick("[name='reception:save']");
    String number = Desk.number(receptionist);
    receptionist.navigate(form);
    assertEquals(number, Desk.number(receptionist));
  }

  @Test
  @DisplayName("X-4: the draft survives an ended session")
  void theDraftSurvivesAnEndedSession() {
    Page receptionist = signIn("receptionist");
    Desk.fillIn(receptionist, "地下车库积水。", "EQUIPMENT/WATER_AND_DRAINAGE");
    assertThat(receptionist.locator("#kept")).containsText("草稿已保存");
    receptionist.context().clearCookies();
    receptionist.fill("[name='reception:narrative']", "地下车库积水，车辆无法进出。");
    assertThat(receptionist.locator("#expired")).isVisible();
    receptionist.click("#expired a");
    signInOn(receptionist, "receptionist");
    assertThat(receptionist.locator("[name='reception:narrative']")).hasValue("地下车库积水，车辆无法进出。");
  }

  @Test
  @DisplayName(
      "X-4: an empty form is refused at its fields, on desk and phone, without grave findings")
  void anEmptyFormIsRefusedAtItsFields() {
    Page receptionist = signIn("receptionist", Window.CHINESE_PHONE);
    receptionist.navigate("/complaint/reception.xhtml");
    receptionist.click("[name='reception:save']");
    assertThat(receptionist.locator("#summary .summary.errors")).containsText("经过");
    assertFits(receptionist);
    assertAccessible(receptionist);
  }

  @Test
  @DisplayName("C-3: a double click on a step takes it once")
  void aDoubleClickTakesAStepOnce() {
    String number = Prepared.received();
    Page receptionist = signIn("receptionist");
    Desk.step(receptionist, number, "LOG_CONTACT");
    type(receptionist, "text", "催问进度");
    receptionist.dblclick("[name='act:send']");
    receptionist.waitForURL("**/case.xhtml*");
    receptionist.navigate("/complaint/case.xhtml?number=" + number + "&tab=contacts");
    assertThat(receptionist.locator("article.panel")).hasCount(1);
  }

  @Test
  @DisplayName("X-2: the back button leads to an older form, which says so and keeps the text")
  void theBackButtonLeadsToAnOlderForm() {
    String number = Prepared.received();
    Page receptionist = signIn("receptionist");
    Desk.step(receptionist, number, "ESCALATE");
    type(receptionist, "text", "客户要求经理出面");
    send(receptionist);
    receptionist.goBack();
    type(receptionist, "text", "客户再次要求");
    receptionist.click("[name='act:send']");
    assertThat(receptionist.locator("#stale")).containsText("上报客服中心主管");
    assertThat(receptionist.locator("#stale")).isFocused();
    assertThat(receptionist.locator("[name='act:text']")).hasValue("客户再次要求");
  }

  @Test
  @DisplayName("H-8: a step that the stage no longer allows is refused with the reason, text kept")
  void aStepOutOfItsStage() {
    String number = Prepared.received();
    Page receptionist = signIn("receptionist");
    Desk.step(receptionist, number, "PROPOSE_INVALID");
    type(receptionist, "text", "不归我们管");
    type(receptionist, "explanation", "已说明");
    Prepared.step(
        RestClient.as("receptionist"), number, "withdraw", Prepared.fields().add("word", "不投诉了"));
    receptionist.click("[name='act:send']");
    assertThat(receptionist.locator("#stale")).containsText("撤诉");
    assertThat(Desk.refused(receptionist)).containsText("已撤诉");
    assertThat(receptionist.locator("[name='act:explanation']")).hasValue("已说明");
  }

  @Test
  @DisplayName("X-4: a step sent after the session ended is taken once the person signed in again")
  void aStepSurvivesAnEndedSession() {
    String number = Prepared.received();
    Page receptionist = signIn("receptionist");
    Desk.step(receptionist, number, "ESCALATE");
    type(receptionist, "text", "客户要求经理出面");
    receptionist.context().clearCookies();
    receptionist.click("[name='act:send']");
    signInOn(receptionist, "receptionist");
    Desk.open(receptionist, number);
    assertThat(receptionist.locator(".story")).containsText("客户要求经理出面");
  }
}
