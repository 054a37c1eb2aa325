package io.shouwen.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.Attachments;
import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.EventView;
import io.shouwen.complaint.domain.Attachment;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.paperform.boundary.PaperForms;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@DisplayName("Files of a case")
class AttachmentsIT {
  private static final byte[] NOTE = "业主补充：漏水点在厨房吊顶。".getBytes(UTF_8);

  @Inject private Attachments attachments;
  @Inject private ComplaintQueries complaints;
  @Inject private PaperForms forms;

  private String liveCase() throws Exception {
    return As.get(
        "receptionist",
        () ->
            complaints.page(CaseFilter.everything(), new PageRequest(1, 200)).rows().stream()
                .filter(row -> row.stage() != Stage.ARCHIVED)
                .findFirst()
                .orElseThrow()
                .number());
  }

  private static String codeOf(Callable<?> work) {
    return assertThrows(RuleViolation.class, () -> As.get("receptionist", work)).code();
  }

  @Test
  @DisplayName("C-1, X-1: a file is kept, listed, served as it was, and part of the history")
  void keptAndServed() throws Exception {
    String number = liveCase();
    Attachments.View added =
        As.get(
            "receptionist",
            () -> attachments.add(number, "C:\\desk\\补充.txt", new ByteArrayInputStream(NOTE)));
    assertEquals("补充.txt", added.name());
    assertEquals("text/plain", added.type());
    Attachments.Content content =
        As.get("handler", () -> attachments.open(added.id())).orElseThrow();
    try (InputStream in = content.stream()) {
      assertArrayEquals(NOTE, in.readAllBytes());
    }
    assertFalse(content.shownInPage());
    List<EventView> history =
        As.get("receptionist", () -> complaints.history(number, PageRequest.first())).rows();
    assertTrue(history.stream().anyMatch(e -> e.kind() == EventKind.ATTACHED));
  }

  @Test
  @DisplayName("Quality 3: nobody out of scope gets a file, nor learns that there is one")
  void stranger() throws Exception {
    String number = liveCase();
    Attachments.View added =
        As.get(
            "receptionist",
            () -> attachments.add(number, "补充.txt", new ByteArrayInputStream(NOTE)));
    assertTrue(As.get("receptionist.b", () -> attachments.open(added.id())).isEmpty());
    assertThrows(
        RuleViolation.class, () -> As.get("receptionist.b", () -> attachments.ofCase(number)));
  }

  @Test
  @DisplayName("What is empty, too large, active or not what it claims is refused and not kept")
  void refused() throws Exception {
    String number = liveCase();
    int before = As.get("receptionist", () -> attachments.ofCase(number)).size();
    assertEquals(
        "attachment.empty",
        codeOf(() -> attachments.add(number, "a.txt", InputStream.nullInputStream())));
    assertEquals(
        "attachment.not-what-it-claims",
        codeOf(() -> attachments.add(number, "a.jpg", new ByteArrayInputStream(NOTE))));
    assertEquals(
        "attachment.type",
        codeOf(
            () ->
                attachments.add(
                    number,
                    "a.svg",
                    new ByteArrayInputStream("<svg onload='alert(1)'/>".getBytes(UTF_8)))));
    byte[] large = new byte[(int) Attachment.LARGEST + 1];
    assertEquals(
        "attachment.too-large",
        codeOf(() -> attachments.add(number, "a.txt", new ByteArrayInputStream(large))));
    assertEquals(before, As.get("receptionist", () -> attachments.ofCase(number)).size());
  }

  @Test
  @DisplayName("C-1: the files of a draft are its writer's own and can be taken out again")
  void draft() throws Exception {
    Attachments.View added =
        As.get(
            "receptionist",
            () -> attachments.addToDraft("files-draft", "补充.txt", new ByteArrayInputStream(NOTE)));
    assertTrue(As.get("handler", () -> attachments.open(added.id())).isEmpty());
    assertTrue(As.get("handler", () -> attachments.ofDraft("files-draft")).isEmpty());
    assertEquals(1, As.get("receptionist", () -> attachments.ofDraft("files-draft")).size());
    As.role("receptionist", () -> attachments.removeFromDraft("files-draft", added.id()));
    assertTrue(As.get("receptionist", () -> attachments.ofDraft("files-draft")).isEmpty());
    assertTrue(As.get("receptionist", () -> attachments.open(added.id())).isEmpty());
  }

  @Test
  @DisplayName("X-5: both forms of a case are printed for those who may see it")
  void printed() throws Exception {
    String number = liveCase();
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      byte[] form = As.get("receptionist", () -> forms.complaintForm(number, language));
      byte[] record = As.get("receptionist", () -> forms.handlingRecord(number, language));
      assertTrue(new String(form, 0, 5, UTF_8).startsWith("%PDF-"));
      assertTrue(new String(record, 0, 5, UTF_8).startsWith("%PDF-"));
    }
    assertThrows(
        RuleViolation.class,
        () -> As.get("receptionist.b", () -> forms.complaintForm(number, Locale.ENGLISH)));
  }
}
