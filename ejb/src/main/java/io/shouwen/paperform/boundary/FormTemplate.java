package io.shouwen.paperform.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form's page as it lies among the resources. {@code ${msg.key}} stands for a label of the
 * bundle, {@code ${name}} for a value; what stands between {@code <!--each name-->} and {@code
 * <!--end-->} is repeated for each row. Every value is escaped; a name that nobody gave a value is
 * a fault of the programme.
 */
final class FormTemplate {
  private static final Pattern EACH =
      Pattern.compile("<!--each (\\w+)-->\\s*(.*?)<!--end-->", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\\$\\{([\\w.]+)}");
  private static final String LABEL = "msg.";

  /** What XML cannot carry, escaped or not. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final String page;
  private final String css;

  FormTemplate(String name) {
    page = text(name + ".html");
    css = text("form.css");
  }

  /**
   * Fills it in.
   *
   * @param rows the rows of each repeated part, by its name
   * @return well-formed XHTML
   */
  String filled(
      Map<String, String> values,
      Map<String, List<Map<String, String>>> rows,
      ResourceBundle labels) {
    String repeated =
        replaced(
            EACH,
            page,
            part ->
                String.join(
                    "",
                    Objects.requireNonNull(rows.get(part.group(1)), part.group(1)).stream()
                        .map(row -> named(part.group(2), row::get, labels, false))
                        .toList()));
    return named(repeated, values::get, labels, true);
  }

  private String named(
      String text, Function<String, @Nullable String> values, ResourceBundle labels, boolean last) {
    return replaced(
        NAME,
        text,
        found -> {
          String name = found.group(1);
          if (name.equals("css")) {
            return css;
          }
          if (name.startsWith(LABEL)) {
            return escaped(labels.getString(name.substring(LABEL.length())));
          }
          String value = values.apply(name);
          if (value == null && last) {
            throw new IllegalStateException("no value for " + name);
          }
          return value == null ? found.group() : escaped(value);
        });
  }

  private static String replaced(
      Pattern pattern, String text, Function<MatchResult, String> replacement) {
    return pattern
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found)));
  }

  /** As XHTML text; a dollar sign is written as a number, so that no value is taken for a name. */
  static String escaped(String text) {
    return FORBIDDEN
        .matcher(text)
        .replaceAll("")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("$", "&#36;");
  }

  private static String text(String name) {
    try (InputStream in = stream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A resource of this feature. */
  static InputStream stream(String name) {
    return Objects.requireNonNull(
        FormTemplate.class.getResourceAsStream("/io/shouwen/paperform/" + name), name);
  }
}
