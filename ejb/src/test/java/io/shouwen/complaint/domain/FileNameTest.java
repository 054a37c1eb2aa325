package io.shouwen.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quality 3: names are shown, never used as paths. */
class FileNameTest {

  @ParameterizedTest(name = "{0} becomes {1}")
  @DisplayName("Of what was sent the last part stays, without what steers")
  @CsvSource({
    "漏水.jpg, 漏水.jpg",
    "../../etc/passwd, passwd",
    "C:\\Users\\li\\厨房 漏水.jpg, 厨房 漏水.jpg",
    "a/b\\c.pdf, c.pdf",
    ".htaccess, htaccess",
    "..., file",
    "/, file",
    "a<b>.txt, a_b_.txt",
    "photo\u202Egpj.exe, photogpj.exe",
    "two\u0000parts.txt, twoparts.txt",
    "'  many   blanks .txt ', 'many blanks .txt'",
    "dots.txt..., dots.txt"
  })
  void cleaned(String sent, String kept) {
    assertEquals(kept, FileName.clean(sent));
  }

  @Property
  void whateverIsSentBecomesAName(@ForAll String sent) {
    String name = FileName.clean(sent);
    assertFalse(name.isBlank());
    assertTrue(name.length() <= FileName.LENGTH, name);
    assertTrue(name.indexOf('/') < 0 && name.indexOf('\\') < 0, name);
    assertFalse(name.startsWith("."), name);
    assertEquals(name, FileName.clean(name), "cleaning twice changes nothing");
  }

  @ParameterizedTest(name = "ending of {0} is {1}")
  @DisplayName("The ending stands behind the last dot")
  @CsvSource({"a.JPG, JPG", "a.tar.gz, gz", "none, ''", "v1.2 of the contract.notanending, ''"})
  void ending(String name, String ending) {
    assertEquals(ending, FileName.ending(name));
  }

  @Test
  @DisplayName("A long name keeps its ending; one without an ending gets that of its type")
  void lengthAndEnding() {
    String cut = FileName.clean("长".repeat(300) + ".jpeg");
    assertEquals(FileName.LENGTH, cut.length());
    assertTrue(cut.endsWith(".jpeg"));
    assertEquals("photo.jpg", FileName.withEnding("photo", FileType.JPEG));
    assertEquals("photo.jpeg", FileName.withEnding("photo.jpeg", FileType.JPEG));
  }
}
