package io.shouwen.customer.domain;

import io.shouwen.shared.Masking;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What says who and where the customer of a case is, and the one way to hide it from those who do
 * not work on the case (C-11): in a field of its own as well as in the middle of a text. A view
 * that gains a field is masked with it, for every text of a view is looked at.
 *
 * @param name or null when unknown
 * @param phone or null when unknown
 * @param unit the unit's label, or null
 */
public record PersonalValues(@Nullable String name, @Nullable String phone, @Nullable String unit) {
  private static final PersonalValues UNKNOWN = new PersonalValues(null, null, null);

  /** A mobile number in the middle of a text, of whomever it is. */
  private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

  /** A room in the middle of a text, as people write it: 3-2-501; no date and no case number. */
  private static final Pattern ROOM =
      Pattern.compile("(?<![0-9-])([0-9]{1,3}-[0-9]{1,2}-)[0-9]{3,4}(?![0-9-])");

  /** A single character is no name that could be told from a word. */
  private static final int SHORTEST_NAME = 2;

  /** Nothing is known of the customer: only mobile numbers and rooms are masked. */
  public static PersonalValues unknown() {
    return UNKNOWN;
  }

  /** The same view with everything personal masked; null stays null. */
  public <T> T masked(T view) {
    @SuppressWarnings("unchecked") // a view is rebuilt as what it was
    T hidden = (T) Objects.requireNonNull(hidden(view));
    return hidden;
  }

  /**
   * The text with name, phone number and unit masked, and every mobile number and room; null stays
   * null.
   */
  public @Nullable String text(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return text;
    }
    String hidden = text;
    String someone = name;
    if (someone != null && someone.codePointCount(0, someone.length()) >= SHORTEST_NAME) {
      hidden = hidden.replace(someone, Objects.requireNonNull(Masking.name(someone)));
    }
    String number = phone;
    if (number != null && !number.isEmpty()) {
      hidden = hidden.replace(number, Objects.requireNonNull(Masking.phone(number)));
    }
    String place = unit;
    if (place != null && !place.isEmpty() && hidden.contains(place)) {
      hidden =
          Pattern.compile("(?<![0-9-])" + Pattern.quote(place) + "(?![0-9A-Za-z])")
              .matcher(hidden)
              .replaceAll(Matcher.quoteReplacement(Objects.requireNonNull(Masking.unit(place))));
    }
    hidden = ROOM.matcher(hidden).replaceAll(found -> found.group(1) + Masking.HIDDEN);
    return MOBILE.matcher(hidden).replaceAll(found -> Masking.phone(found.group()));
  }

  private @Nullable Object hidden(@Nullable Object value) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.map(this::hidden);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      list.forEach(each -> all.add(hidden(each)));
      return all;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> all = new LinkedHashMap<>();
      map.forEach((key, each) -> all.put(key, hidden(each)));
      return all;
    }
    return value instanceof Record row ? hidden(row) : value;
  }

  private Object hidden(Record row) {
    RecordComponent[] parts = row.getClass().getRecordComponents();
    try {
      @Nullable Object[] values = new @Nullable Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        values[i] = hidden(parts[i].getAccessor().invoke(row));
      }
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return row.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IllegalStateException("cannot be masked: " + row.getClass(), refused.getCause());
    } catch (ReflectiveOperationException closed) {
      throw new IllegalStateException("cannot be masked: " + row.getClass(), closed);
    }
  }
}
