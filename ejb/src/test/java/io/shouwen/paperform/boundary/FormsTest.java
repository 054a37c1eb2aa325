package io.shouwen.paperform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.Attachments;
import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.ContactView;
import io.shouwen.complaint.boundary.EventView;
import io.shouwen.complaint.boundary.PartView;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Complainant;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.Mood;
import io.shouwen.complaint.domain.PartState;
import io.shouwen.complaint.domain.Responsibility;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.SeverityProposal;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.complaint.domain.Validity;
import io.shouwen.complaint.domain.WaitingFor;
import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.resolution.boundary.ResolutionView;
import io.shouwen.resolution.domain.CompensationState;
import io.shouwen.resolution.domain.ProblemKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** what is printed can be read, in both languages. */
class FormsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant RECEIVED = Instant.parse("2026-03-11T01:02:00Z"); // 09:02 there
  private static final String LONG = "楼上每天晚上十一点以后拖桌子，已经影响休息。".repeat(120);

  private static final Map<String, String> HEADING =
      Map.of(
          "number", "TH-20260311-0042",
          "company", "和序物业（杭州）有限公司",
          "project", "听湖花园",
          "printedAt", "2026-03-12 10:00",
          "printedBy", "林晓雯");

  private static CaseView view(String narrative) {
    return new CaseView(
        1,
        "TH-20260311-0042",
        7,
        2,
        "听湖花园",
        Stage.ARCHIVED,
        new CaseView.Facts(
            Channel.TELEPHONE,
            RECEIVED,
            Complainant.CUSTOMER,
            3L,
            "王建华",
            "15400000000",
            "工作日晚上七点以后",
            "3-1-502",
            "负一层车库",
            RECEIVED.minusSeconds(3_600),
            "工程部",
            "当班维修师傅",
            "电梯异响 <多次> & 未解决",
            narrative,
            "彻底检修 ${number}",
            LocalDate.of(2026, 3, 15),
            Mood.ANGRY,
            null),
        Category.EQUIPMENT,
        SubCategory.LIFT,
        Severity.IMPORTANT,
        List.of(SeverityProposal.Reason.OUR_FAULT),
        Validity.VALID,
        false,
        false,
        false,
        false,
        4,
        "林晓雯",
        null,
        WaitingFor.NOBODY,
        null,
        null,
        null,
        null,
        false,
        false,
        false,
        null,
        0,
        Satisfaction.SATISFIED,
        "导靴磨损",
        "更换导靴",
        "巡查要闭环",
        "同意归档",
        List.of(
            new PartView(
                5,
                6,
                "工程部",
                "周建国",
                "查明异响原因",
                true,
                PartState.DONE,
                RECEIVED,
                RECEIVED.plusSeconds(600),
                RECEIVED.plusSeconds(90_000),
                RECEIVED.plusSeconds(300),
                "周建国",
                null,
                RECEIVED.plusSeconds(80_000),
                "已更换导靴",
                false)),
        null,
        List.of(),
        Set.of());
  }

  private static ResolutionView resolution() {
    return new ResolutionView(
        new ResolutionView.InvestigationView(
            "现场属实",
            "导靴磨损",
            Responsibility.OURS,
            3,
            "无直接影响",
            new BigDecimal("1200.50"),
            null,
            "周建国",
            RECEIVED),
        List.of(
            new ResolutionView.OptionView(8, 1, 1, "更换导靴", "一次解决", "停梯半天", true, true),
            new ResolutionView.OptionView(9, 1, 2, "加油润滑", null, null, false, false)),
        List.of(
            new ResolutionView.ReplyView(
                true, "更换导靴", "同意这个方案", RECEIVED.plusSeconds(86_400), "林晓雯", RECEIVED)),
        List.of(),
        List.of(
            new ResolutionView.CompensationView(
                10,
                "TH-20260311-0042",
                "电梯异响",
                ProblemKind.GOODWILL,
                new BigDecimal("300"),
                "致歉",
                CompensationState.GRANTED,
                1,
                new BigDecimal("300"),
                "林晓雯",
                RECEIVED,
                "苏敏",
                RECEIVED,
                "同意")));
  }

  private static String handling(Locale language) throws IOException {
    FormWords words = new FormWords(language, ZONE);
    byte[] pdf =
        PdfPress.print(
            new HandlingRecord(view("经过"), resolution(), words)
                .page(
                    HEADING,
                    List.of(
                        new ContactView(
                            RECEIVED,
                            "林晓雯",
                            ContactMethod.TELEPHONE,
                            "已说明进度",
                            false,
                            "明天回电",
                            RECEIVED.plusSeconds(86_400))),
                    List.of(
                        new FollowUps.View(
                            RECEIVED,
                            "方雅琴",
                            ContactMethod.TELEPHONE,
                            Satisfaction.SATISFIED,
                            true,
                            "处理得很好",
                            "定期巡查"))));
    return text(pdf);
  }

  private static byte[] complaint(String narrative, Locale language) {
    return PdfPress.print(
        ComplaintForm.page(
            HEADING,
            view(narrative),
            List.of(
                new EventView(
                    2,
                    RECEIVED,
                    "林晓雯",
                    EventKind.CONFIRMED,
                    Stage.RECEIVED,
                    Stage.CONFIRMED,
                    Map.of())),
            List.of(new Attachments.View(1, "异响.m4a", "audio/mp4", 10, false, "林晓雯", RECEIVED)),
            new FormWords(language, ZONE)));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }

  private static void holds(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part.replaceAll("\\s+", "")), () -> part + " is not in " + text);
    }
  }

  @Test
  @DisplayName("The complaint form carries every field of C-1 and the signatures, in Chinese")
  void complaintForm() throws IOException {
    holds(
        text(complaint("住在五楼，电梯运行时有金属摩擦声。", Locale.SIMPLIFIED_CHINESE)),
        "客户投诉意见表",
        "和序物业（杭州）有限公司",
        "TH-20260311-0042",
        "☑ 电话",
        "2026-03-11 09:02",
        "2026-03-11 08:02",
        "王建华",
        "15400000000",
        "3-1-502",
        "工作日晚上七点以后",
        "负一层车库",
        "工程部",
        "当班维修师傅",
        "电梯异响 <多次> & 未解决",
        "电梯运行时有金属摩擦声",
        "彻底检修 ${number}",
        "2026-03-15",
        "☑ 愤怒",
        "异响.m4a",
        "☑ 重要",
        "客户签名/日期",
        "打印",
        "1/1");
  }

  @Test
  @DisplayName("The handling record tells what became of it, in Chinese")
  void handlingRecord() throws IOException {
    holds(
        handling(Locale.SIMPLIFIED_CHINESE),
        "投诉处置记录表",
        "查明异响原因",
        "已更换导靴",
        "导靴磨损",
        "1,200.50",
        "方案 1-1（推荐）",
        "客户选定",
        "停梯半天",
        "同意这个方案",
        "致歉",
        "已说明进度",
        "承诺：明天回电",
        "处理得很好",
        "建议：定期巡查",
        "经验教训：巡查要闭环",
        "同意归档");
  }

  @Test
  @DisplayName("Both forms speak English to an English reader")
  void english() throws IOException {
    holds(
        text(complaint("noise", Locale.ENGLISH)),
        "Customer complaint form",
        "☑ Telephone",
        "☑ Important",
        "王建华");
    holds(handling(Locale.ENGLISH), "Complaint handling record", "Closing comment", "Option 1-1");
  }

  @Test
  @DisplayName("A long story runs over several A4 pages, each numbered")
  void pages() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(complaint(LONG.repeat(2), Locale.SIMPLIFIED_CHINESE))) {
      assertTrue(document.getNumberOfPages() > 1);
      PDRectangle page = document.getPage(0).getMediaBox();
      assertEquals(PDRectangle.A4.getWidth(), page.getWidth(), 1);
      assertEquals(PDRectangle.A4.getHeight(), page.getHeight(), 1);
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
      holds(text, "1/" + document.getNumberOfPages(), "2/" + document.getNumberOfPages());
    }
  }
}
