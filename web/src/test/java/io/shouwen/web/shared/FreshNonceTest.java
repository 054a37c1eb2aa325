package io.shouwen.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A nonce")
class FreshNonceTest {
  @ParameterizedTest
  @CsvSource({
    "NjY5OWU1ZGEtYjM1Yi00N2Y0LWIwZTctNDM3ZTQyZGY1OWUw, true",
    "NjY5OWU1ZGEtYjM1Yi00N2Y0LWIwZTctNDM3ZTQyZGY1OWUw', false",
    "YQ==, false",
    "'', false",
    ", false"
  })
  @DisplayName("is what we made, or it is none")
  void form(@Nullable String text, boolean nonce) {
    assertEquals(nonce, FreshNonce.isNonce(text));
  }
}
