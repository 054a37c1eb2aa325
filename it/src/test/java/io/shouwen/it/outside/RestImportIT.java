package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("outside")
@DisplayName("A-4: a file through REST")
class RestImportIT {
  private static final RestClient DESK = RestClient.as("receptionist");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private byte[] file(Charset encoding) {
    return """
        留言编号,留言时间,留言主题,留言详情,留言用户
        %1$s-1,2019-01-02 10:20:30,路灯不亮%1$s,"小区东门路灯
        三天不亮",张三
        %1$s-2,2019/1/3,噪音扰民%1$s,夜里施工,李四
        %1$s-3,not a date,停车混乱%1$s,乱停车,王五
        """
        .formatted(mark)
        .getBytes(encoding);
  }

  private static String upload(byte[] file, String more) {
    return DESK.post(
            "/imports?name=old.csv&project=" + RestLifeIT.project() + more, file, "text/csv")
        .with(202)
        .header("Location")
        .replaceFirst(".*/api/", "/");
  }

  private static JsonObject finished(String path, String state) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonObject view = DESK.get(path).with(200).json();
    while (!view.getString("state").equals(state) && System.nanoTime() < end) {
      view = DESK.get(path).with(200).json();
    }
    assertEquals(state, view.getString("state"), view.toString());
    return view;
  }

  @Test
  @DisplayName("is checked first, then the good rows go in; again changes nothing")
  void dryRunThenIn() {
    String path = upload(file(StandardCharsets.UTF_8), "&dryRun=true");
    JsonObject checked = finished(path, "CHECKED");
    assertEquals(3, checked.getInt("total"));
    assertEquals(2, checked.getInt("good"));
    assertEquals(1, checked.getInt("bad"));
    assertEquals(0, DESK.get("/complaints?text=" + mark).json().getInt("total"));
    String bad = DESK.get(path + "/bad-rows").with(200).body();
    assertTrue(bad.contains("RECEIVED_AT") && bad.contains("not a date"), bad);
    assertTrue(DESK.get(path + "/columns").with(200).body().contains("SOURCE_NUMBER"));

    DESK.send("POST", path + "/start").with(200);
    assertEquals(2, finished(path, "DONE").getInt("imported"));
    assertEquals(2, DESK.get("/complaints?text=" + mark).json().getInt("total"));

    JsonObject again = finished(upload(file(StandardCharsets.UTF_8), ""), "DONE");
    assertEquals(0, again.getInt("imported"));
    assertEquals(2, again.getInt("known"));
    assertEquals(2, DESK.get("/complaints?text=" + mark).json().getInt("total"));
  }

  @Test
  @DisplayName("may be in GBK, and is nobody else's business")
  void otherEncodingOtherPerson() {
    String path = upload(file(Charset.forName("GBK")), "");
    assertEquals(2, finished(path, "DONE").getInt("imported"));
    RestClient.as("receptionist.b").get(path).problem(404, "importing.unknown");
    RestClient.as("handler").get(path).problem(403, "http.forbidden");
  }

  @Test
  @DisplayName("of 480 residents' messages goes in whole, twice without a second copy")
  void residentsFile() {
    byte[] file = ResidentsFile.of(mark);
    JsonObject first = finished(upload(file, ""), "DONE");
    assertEquals(ResidentsFile.ROWS, first.getInt("total"));
    assertEquals(ResidentsFile.ROWS, first.getInt("imported"), first.toString());
    JsonObject again = finished(upload(file, ""), "DONE");
    assertEquals(0, again.getInt("imported"), again.toString());
    assertEquals(ResidentsFile.ROWS, again.getInt("known"));
    assertEquals(ResidentsFile.ROWS, found(mark));
    assertEquals(5, found("四十二号留言" + mark));
    assertEquals(96, found("地下车库积水，\"何时\"解决？" + mark));
  }

  /** How many hold the text: turns the pages to the last, for a search counts only so far. */
  private static int found(String text) {
    String list = "/complaints?size=200&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    int found = 0;
    @Nullable String row = "";
    while (row != null) {
      JsonObject page = DESK.get(list + row).with(200).json();
      found += page.getJsonArray("rows").size();
      row =
          page.isNull("behind")
              ? null
              : "&row=" + URLEncoder.encode(page.getString("behind"), StandardCharsets.UTF_8);
    }
    return found;
  }

  @Test
  @DisplayName("that is none is refused with the reason")
  void noFile() {
    String path = "/imports?name=a.csv&project=" + RestLifeIT.project();
    DESK.post(path, new byte[0], "text/csv").problem(422, "importing.empty");
    DESK.post("/imports?name=a.csv", file(StandardCharsets.UTF_8), "text/csv")
        .problem(400, "field.missing");
    DESK.post(path, file(StandardCharsets.UTF_8), "text/plain").problem(415, "http.media-type");
    RestClient.as("receptionist.b")
        .post(path, file(StandardCharsets.UTF_8), "text/csv")
        .problem(422, "organization.unknown-project");
  }
}
