package io.shouwen.complaint.boundary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shouwen.complaint.domain.FileType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quality 3: the content says what a file is. */
class FileContentTest {

  private static Set<FileType> typesOf(byte[] content) throws IOException {
    return FileContent.typesOf(() -> new ByteArrayInputStream(content));
  }

  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<x/>".getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @DisplayName("Photos are known")
  @CsvSource({"jpg, JPEG", "png, PNG", "gif, GIF"})
  void photos(String format, FileType type) throws IOException {
    assertEquals(Set.of(type), typesOf(picture(format)));
  }

  @ParameterizedTest(name = "{1}")
  @DisplayName("Recordings, phone photos and documents are known by their first bytes")
  @CsvSource({
    "'ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000', MP3",
    "'RIFF$\u0000\u0000\u0000WAVEfmt \u0010\u0000\u0000\u0000', WAV",
    "'RIFF$\u0000\u0000\u0000WEBPVP8 ', WEBP",
    "'#!AMR\n\u0004', AMR",
    "'\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic', HEIC",
    "'%PDF-1.7\n', PDF",
    "'OggS\u0000\u0002\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000', OGG"
  })
  void others(String head, FileType type) throws IOException {
    assertEquals(Set.of(type), typesOf(head.getBytes(ISO_8859_1)));
  }

  @ParameterizedTest
  @DisplayName("A container of sound and pictures can be either")
  @ValueSource(strings = {"M4A ", "isom", "mp42"})
  void container(String brand) throws IOException {
    byte[] head =
        ("\u0000\u0000\u0000 ftyp" + brand + "\u0000\u0000\u0000\u0000").getBytes(ISO_8859_1);
    assertEquals(Set.of(FileType.MP4, FileType.M4A), typesOf(head));
  }

  @Test
  @DisplayName("Documents and workbooks are known by what the archive holds; macros are refused")
  void office() throws IOException {
    assertEquals(Set.of(FileType.DOCX), typesOf(zip("[Content_Types].xml", "word/document.xml")));
    assertEquals(Set.of(FileType.XLSX), typesOf(zip("[Content_Types].xml", "xl/workbook.xml")));
    assertEquals(
        Set.of(), typesOf(zip("[Content_Types].xml", "word/vbaProject.bin", "word/document.xml")));
    assertEquals(Set.of(), typesOf(zip("a.txt")));
    assertEquals(Set.of(), typesOf(zip("word/document.xml")));
  }

  @Test
  @DisplayName("Plain text is taken, in Chinese too")
  void text() throws IOException {
    assertEquals(Set.of(FileType.TXT), typesOf("业主反映厨房漏水，已联系工程部。\n".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @DisplayName("What a browser or a shell would run is not a text")
  @ValueSource(
      strings = {
        "<html><body>hello</body></html>",
        "<!DOCTYPE html><p>hello",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "  \n <script>alert(1)</script>",
        "a harmless beginning <ScRiPt>alert(1)</script>",
        "#!/bin/sh\nrm -rf /\n",
        "<?php echo 1; ?>",
        "MZ\u0000\u0000 this program cannot be run in DOS mode",
        "\u007fELF\u0002\u0001\u0001"
      })
  void active(String content) throws IOException {
    assertEquals(Set.of(), typesOf(content.getBytes(ISO_8859_1)));
  }
}
