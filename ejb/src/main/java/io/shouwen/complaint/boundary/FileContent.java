package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.FileType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds out what a file is from its content alone; its name and what the browser claims play no
 * part.
 */
final class FileContent {
  private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

  private static final int HEAD = 64 * 1024;

  /** More entries than a document of 20 MB has; what goes on longer is no document. */
  private static final int MOST_ENTRIES = 5_000;

  private static final Set<FileType> MP4_FAMILY = EnumSet.of(FileType.MP4, FileType.M4A);

  private static final Map<String, Set<FileType>> BY_MAGIC =
      Map.ofEntries(
          Map.entry("image/jpeg", EnumSet.of(FileType.JPEG)),
          Map.entry("image/png", EnumSet.of(FileType.PNG)),
          Map.entry("image/apng", EnumSet.of(FileType.PNG)),
          Map.entry("image/webp", EnumSet.of(FileType.WEBP)),
          Map.entry("image/gif", EnumSet.of(FileType.GIF)),
          Map.entry("image/heic", EnumSet.of(FileType.HEIC)),
          Map.entry("image/heif", EnumSet.of(FileType.HEIC)),
          Map.entry("audio/mpeg", EnumSet.of(FileType.MP3)),
          Map.entry("audio/vnd.wave", EnumSet.of(FileType.WAV)),
          Map.entry("audio/amr", EnumSet.of(FileType.AMR)),
          Map.entry("audio/amr-wb", EnumSet.of(FileType.AMR)),
          Map.entry("audio/ogg", EnumSet.of(FileType.OGG)),
          Map.entry("audio/opus", EnumSet.of(FileType.OGG)),
          Map.entry("audio/vorbis", EnumSet.of(FileType.OGG)),
          Map.entry("application/ogg", EnumSet.of(FileType.OGG)),
          Map.entry("audio/mp4", MP4_FAMILY),
          Map.entry("video/mp4", MP4_FAMILY),
          Map.entry("video/x-m4v", MP4_FAMILY),
          Map.entry("application/mp4", MP4_FAMILY),
          Map.entry("video/quicktime", MP4_FAMILY),
          Map.entry("application/pdf", EnumSet.of(FileType.PDF)));

  /** What makes a text more than a text in a browser's or a shell's eyes. */
  private static final Pattern ACTIVE =
      Pattern.compile(
          "^\\s*(<|#!)|<\\s*(script|html|svg|body|iframe|!doctype)|javascript:|<\\?(php|xml)",
          Pattern.CASE_INSENSITIVE);

  private FileContent() {}

  /** Opens the content anew for each look at it. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /**
   * What the content may be; several for a container that serves for several types, none when
   * refused.
   */
  static Set<FileType> typesOf(Source content) throws IOException {
    byte[] head;
    try (InputStream in = content.open()) {
      head = in.readNBytes(HEAD);
    }
    String magic =
        MAGIC
            .detect(new ByteArrayInputStream(head), new Metadata())
            .toString()
            .toLowerCase(Locale.ROOT);
    Set<FileType> known = BY_MAGIC.get(magic.split(";", 2)[0]);
    if (known != null) {
      return known;
    }
    if (magic.startsWith("application/zip") || magic.startsWith("application/x-tika-ooxml")) {
      return office(content);
    }
    return magic.startsWith("text/plain") && isPlainText(head)
        ? EnumSet.of(FileType.TXT)
        : EnumSet.noneOf(FileType.class);
  }

  /** A document or a workbook without macros. */
  private static Set<FileType> office(Source content) throws IOException {
    Set<FileType> found = EnumSet.noneOf(FileType.class);
    boolean listed = false;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(content.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (++entries > MOST_ENTRIES || name.contains("vbaproject")) {
          return EnumSet.noneOf(FileType.class);
        }
        listed |= name.equals("[content_types].xml");
        if (name.equals("word/document.xml")) {
          found.add(FileType.DOCX);
        } else if (name.equals("xl/workbook.xml")) {
          found.add(FileType.XLSX);
        }
        if (listed && !found.isEmpty()) {
          break;
        }
      }
    } catch (IllegalArgumentException | IOException broken) {
      return EnumSet.noneOf(FileType.class);
    }
    return listed ? found : EnumSet.noneOf(FileType.class);
  }

  private static boolean isPlainText(byte[] head) {
    for (byte each : head) {
      if (each == 0) {
        return false;
      }
    }
    return !ACTIVE.matcher(new String(head, StandardCharsets.UTF_8)).find();
  }
}
