package io.shouwen.it.outside;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A file as residents' message boards give it out: 480 rows behind a byte order mark, tabs and line
 * breaks in the text, three forms of dates of which one is a spreadsheet's day number, empty cells.
 */
final class ResidentsFile {
  static final int ROWS = 480;

  private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("yyyy/M/d H:mm:ss");
  private static final LocalDate DAY_NUMBER_ZERO = LocalDate.of(1899, 12, 30);
  private static final String[] SUBJECTS = {"夜间施工噪音扰民", "电梯经常停运", "小区停水三天", "物业费收取不合理", "地下车库积水"};

  private ResidentsFile() {}

  /**
   * The file.
   *
   * @param mark stands in every number and every text, so that the rows can be found again
   */
  static byte[] of(String mark) {
    StringBuilder file = new StringBuilder("\uFEFF留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数\n");
    for (int row = 0; row < ROWS; row++) {
      String subject = SUBJECTS[row % SUBJECTS.length];
      file.append(mark)
          .append(row)
          .append(row % 7 == 0 ? ",," : ",A%08d,".formatted(row))
          .append(row % 11 == 0 ? "" : subject + mark)
          .append(',')
          .append(time(row))
          .append(",\"\n\t\t\t\t\t\n\t\t\t\t\t请问，")
          .append(subject)
          .append("，\"\"何时\"\"解决？")
          .append(row % 100 == 42 ? "四十二号留言" : "")
          .append(mark)
          .append("\n\t\t\t\t\t\n\",")
          .append(row % 5 == 0 ? "" : "0")
          .append(",\n");
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String time(int row) {
    LocalDateTime time = LocalDateTime.of(2019, 1, 3, 8, 5, 9).plusHours(17L * row);
    if (row % 50 == 1) {
      long days = ChronoUnit.DAYS.between(DAY_NUMBER_ZERO, time.toLocalDate());
      return days + (row % 100 == 1 ? "" : ".632974537002");
    }
    return row % 50 == 2 ? time.toLocalDate().toString() : SLASHES.format(time);
  }
}
