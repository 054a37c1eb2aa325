package io.shouwen.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.shared.RuleViolation;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** C-1: what a file is follows from its content, and its name has to agree. */
class FileTypeTest {

  @ParameterizedTest(name = "{0} called {1}")
  @DisplayName("An ending that agrees with the content is accepted, in any case")
  @CsvSource({
    "JPEG, 漏水.jpg",
    "JPEG, IMG_1.JPEG",
    "PNG, a.png",
    "HEIC, IMG_2.HEIF",
    "OGG, 录音.opus",
    "PDF, 合同.pdf",
    "TXT, notes.csv",
    "XLSX, a.b.xlsx"
  })
  void agreeing(FileType found, String name) {
    assertEquals(found, FileType.decide(Set.of(found), name));
  }

  @ParameterizedTest(name = "{0} called {1}")
  @DisplayName("An ending that says something else is refused")
  @CsvSource({
    "JPEG, a.png",
    "PNG, a.pdf",
    "TXT, a.html",
    "PDF, a.exe",
    "GIF, a.svg",
    "DOCX, a.xlsx",
    "MP3, a.mp4"
  })
  void lying(FileType found, String name) {
    RuleViolation refused =
        assertThrows(RuleViolation.class, () -> FileType.decide(Set.of(found), name));
    assertEquals("attachment.not-what-it-claims", refused.code());
  }

  @Test
  @DisplayName(
      "Of a container that serves for several types the ending decides; without one the first")
  void container() {
    Set<FileType> mp4 = EnumSet.of(FileType.MP4, FileType.M4A);
    assertEquals(FileType.M4A, FileType.decide(mp4, "录音.m4a"));
    assertEquals(FileType.MP4, FileType.decide(mp4, "video.mp4"));
    assertEquals(FileType.M4A, FileType.decide(mp4, "recording"));
  }

  @Test
  @DisplayName("What a case does not take is refused whatever it is called")
  void unknown() {
    RuleViolation refused =
        assertThrows(
            RuleViolation.class, () -> FileType.decide(EnumSet.noneOf(FileType.class), "a.jpg"));
    assertEquals("attachment.type", refused.code());
  }

  @ParameterizedTest
  @DisplayName("A type is found again by its media type")
  @EnumSource(FileType.class)
  void mediaType(FileType type) {
    assertEquals(type, FileType.ofMediaType(type.mediaType()));
  }
}
