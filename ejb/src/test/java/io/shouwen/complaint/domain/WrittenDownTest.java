package io.shouwen.complaint.domain;

import static io.shouwen.complaint.domain.Cases.NOW;
import static io.shouwen.complaint.domain.Cases.OWNER;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.ValuesConverter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What is written down with a case")
class WrittenDownTest {

  /** Lengths of text; 0 stands for blank, -1 for none. */
  private static @Nullable String text(int length) {
    return length < 0 ? null : length == 0 ? " " : "x".repeat(length);
  }

  @ParameterizedTest
  @CsvSource({
    "200, -1, 1000, true",
    "200, 200, 1000, true",
    "201, -1, 10, false",
    "0, -1, 10, false",
    "10, 201, 10, false",
    "10, 10, 1001, false",
    "10, 10, 0, false"
  })
  @DisplayName("C-10: a third party has a name and a reason, none over-long")
  void thirdParty(int name, int contact, int reason, boolean taken) {
    Runnable work =
        () ->
            new ThirdParty(
                1,
                ThirdPartyKind.AUTHORITY,
                String.valueOf(text(name)),
                text(contact),
                String.valueOf(text(reason)),
                OWNER,
                NOW);
    taken(taken, "complaint.third-party", work);
  }

  @ParameterizedTest
  @CsvSource({
    "2000, -1, true",
    "1, 2000, true",
    "1, 0, true",
    "2001, -1, false",
    "0, -1, false",
    "1, 2001, false"
  })
  @DisplayName("C-3: a contact says what was said, and perhaps what was promised")
  void contact(int said, int promise, boolean taken) {
    Runnable work =
        () ->
            new Contact(
                1,
                NOW,
                OWNER,
                ContactMethod.TELEPHONE,
                String.valueOf(text(said)),
                false,
                text(promise),
                null);
    taken(taken, "complaint.text", work);
  }

  @Test
  @DisplayName("C-1: a file added to a draft is its writer's until the draft becomes a case")
  void fileOfDraft() {
    Attachment.StoredFile file =
        new Attachment.StoredFile("leak", FileType.JPEG, 321, "ab/cd", "ab/cd-small");
    Attachment attachment = Attachment.toDraft("draft-1", file, OWNER, NOW);
    assertTrue(attachment.isDraftOf(OWNER.staffId()));
    assertFalse(attachment.isDraftOf(OWNER.staffId() + 1));
    assertNull(attachment.complaintId());
    attachment.moveTo(17);
    assertEquals(17L, attachment.complaintId());
    assertFalse(attachment.isDraftOf(OWNER.staffId()));
  }

  @Test
  @DisplayName("C-1: a file added to a case says what it is, by whom and since when")
  void fileOfCase() {
    Attachment.StoredFile file =
        new Attachment.StoredFile("leak", FileType.JPEG, 321, "ab/cd", "ab/cd-small");
    Attachment attachment = Attachment.toCase(16, file, OWNER, NOW);
    assertEquals(16L, attachment.complaintId());
    assertFalse(attachment.isDraftOf(OWNER.staffId()));
    assertEquals("leak.jpg", attachment.name());
    assertEquals("image/jpeg", attachment.mediaType());
    assertEquals(321, attachment.bytes());
    assertEquals("ab/cd", attachment.storageKey());
    assertEquals("ab/cd-small", attachment.thumbnailKey());
    assertEquals(OWNER.name(), attachment.addedByName());
    assertEquals(NOW, attachment.addedAt());
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  @DisplayName(
      "only what a browser shows without running it is shown, only pictures have a thumbnail")
  void shownOrSaved(FileType type) {
    Set<FileType> saved =
        EnumSet.of(FileType.HEIC, FileType.AMR, FileType.DOCX, FileType.XLSX, FileType.TXT);
    Set<FileType> pictured = EnumSet.of(FileType.JPEG, FileType.PNG, FileType.GIF);
    assertEquals(!saved.contains(type), type.shownInPage());
    assertEquals(pictured.contains(type), type.pictured());
    assertEquals(type, FileType.ofMediaType(type.mediaType()));
  }

  @Test
  @DisplayName("a media type that no case takes is no type")
  void noSuchType() {
    assertThrows(IllegalArgumentException.class, () -> FileType.ofMediaType("text/html"));
  }

  @Test
  @DisplayName("S-5: an emergency plan is rewritten as a whole")
  void emergencyPlan() {
    EmergencyPlan plan =
        new EmergencyPlan(SubCategory.LIFT, List.of("call", "free"), List.of("head"), 60);
    assertEquals(SubCategory.LIFT, plan.subCategory());
    assertEquals(List.of("call", "free"), plan.steps());
    assertEquals(List.of("head"), plan.toldAtOnce());
    assertEquals(60, plan.onSiteMinutes());
    plan.say(List.of("talk to them"), List.of("head", "manager"), 30);
    assertEquals(List.of("talk to them"), plan.steps());
    assertEquals(List.of("head", "manager"), plan.toldAtOnce());
    assertEquals(30, plan.onSiteMinutes());
  }

  @Test
  @DisplayName("X-1: the values of an event survive being written to a column")
  void detailsSurvive() {
    ValuesConverter converter = new ValuesConverter();
    Map<String, String> details = Map.of("a", "1", "quote", "say \"no\"\n=\\,;{}:", "empty", "");
    assertEquals(
        details, converter.convertToEntityAttribute(converter.convertToDatabaseColumn(details)));
    assertEquals(
        Map.of(), converter.convertToEntityAttribute(converter.convertToDatabaseColumn(Map.of())));
    assertEquals(Map.of(), converter.convertToEntityAttribute(null));
  }

  @Test
  @DisplayName("a draft is rewritten and says since when it is kept")
  void draft() {
    ReceptionDraft draft = new ReceptionDraft(1, "key", "{}", NOW);
    assertEquals("key", draft.key());
    draft.rewrite("{\"a\":1}", NOW.plusSeconds(5));
    assertEquals("{\"a\":1}", draft.content());
    assertEquals(NOW.plusSeconds(5), draft.savedAt());
  }

  private static void taken(boolean taken, String code, Runnable work) {
    if (taken) {
      assertDoesNotThrow(work::run);
    } else {
      assertEquals(code, assertThrows(RuleViolation.class, work::run).code());
    }
  }
}
