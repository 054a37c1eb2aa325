package io.shouwen.customer.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Masking of what says who and where a customer is (C-11)")
class PersonalValuesTest {
  private static final PersonalValues WANG = new PersonalValues("王小明", "057188886666", "3-1-502");

  record Inner(String said, int times) {}

  record Outer(
      String subject,
      @Nullable String phone,
      List<Inner> all,
      Map<String, String> details,
      Optional<String> maybe,
      long number) {}

  @ParameterizedTest
  @DisplayName("reaches name, number and unit in the middle of a text")
  @CsvSource({
    "王小明来电, 王**来电",
    "请回电 057188886666 找王小明, 请回电 057****6666 找王**",
    "3-1-502 漏水, 3-1-** 漏水",
    "13-1-502 漏水, 13-1-** 漏水",
    "住3-2-501楼上, 住3-2-**楼上",
    "2026-11-28 和 26-11-28, 2026-11-28 和 26-11-28",
    "邻居电话13912345678, 邻居电话139****5678",
    "编号 113912345678 不是电话, 编号 113912345678 不是电话",
    "TH-20260311-0042, TH-20260311-0042"
  })
  void text(String plain, String masked) {
    assertEquals(masked, WANG.text(plain));
  }

  @Test
  @DisplayName("does not take a single character for a name")
  void shortName() {
    assertEquals("王先生", new PersonalValues("王", null, null).text("王先生"));
  }

  @Test
  @DisplayName("reaches every text of a view, whatever holds it")
  void view() {
    Outer view =
        new Outer(
            "王小明投诉",
            null,
            List.of(new Inner("王小明", 2)),
            Map.of("name", "3-1-502"),
            Optional.of("057188886666"),
            7);
    Outer masked = WANG.masked(view);
    assertEquals(
        new Outer(
            "王**投诉",
            null,
            List.of(new Inner("王**", 2)),
            Map.of("name", "3-1-**"),
            Optional.of("057****6666"),
            7),
        masked);
    assertNull(masked.phone());
  }
}
