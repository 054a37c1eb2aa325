package io.shouwen.importing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.shared.RuleViolation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** dates as people and spreadsheets write them. */
class DateCellTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "2019/11/22 16:54:42, 2019-11-22T16:54:42",
    "2019/1/2 6:05:04, 2019-01-02T06:05:04",
    "2019/01/02, 2019-01-02T00:00",
    "2019-11-22, 2019-11-22T00:00",
    "2019-11-22T16:54:42, 2019-11-22T16:54:42",
    "2019-11-22 16:54, 2019-11-22T16:54",
    "2019-11-22 16:54:42.123, 2019-11-22T16:54:42",
    "2019.11.22, 2019-11-22T00:00",
    "22.11.2019, 2019-11-22T00:00",
    "03.04.2019 8:00, 2019-04-03T08:00",
    "22/11/2019, 2019-11-22T00:00",
    "11/22/2019 4:54 PM, 2019-11-22T16:54",
    "11/22/2019 12:30 AM, 2019-11-22T00:30",
    "5/5/2019, 2019-05-05T00:00",
    "20191122, 2019-11-22T00:00",
    "2019年11月22日, 2019-11-22T00:00",
    "2019年1月2号, 2019-01-02T00:00",
    "2019年11月22日16时54分42秒, 2019-11-22T16:54:42",
    "2019年11月22日 16:54, 2019-11-22T16:54",
    "2019年11月22日下午4点, 2019-11-22T16:00",
    "2019/11/22 上午 09:05:00, 2019-11-22T09:05",
    "２０１９／１１／２２　１６：５４, 2019-11-22T16:54",
    "43521, 2019-02-25T00:00",
    "43521.75, 2019-02-25T18:00",
    "43809.523854166699, 2019-12-10T12:34:21",
    "43820.632974537002, 2019-12-21T15:11:29",
    "43832, 2020-01-02T00:00",
    "43521.999999999, 2019-02-26T00:00",
  })
  @DisplayName("Forms that are understood, in the project's zone")
  void understood(String typed, LocalDateTime meant) {
    assertEquals(meant.atZone(SHANGHAI).toInstant(), DateCell.read(typed, SHANGHAI));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-11-22T16:54:42Z, 2019-11-22T16:54:42Z",
    "2019-11-22T16:54:42+08:00, 2019-11-22T08:54:42Z",
  })
  @DisplayName("A text with an offset means that offset")
  void offsets(String typed, Instant meant) {
    assertEquals(meant, DateCell.read(typed, SHANGHAI));
  }

  @ParameterizedTest
  @CsvSource({
    "03/04/2019, importing.date-ambiguous",
    "3-4-2019 10:00, importing.date-ambiguous",
    "19/11/22, importing.date-ambiguous",
    "3.4.19, importing.date-ambiguous",
    "2019-02-30, importing.date",
    "2019-13-01, importing.date",
    "31.11.2019, importing.date",
    "2019/11-22, importing.date",
    "2019-11-22 25:00, importing.date",
    "2019-11-22 13:00 PM, importing.date",
    "20191322, importing.date",
    "昨天, importing.date",
    "1574413482, importing.date",
    "=NOW(), importing.date",
    "12, importing.date-implausible",
    "60, importing.date-implausible",
    "61, importing.date-implausible",
    "99999, importing.date-implausible",
    "1979-12-31, importing.date-implausible",
    "2101-01-01, importing.date-implausible",
  })
  @DisplayName("Nothing is guessed: what is unclear is refused")
  void refused(String typed, String code) {
    RuleViolation refusal = assertThrows(RuleViolation.class, () -> DateCell.read(typed, SHANGHAI));
    assertEquals(code, refusal.code());
    assertEquals(typed, refusal.arguments().get(0));
  }

  @Property(tries = 500)
  @Label("A second of the years 1990 to 2099 survives being a day number with twelve digits")
  void dayNumbers(@ForAll @LongRange(min = 0, max = 3_400_000_000L) long seconds) {
    LocalDateTime time = LocalDateTime.of(1990, 1, 1, 0, 0).plusSeconds(seconds);
    long since = ChronoUnit.SECONDS.between(LocalDateTime.of(1899, 12, 30, 0, 0), time);
    String number =
        BigDecimal.valueOf(since)
            .divide(BigDecimal.valueOf(86_400), new MathContext(15))
            .toPlainString();
    assertEquals(time.atZone(SHANGHAI).toInstant(), DateCell.read(number, SHANGHAI));
  }
}
