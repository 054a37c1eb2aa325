package io.shouwen.paperform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a customer said stays text on the form. */
class FormTemplateTest {
  @ParameterizedTest
  @DisplayName("Values are escaped, also what looks like a name of the template")
  @CsvSource({
    "'<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'",
    "'a & \"b\"', 'a &amp; &quot;b&quot;'",
    "'${msg.number}', '&#36;{msg.number}'",
    "'one\u0000two\u000bthree', 'onetwothree'",
    "'漏水\n第二行', '漏水\n第二行'"
  })
  void escaped(String text, String written) {
    assertEquals(written, FormTemplate.escaped(text));
  }
}
