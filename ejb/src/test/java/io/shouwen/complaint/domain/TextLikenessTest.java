package io.shouwen.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Similar text (C-6)")
class TextLikenessTest {

  @ParameterizedTest
  @CsvSource({
    "电梯异响, 3栋电梯运行时有异响好几天了, true",
    "电梯异响, 物业费收费不合理, false",
    "电梯, 电梯坏了, false",
    "'', 电梯坏了, false",
    "地下车库漏水, 车库一直漏水没有人管, true",
    "楼道垃圾没人清理, 绿化带的树枝挡住窗户, false",
    "Lift rattles, the LIFT RATTLES again, true",
    "电 梯，异响！, 电梯异响, true"
  })
  @DisplayName("is found by shared pairs of characters, whatever the punctuation")
  void isFound(String one, String other, boolean alike) {
    assertEquals(alike, TextLikeness.alike(one, other));
    assertEquals(alike, TextLikeness.alike(other, one));
  }
}
