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
}
