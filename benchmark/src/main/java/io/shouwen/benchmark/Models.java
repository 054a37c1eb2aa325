package io.shouwen.benchmark;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases of each kind, made by the application itself: each step through REST by its person. */
final class Models {
  /** What kinds of cases there are many of. */
  enum Kind {
    /** Open: signed by the department, which has it in hand. */
    IN_HAND,
    /** Archived after a whole life. */
    ARCHIVED,
    /** Archived after it was solved at the desk. */
    SOLVED
  }

  /**
   * What a case is made of.
   *
   * @param key recognises the request when it is sent again; null for none
   */
  record Facts(
      long customer,
      String name,
      String phone,
      long unit,
      String place,
      String subject,
      String narrative,
      @Nullable String key) {}

  private final Rest desk;
  private final Rest head;
  private final Rest interviewer;
  private final Rest manager;

  Models(String url) {
    desk = new Rest(url, Estate.receptionist(1), Estate.PASSWORD);
    head = new Rest(url, Estate.head(1), Estate.PASSWORD);
    interviewer = new Rest(url, Estate.interviewer(1), Estate.PASSWORD);
    manager = new Rest(url, Estate.centreManager(1), Estate.PASSWORD);
  }

  /** Enters a customer of the first project and gives the id. */
  long customer(String name, String phone, long unit) throws IOException, InterruptedException {
    return Long.parseLong(
        Rest.value(
            "id",
            Rest.must(
                    201,
                    desk.post(
                        "/customers",
                        """
                        {"projectId": 1, "kind": "OWNER", "name": "%s", "phone": "%s", "unitId": %d}
                        """
                            .formatted(name, phone, unit)))
                .body()));
  }

  /** Makes a case of the first project and gives its number. */
  String make(Kind kind, Facts facts) throws IOException, InterruptedException {
    return switch (kind) {
      case IN_HAND -> inHand(facts);
      case ARCHIVED -> archived(facts);
      case SOLVED -> solved(facts);
    };
  }

  /** A complaint as it is sent. */
  static String body(long project, Facts facts, String more) {
    return """
        {"projectId": %d, "channel": "TELEPHONE", "complainant": "CUSTOMER", "customerId": %d,
         "complainantName": "%s", "phone": "%s", "unitId": %d, "place": "%s", "subject": "%s",
         "narrative": "%s", "demand": "尽快处理并回复", "mood": "UPSET", "category": "EQUIPMENT",
         "subCategory": "LIFT"%s}
        """
        .formatted(
            project,
            facts.customer(),
            facts.name(),
            facts.phone(),
            facts.unit(),
            facts.place(),
            facts.subject(),
            facts.narrative(),
            more);
  }

  private String received(Facts facts, String more) throws IOException, InterruptedException {
    String key = facts.key() == null ? UUID.randomUUID().toString() : facts.key();
    return Rest.value(
        "number",
        Rest.must(201, desk.post("/complaints", body(1, facts, more), "Idempotency-Key", key))
            .body());
  }

  private String inHand(Facts facts) throws IOException, InterruptedException {
    String number = received(facts, ", \"confirmed\": true, \"apologised\": true");
    desk.step(
        number,
        "dispatch",
        """
        {"parts": [{"departmentId": %d, "task": "到场检查并修复", "lead": true}]}
        """
            .formatted(Estate.DEPARTMENTS + 10));
    String part =
        Rest.value(
            "id",
            Rest.must(200, head.get("/complaints/" + number))
                .body()
                .replaceFirst("(?s).*\"parts\"", ""));
    head.step(number, "sign", "{\"partId\": %s}".formatted(part));
    return number;
  }

  private String archived(Facts facts) throws IOException, InterruptedException {
    String number = inHand(facts);
    head.step(
        number,
        "investigate",
        """
        {"facts": "门机皮带断裂，轿厢停在九楼", "cause": "皮带未按期更换", "responsibility": "OURS",
         "households": 12, "moneyImpact": "380.50"}
        """);
    head.step(
        number,
        "propose",
        """
        {"options": [{"text": "今天更换皮带", "recommended": true}, {"text": "下周整体检修"}]}
        """);
    String option =
        Rest.value(
            "id",
            Rest.must(200, desk.get("/complaints/" + number + "/resolution"))
                .body()
                .replaceFirst("(?s).*\"options\"", ""));
    desk.step(
        number,
        "reply",
        """
        {"agreed": true, "chosenOptionId": %s, "customerWords": "好，今天修。", "method": "TELEPHONE"}
        """
            .formatted(option));
    head.step(number, "report-done", "{\"result\": \"皮带已更换，试运行正常\"}");
    interviewer.step(
        number,
        "follow-up",
        """
        {"method": "TELEPHONE", "satisfaction": "SATISFIED", "solved": true, "words": "修得很快"}
        """);
    return archive(number);
  }

  private String solved(Facts facts) throws IOException, InterruptedException {
    String number =
        received(
            facts,
            """
            , "confirmed": true, "apologised": true,
            "solvedOnTheSpot": {"result": "电话中说明收费依据", "satisfaction": "SATISFIED"}
            """);
    return archive(number);
  }

  private String archive(String number) throws IOException, InterruptedException {
    desk.step(number, "sum-up", "{\"cause\": \"皮带老化\", \"measure\": \"按期更换\"}");
    manager.step(number, "archive", "{\"comment\": \"同意归档\"}");
    return number;
  }
}
