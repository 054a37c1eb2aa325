package io.shouwen.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a reading page says: its filters, sort and page, so that it can be bookmarked
 * and sent to a colleague. Knows only the parameters that the page names; one that makes no sense
 * is taken as absent, for people edit addresses by hand.
 */
public final class Address {
  private static final String PAGE = "page";
  private static final int LONGEST = 200;

  private final String path;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final int page;

  /**
   * Reads an address.
   *
   * @param names the parameters that the page knows, in the order in which it writes them
   */
  public Address(HttpServletRequest request, String... names) {
    path = request.getRequestURI();
    for (String name : names) {
      String value = request.getParameter(name);
      if (value != null && !value.isBlank()) {
        values.put(name, value.strip().substring(0, Math.min(LONGEST, value.strip().length())));
      }
    }
    page = number(request.getParameter(PAGE)).map(Long::intValue).orElse(1);
  }

  public @Nullable String text(String name) {
    return values.get(name);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The constant of that name, null when absent or none. */
  public <E extends Enum<E>> @Nullable E constant(String name, Class<E> kind) {
    for (E each : kind.getEnumConstants()) {
      if (each.name().equals(values.get(name))) {
        return each;
      }
    }
    return null;
  }

  /** A day as 2026-03-11, null when absent or none. */
  public @Nullable LocalDate day(String name) {
    String value = values.get(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  /** A positive number, null when absent or none. */
  public @Nullable Long id(String name) {
    return number(values.get(name)).orElse(null);
  }

  /** The page wanted, from 1. */
  public int page() {
    return page;
  }

  /** This address with one parameter set to something else, or without it; begins at page one. */
  public String with(String name, @Nullable String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    if (value == null || value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return path + query(changed);
  }

  /** This address up to and including {@code page=}. */
  public String pages() {
    return path + (values.isEmpty() ? "?" : query(values) + "&") + PAGE + "=";
  }

  /** All parameters that were given, as {@code ?a=b&c=d}; empty when none were. */
  public String query() {
    return query(values);
  }

  private static String query(Map<String, String> values) {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static Optional<Long> number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,9}")
        ? Optional.of(Long.valueOf(text))
        : Optional.empty();
  }
}
