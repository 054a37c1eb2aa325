package io.shouwen.shared.reading;

import io.shouwen.shared.RuleViolation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * A text with the charset in which it was written: by its mark, else UTF-8 if it is that strictly,
 * else what its bytes look like among the charsets of Chinese texts, else GB18030 if it is that
 * strictly.
 *
 * @param text without the mark
 * @param charset the charset's usual name
 * @param marked true when a byte order mark said so
 */
public record TextDecoding(String text, String charset, boolean marked) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What the detector may say, and how it is read: GB18030 holds GBK and GB2312. */
  private static final Map<String, Charset> CHINESE =
      Map.of(
          "GB18030",
          GB18030,
          "GBK",
          GB18030,
          "GB2312",
          GB18030,
          "BIG5",
          Charset.forName("Big5"),
          "UTF-16LE",
          StandardCharsets.UTF_16LE,
          "UTF-16BE",
          StandardCharsets.UTF_16BE);

  /**
   * The text of a file.
   *
   * @throws RuleViolation {@code importing.not-a-table} when it holds zero bytes as no text does,
   *     {@code importing.unknown-charset}
   */
  public static TextDecoding of(byte[] content) {
    TextDecoding decoded = decode(content);
    RuleViolation.unless(decoded.text().indexOf('\0') < 0, "importing.not-a-table");
    return decoded;
  }

  private static TextDecoding decode(byte[] content) {
    TextDecoding marked = byMark(content);
    if (marked != null) {
      return marked;
    }
    Charset wide = wideWithoutMark(content);
    if (wide != null) {
      return strictly(content, 0, wide)
          .map(text -> new TextDecoding(text, wide.name(), false))
          .orElseThrow(() -> new RuleViolation("importing.not-a-table"));
    }
    return strictly(content, 0, StandardCharsets.UTF_8)
        .map(text -> new TextDecoding(text, "UTF-8", false))
        .or(() -> byLooks(content))
        .or(
            () ->
                strictly(content, 0, GB18030)
                    .map(text -> new TextDecoding(text, GB18030.name(), false)))
        .orElseThrow(() -> new RuleViolation("importing.unknown-charset"));
  }

  private static @Nullable TextDecoding byMark(byte[] content) {
    if (at(content, 0) == 0xEF && at(content, 1) == 0xBB && at(content, 2) == 0xBF) {
      return marked(content, 3, StandardCharsets.UTF_8);
    }
    if (at(content, 0) == 0xFF && at(content, 1) == 0xFE) {
      return marked(content, 2, StandardCharsets.UTF_16LE);
    }
    if (at(content, 0) == 0xFE && at(content, 1) == 0xFF) {
      return marked(content, 2, StandardCharsets.UTF_16BE);
    }
    return null;
  }

  private static TextDecoding marked(byte[] content, int from, Charset charset) {
    return strictly(content, from, charset)
        .map(text -> new TextDecoding(text, charset.name(), true))
        .orElseThrow(() -> new RuleViolation("importing.unknown-charset"));
  }

  /**
   * UTF-16 without a mark shows by its line ends and separators: every other byte of them is zero.
   */
  private static @Nullable Charset wideWithoutMark(byte[] content) {
    int even = 0;
    int odd = 0;
    int sample = Math.min(content.length, 4096);
    for (int i = 0; i < sample; i++) {
      if (content[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    if (content.length % 2 != 0 || even == odd || Math.min(even, odd) > 0) {
      return null;
    }
    return odd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  private static Optional<TextDecoding> byLooks(byte[] content) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(content);
    detector.dataEnd();
    String looks = detector.getDetectedCharset();
    Charset charset = looks == null ? null : CHINESE.get(looks);
    return charset == null
        ? Optional.empty()
        : strictly(content, 0, charset).map(text -> new TextDecoding(text, charset.name(), false));
  }

  private static Optional<String> strictly(byte[] content, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content, from, content.length - from))
              .toString());
    } catch (CharacterCodingException otherCharset) {
      return Optional.empty();
    }
  }

  private static int at(byte[] content, int index) {
    return index < content.length ? content[index] & 0xFF : -1;
  }
}
