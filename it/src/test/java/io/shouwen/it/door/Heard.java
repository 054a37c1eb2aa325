package io.shouwen.it.door;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that a result says, as one text. */
final class Heard {
  private static final int DEEPEST = 12;

  private final StringBuilder text = new StringBuilder();

  private Heard() {}

  static String in(@Nullable Object result) {
    Heard heard = new Heard();
    heard.hear(result, 0);
    return heard.text.toString();
  }

  private void hear(@Nullable Object said, int depth) {
    if (said == null || depth > DEEPEST) {
      return;
    }
    if (said instanceof Optional<?> optional) {
      hear(optional.orElse(null), depth + 1);
    } else if (said instanceof Iterable<?> all && !(said instanceof java.nio.file.Path)) {
      all.forEach(each -> hear(each, depth + 1));
    } else if (said instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            hear(key, depth + 1);
            hear(value, depth + 1);
          });
    } else if (said instanceof InputStream content) {
      text.append(read(content)).append('\n');
    } else if (said instanceof byte[] bytes) {
      text.append(read(bytes)).append('\n');
    } else if (said.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(said); i++) {
        hear(Array.get(said, i), depth + 1);
      }
    } else if (said.getClass().isRecord()) {
      record(said, depth);
    } else if (said instanceof CharSequence
        || said instanceof Enum<?>
        || said.getClass().getName().startsWith("java.")) {
      text.append(said).append('\n');
    } // anything else says nothing: a watch, a callback
  }

  private void record(Object said, int depth) {
    for (RecordComponent component : said.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        text.append(component.getName()).append('=');
        hear(component.getAccessor().invoke(said), depth + 1);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private static String read(InputStream content) {
    try (content) {
      return read(content.readAllBytes());
    } catch (IOException gone) {
      return "";
    }
  }

  /** A printed form is packed and a little different each time: nothing can be read in it. */
  private static String read(byte[] content) {
    String read = new String(content, StandardCharsets.UTF_8);
    return read.startsWith("%PDF") ? "" : read;
  }
}
