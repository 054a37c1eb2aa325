package io.shouwen.web.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What was typed into a form")
class TypedTest {
  @Test
  @DisplayName("has one value for a field with one, however often it was sent")
  void oneValue() {
    Typed typed = new Typed();
    typed.put("emergency", List.of("on", "-9223372036854775808"));
    typed.put("valid", List.of());
    typed.put("repeatOf", List.of("TS-1", "TS-2"));

    assertEquals("on", typed.get("emergency"));
    assertTrue(typed.flag("emergency"));
    assertFalse(typed.flag("valid"));
    assertEquals(List.of("TS-1", "TS-2"), typed.several("repeatOf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIFT", "EQUIPMENT/", "EQUIPMENT/LIFT, on]", "/"})
  @DisplayName("refuses a category that is none by the field's name")
  void category(String sent) {
    Typed typed = new Typed();
    typed.put("category", sent);
    ReceptionInput input = new ReceptionInput(typed);

    FieldRefused refused =
        assertThrows(
            FieldRefused.class,
            () -> {
              input.category();
              input.subCategory();
            });
    assertEquals("category", refused.field());
  }
}
