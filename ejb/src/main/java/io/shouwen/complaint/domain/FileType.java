package io.shouwen.complaint.domain;

import io.shouwen.shared.RuleViolation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The kinds of file that a case takes: photos, recordings, documents. What a file is follows from
 * its content; the ending of its name only has to agree. Nothing that a browser would run is among
 * them.
 */
public enum FileType {
  JPEG("image/jpeg", Showing.IN_THE_PAGE, "jpg", "jpeg", "jpe"),
  PNG("image/png", Showing.IN_THE_PAGE, "png"),
  WEBP("image/webp", Showing.IN_THE_PAGE, "webp"),
  GIF("image/gif", Showing.IN_THE_PAGE, "gif"),
  HEIC("image/heic", Showing.AS_DOWNLOAD, "heic", "heif"),
  MP3("audio/mpeg", Showing.IN_THE_PAGE, "mp3"),
  M4A("audio/mp4", Showing.IN_THE_PAGE, "m4a"),
  WAV("audio/wav", Showing.IN_THE_PAGE, "wav"),
  AMR("audio/amr", Showing.AS_DOWNLOAD, "amr"),
  OGG("audio/ogg", Showing.IN_THE_PAGE, "ogg", "oga", "opus"),
  MP4("video/mp4", Showing.IN_THE_PAGE, "mp4", "m4v"),
  PDF("application/pdf", Showing.IN_THE_PAGE, "pdf"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      Showing.AS_DOWNLOAD,
      "docx"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      Showing.AS_DOWNLOAD,
      "xlsx"),
  TXT("text/plain", Showing.AS_DOWNLOAD, "txt", "log", "csv");

  private enum Showing {
    IN_THE_PAGE,
    AS_DOWNLOAD
  }

  private final String mediaType;
  private final Showing showing;

  @SuppressWarnings("ImmutableEnumChecker") // List.of: nobody can change it
  private final List<String> endings;

  FileType(String mediaType, Showing showing, String... endings) {
    this.mediaType = mediaType;
    this.showing = showing;
    this.endings = List.of(endings);
  }

  /** What the file is served as. */
  public String mediaType() {
    return mediaType;
  }

  /** True when a browser shows it by itself without running anything in it. */
  public boolean shownInPage() {
    return showing == Showing.IN_THE_PAGE;
  }

  /** True for pictures of which a thumbnail can be made. */
  public boolean pictured() {
    return this == JPEG || this == PNG || this == GIF;
  }

  /** The ending that a name without one gets. */
  public String ending() {
    return endings.get(0);
  }

  /** The type with this media type, if it is one that a case takes. */
  public static FileType ofMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(t -> t.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(mediaType));
  }

  /**
   * Decides what a file is.
   *
   * @param found what its content may be; several when one container serves for several types,
   *     empty when it is nothing that a case takes
   * @param name its cleaned name, see {@link FileName}
   * @throws RuleViolation {@code attachment.type} when a case does not take it, {@code
   *     attachment.not-what-it-claims} when the ending of the name says something else than the
   *     content
   */
  public static FileType decide(Set<FileType> found, String name) {
    RuleViolation.unless(!found.isEmpty(), "attachment.type", name);
    String ending = FileName.ending(name).toLowerCase(Locale.ROOT);
    if (ending.isEmpty()) {
      return EnumSet.copyOf(found).iterator().next();
    }
    return EnumSet.copyOf(found).stream()
        .filter(t -> t.endings.contains(ending))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("attachment.not-what-it-claims", name, ending));
  }
}
