package io.shouwen.organization.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.organization.domain.DirectorySheet.Column;
import io.shouwen.organization.domain.DirectorySheet.Kind;
import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.reading.TableReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A-4: the organisation from a file")
class DirectorySheetTest {
  private static final String HEAD = "用户名,姓名,手机,公司代码,项目代码,部门,范围,离职日期,状态\n";

  private static DirectorySheet sheet(Kind kind, String text) {
    return DirectorySheet.read(
        kind, TableReader.read(text.getBytes(StandardCharsets.UTF_8)).rows());
  }

  private static PersonLine.Known known() {
    PersonLine.Known known = new PersonLine.Known();
    Company company = new Company("HZ", "杭州公司", ZoneId.of("Asia/Shanghai"));
    Project project = new Project(company, "TH", "听湖花园");
    known.add(company);
    known.add(project);
    known.add(new Department(project, DepartmentKind.ENGINEERING, "工程部"));
    return known;
  }

  private static PersonLine.Read person(String row) {
    return PersonLine.read(sheet(Kind.PEOPLE, HEAD + row + "\n").lines().get(0), known());
  }

  @ParameterizedTest
  @CsvSource({"用户名,姓名", "登录名,姓 名", "User name,Name", "USERNAME,full_name", "工号,姓名"})
  @DisplayName("columns are known by their headers in both languages")
  void headers(String username, String name) {
    DirectorySheet sheet = sheet(Kind.PEOPLE, username + "," + name + ",星座\nli.na,李娜,白羊\n");
    assertEquals("li.na", sheet.lines().get(0).text(Column.USERNAME));
    assertEquals("李娜", sheet.lines().get(0).text(Column.NAME));
    assertNull(sheet.lines().get(0).cell(Column.PHONE));
    assertEquals(List.of("星座"), sheet.ignored());
  }

  @ParameterizedTest
  @CsvSource({
    "li.na|李娜|13800000000||TH||||, ",
    "li.na|李娜|||th|工程|||, ",
    "li.na|李娜|||TH|工程部|||, ",
    "li.na|李娜||HZ|||||, ",
    "li.na|李娜|||||集团||, ",
    "li.na|=1+1|||||group||, ",
    "|李娜|||TH||||, USERNAME",
    "=cmd()|李娜|||TH||||, USERNAME",
    "li na|李娜|||TH||||, USERNAME",
    "li.na||||TH||||, NAME",
    "li.na|李娜|call me||TH||||, PHONE",
    "li.na|李娜|||XX||||, PROJECT",
    "li.na|李娜||XX|||||, COMPANY",
    "li.na|李娜|||TH|财务|||, DEPARTMENT",
    "li.na|李娜||||工程|||, DEPARTMENT",
    "li.na|李娜|||TH||宇宙||, SCOPE",
    "li.na|李娜|||TH|||31.3.2026|, LEAVES_ON",
    "li.na|李娜|||TH|||2026-02-30|, LEAVES_ON",
    "li.na|李娜|||TH||||maybe, STATE",
  })
  @DisplayName("each bad row is named by its column")
  void rows(String row, @Nullable Column column) {
    PersonLine.Read read = person(row.replace('|', ','));
    if (column == null) {
      assertNotNull(read.person());
      assertNull(read.bad());
    } else {
      assertNull(read.person());
      assertNotNull(read.bad());
      assertEquals(2, read.bad().line());
      assertEquals(column, read.bad().column());
    }
  }

  @Test
  @DisplayName("leavers are marked by a day or a word; a formula is text")
  void leavers() {
    PersonLine day = person("li.na,李娜,,,TH,,,2026年3月31日,").person();
    assertNotNull(day);
    assertEquals(LocalDate.of(2026, 3, 31), day.leavesOn());
    assertFalse(day.left());
    PersonLine gone = person("li.na,=HYPERLINK(1),,,TH,,,,离职").person();
    assertNotNull(gone);
    assertTrue(gone.left());
    assertEquals("=HYPERLINK(1)", gone.name());
  }

  @Test
  @DisplayName("what is no such table is refused as a whole")
  void refused() {
    assertEquals("organization.column-missing", refusal(Kind.PEOPLE, "姓名,电话\n李娜,1\n"));
    assertEquals("organization.column-twice", refusal(Kind.PEOPLE, "用户名,登录名,姓名\na,b,c\n"));
    assertEquals("organization.column-missing", refusal(Kind.PROJECTS, "代码,名称\nTH,听湖\n"));
    assertEquals(
        "organization.too-many-rows",
        refusal(Kind.COMPANIES, "代码,名称\n" + "A,b\n".repeat(DirectorySheet.MOST_ROWS + 1)));
  }

  @Test
  @DisplayName("a file in GBK reads the same")
  void gbk() {
    byte[] content = "公司代码,项目代码,项目名称\nHZ,TH,听湖花园\n".getBytes(Charset.forName("GBK"));
    DirectorySheet sheet = DirectorySheet.read(Kind.PROJECTS, TableReader.read(content).rows());
    assertEquals("HZ", sheet.lines().get(0).text(Column.COMPANY));
    assertEquals("TH", sheet.lines().get(0).text(Column.CODE));
    assertEquals("听湖花园", sheet.lines().get(0).text(Column.NAME));
  }

  @ParameterizedTest
  @CsvSource({
    "COMPANIES, code|name|zone, HZ|杭州|Asia/Shanghai, ",
    "COMPANIES, 公司代码|公司名称, HZ|杭州, ",
    "COMPANIES, code|name|zone, HZ|杭州|Asia/Nowhere, ZONE",
    "COMPANIES, code|name, H-Z|杭州, CODE",
    "PROJECTS, company|code|name, HZ|THISISTOOLONG|x, CODE",
    "PROJECTS, company|code|name, HZ|TH|, NAME",
    "DEPARTMENTS, kind|name, 工程|工程部, ",
    "DEPARTMENTS, 部门类别|部门名称, SECURITY|秩序部, ",
    "DEPARTMENTS, kind|name, 财务|财务部, KIND",
  })
  @DisplayName("places: codes, names, zones, kinds")
  void places(Kind kind, String head, String row, @Nullable Column column) {
    DirectorySheet.Line line =
        sheet(kind, head.replace('|', ',') + "\n" + row.replace('|', ',') + "\n").lines().get(0);
    var bad =
        switch (kind) {
          case COMPANIES -> PlaceLine.company(line);
          case PROJECTS -> PlaceLine.project(line);
          default -> PlaceLine.department(line);
        };
    assertEquals(column, bad.map(DirectorySheet.Bad::column).orElse(null));
  }

  private static String refusal(Kind kind, String text) {
    return assertThrows(RuleViolation.class, () -> sheet(kind, text)).code();
  }
}
