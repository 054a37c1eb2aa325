package io.shouwen.api.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Writing an answer")
class JsonTextTest {
  record Row(
      String text,
      @Nullable String absent,
      long id,
      boolean flag,
      BigDecimal amount,
      Instant at,
      LocalDate on,
      Set<TimeUnit> units,
      List<Long> ids,
      Map<String, String> details) {}

  @Test
  @DisplayName("keeps the order, says null, and writes values so that nothing is lost")
  void writes() {
    Row row =
        new Row(
            "漏\n\"水\"",
            null,
            7,
            true,
            new BigDecimal("1E+3"),
            Instant.parse("2026-03-11T01:02:00Z"),
            LocalDate.of(2026, 3, 11),
            Set.copyOf(EnumSet.of(TimeUnit.DAYS, TimeUnit.SECONDS, TimeUnit.HOURS)),
            List.of(2L, 1L),
            Map.of("k", "v"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonText.write(row, out);
    assertEquals(
        "{\"text\":\"漏\\n\\\"水\\\"\",\"absent\":null,\"id\":7,\"flag\":true,\"amount\":\"1000\","
            + "\"at\":\"2026-03-11T01:02:00Z\",\"on\":\"2026-03-11\","
            + "\"units\":[\"SECONDS\",\"HOURS\",\"DAYS\"],\"ids\":[2,1],\"details\":{\"k\":\"v\"}}",
        out.toString(StandardCharsets.UTF_8));
  }
}
