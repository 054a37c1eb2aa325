package io.shouwen.customer.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.shared.Masking;
import io.shouwen.shared.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A customer")
class CustomerTest {
  private static final Instant NOW = Instant.parse("2026-03-11T01:02:00Z");

  @ParameterizedTest
  @CsvSource({
    "2025-09-12, NEW",
    "2025-09-11, SETTLING",
    "2025-03-12, SETTLING",
    "2025-03-11, STABLE",
    "2024-03-11, STABLE",
    "2024-03-10, LONG_STANDING",
    "2026-03-11, NEW"
  })
  @DisplayName("A-2: tenure is computed from the move-in date")
  void tenure(LocalDate movedIn, Tenure tenure) {
    assertEquals(tenure, Tenure.of(movedIn, LocalDate.of(2026, 3, 11)));
  }

  @ParameterizedTest
  @CsvSource({
    "13812345678, 13812345678",
    "138 1234-5678, 13812345678",
    "(020) 8765 4321, 02087654321",
    "+86 138 1234 5678, +8613812345678",
    "12345, 12345"
  })
  @DisplayName("C-1: a phone number is kept as digits")
  void phone(String typed, String kept) {
    assertEquals(kept, PhoneNumber.normal(typed));
  }

  @ParameterizedTest
  @CsvSource({"1234", "1234567890123456", "138abc", "+", "1+3812345678", "１３８１２３４５６７８"})
  @DisplayName("C-1: what is no phone number is refused")
  void noPhone(String typed) {
    assertEquals(
        "customer.phone-number",
        assertThrows(RuleViolation.class, () -> PhoneNumber.normal(typed)).code());
  }

  @ParameterizedTest
  @CsvSource({"王建国, 王**", "𠮷田, 𠮷**", "W, W**"})
  @DisplayName("C-11: a name shows its first character")
  void maskedName(String name, String masked) {
    assertEquals(masked, Masking.name(name));
  }

  @ParameterizedTest
  @CsvSource({
    "13812345678, 138****5678",
    "87654321, ****21",
    "+8613812345678, +86****5678",
    "1, ****1",
    "0208765432, 020****5432"
  })
  @DisplayName("C-11: a phone number shows its ends")
  void maskedPhone(String phone, String masked) {
    assertEquals(masked, Masking.phone(phone));
  }

  @ParameterizedTest
  @CsvSource({"3-1-502, 3-1-**", "商铺12, **"})
  @DisplayName("C-11: a unit hides its room")
  void maskedUnit(String unit, String masked) {
    assertEquals(masked, Masking.unit(unit));
  }

  @Test
  @DisplayName("C-11: nothing to mask stays nothing")
  void nothingToMask() {
    assertNull(Masking.name(null));
    assertEquals("", Masking.name(""));
    assertNull(Masking.phone(null));
    assertEquals("", Masking.phone(""));
    assertNull(Masking.unit(null));
    assertEquals("", Masking.unit(""));
  }

  @Test
  @DisplayName("needs a name that fits, and no phone is fine")
  void name() {
    for (String bad : new String[] {" ", "x".repeat(61)}) {
      assertEquals(
          "customer.name",
          assertThrows(
                  RuleViolation.class,
                  () -> Customer.enter(1, CustomerKind.OWNER, bad, "", null, NOW))
              .code());
    }
    Customer customer = Customer.enter(1, CustomerKind.OWNER, " 王 ", "w", " ", NOW);
    assertEquals("王", customer.name());
    assertNull(customer.phone());
    assertEquals(1, customer.projectId());
    assertEquals(CustomerKind.OWNER, customer.kind());
    assertEquals(
        "13812345678",
        Customer.enter(1, CustomerKind.OWNER, "x".repeat(60), "w", "138 1234 5678", NOW).phone());
  }
}
