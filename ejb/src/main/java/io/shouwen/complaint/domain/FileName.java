package io.shouwen.complaint.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A file's name as it is kept and shown: the last part of what was sent, without signs that steer a
 * terminal, a file system or the direction of reading. Never used as a path.
 */
public final class FileName {
  /** Longest name, in characters. */
  public static final int LENGTH = 120;

  /** What a file is called whose name has nothing to show. */
  private static final String NAMELESS = "file";

  private static final int LONGEST_ENDING = 8;

  /** Control and format characters, among them those that turn the reading direction round. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

  private static final Pattern STEERING = Pattern.compile("[<>:\"|?*;%&']");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private FileName() {}

  /** Cleans a name that came from outside; the result is never blank. */
  public static String clean(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    // composed last: what is taken out may have kept two marks apart
    String visible = Normalizer.normalize(replaced(INVISIBLE, last, ""), Normalizer.Form.NFC);
    String plain = replaced(BLANKS, replaced(STEERING, visible, "_"), " ").strip();
    while (plain.startsWith(".")) {
      plain = plain.substring(1).strip();
    }
    while (plain.endsWith(".")) {
      plain = plain.substring(0, plain.length() - 1).strip();
    }
    return plain.isEmpty() ? NAMELESS : shortened(plain);
  }

  private static String replaced(Pattern what, String in, String by) {
    return what.matcher(in).replaceAll(by);
  }

  private static String shortened(String name) {
    if (name.length() <= LENGTH) {
      return name;
    }
    String ending = ending(name);
    String tail = ending.isEmpty() ? "" : "." + ending;
    int most = LENGTH - tail.length();
    int cut = Character.isHighSurrogate(name.charAt(most - 1)) ? most - 1 : most;
    return name.substring(0, cut) + tail;
  }

  /**
   * What stands behind the last dot, as it was written; empty when there is no dot or too much
   * behind it.
   */
  public static String ending(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot <= 0 ? "" : name.substring(dot + 1);
    return ending.length() > LONGEST_ENDING ? "" : ending;
  }

  /** The name with the type's ending if it has none. */
  static String withEnding(String name, FileType type) {
    return ending(name).isEmpty() ? name + "." + type.ending() : name;
  }
}
