package io.shouwen.api.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of what was sent. Strict: unknown names, missing values, wrong types and unknown
 * constants are all named, each with its place, and nothing is guessed.
 *
 * <p>A component may be left out (or be null) when it is {@code @Nullable}, a list (then empty) or
 * a {@code boolean} (then false). Money is a decimal string, an instant carries its offset, a
 * constant is its name.
 */
public final class RecordBinder {
  private static final int MOST_ELEMENTS = 200;
  private static final int MOST_MISTAKES = 50;

  private final List<Mistake> mistakes = new ArrayList<>();

  private RecordBinder() {}

  /**
   * Reads an object.
   *
   * @throws BadInput with all that is wrong
   */
  public static <T> T bind(Class<T> type, JsonObject object) {
    RecordBinder binder = new RecordBinder();
    Object bound = binder.object(type, object, "");
    return binder.done(type, bound);
  }

  /**
   * Reads query parameters; a list takes a parameter that comes several times or with commas.
   *
   * @throws BadInput with all that is wrong
   */
  public static <T> T bind(Class<T> type, Map<String, List<String>> parameters) {
    RecordBinder binder = new RecordBinder();
    Object bound = binder.parameters(type, parameters);
    return binder.done(type, bound);
  }

  /** True when the component need not be sent. */
  public static boolean optional(RecordComponent component) {
    return component.getType() == boolean.class
        || component.getType() == List.class
        || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private <T> T done(Class<T> type, @Nullable Object bound) {
    if (!mistakes.isEmpty() || bound == null) {
      throw new BadInput(mistakes.subList(0, Math.min(mistakes.size(), MOST_MISTAKES)));
    }
    return type.cast(bound);
  }

  private @Nullable Object object(Class<?> type, JsonObject object, String place) {
    RecordComponent[] components = type.getRecordComponents();
    refuseUnknown(components, object.keySet(), place + "/");
    @Nullable Object[] values = new @Nullable Object[components.length];
    int before = mistakes.size();
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      String at = place + "/" + component.getName();
      JsonValue value = object.get(component.getName());
      values[i] =
          value == null || value == JsonValue.NULL
              ? absent(component, at)
              : value(component.getType(), component.getGenericType(), value, at);
    }
    return mistakes.size() > before ? null : create(type, components, values);
  }

  private @Nullable Object parameters(Class<?> type, Map<String, List<String>> parameters) {
    RecordComponent[] components = type.getRecordComponents();
    refuseUnknown(components, parameters.keySet(), "");
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      String name = component.getName();
      List<String> sent =
          parameters.getOrDefault(name, List.of()).stream().filter(s -> !s.isBlank()).toList();
      if (component.getType() == List.class) {
        values[i] = severalOf(element(component.getGenericType()), sent, name);
      } else if (sent.isEmpty()) {
        values[i] = absent(component, name);
      } else if (sent.size() > 1) {
        mistakes.add(Mistake.of(name, "field.once"));
      } else {
        values[i] = Scalars.read(component.getType(), sent.get(0), name, mistakes);
      }
    }
    return mistakes.isEmpty() ? create(type, components, values) : null;
  }

  private List<Object> severalOf(Class<?> element, List<String> sent, String name) {
    List<Object> values = new ArrayList<>();
    for (String text : sent) {
      for (String each : text.split(",", MOST_ELEMENTS)) {
        Object value = Scalars.read(element, each.strip(), name, mistakes);
        if (value != null) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private void refuseUnknown(RecordComponent[] components, Set<String> sent, String place) {
    Set<String> unknown = new TreeSet<>(sent);
    List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
    known.forEach(unknown::remove);
    for (String name : unknown) {
      mistakes.add(
          Mistake.of(
              place + Scalars.shortened(name).replace("~", "~0").replace("/", "~1"),
              "field.unknown",
              known.stream().collect(Collectors.joining(", "))));
    }
  }

  private @Nullable Object absent(RecordComponent component, String place) {
    if (!optional(component)) {
      mistakes.add(Mistake.of(place, "field.missing"));
    }
    if (component.getType() == boolean.class) {
      return false;
    }
    return component.getType() == List.class ? List.of() : null;
  }

  private @Nullable Object value(Class<?> type, Type generic, JsonValue value, String place) {
    if (type.isRecord()) {
      return value instanceof JsonObject object
          ? object(type, object, place)
          : wrong(place, "object");
    }
    if (type == List.class) {
      return value instanceof JsonArray array
          ? list(element(generic), array, place)
          : wrong(place, "array");
    }
    String expected = Scalars.word(type);
    return switch (expected) {
      case "boolean" ->
          value == JsonValue.TRUE || value == JsonValue.FALSE
              ? (Object) (value == JsonValue.TRUE)
              : wrong(place, expected);
      case "integer" ->
          value instanceof JsonNumber number
              ? integer(type, number, place)
              : wrong(place, expected);
      default ->
          value instanceof JsonString string
              ? Scalars.read(type, string.getString(), place, mistakes)
              : wrong(place, expected);
    };
  }

  private @Nullable Object integer(Class<?> type, JsonNumber number, String place) {
    try {
      return type == int.class || type == Integer.class
          ? (Object) number.bigDecimalValue().intValueExact()
          : (Object) number.bigDecimalValue().longValueExact();
    } catch (ArithmeticException none) {
      return wrong(place, "integer");
    }
  }

  private List<Object> list(Class<?> element, JsonArray array, String place) {
    List<Object> values = new ArrayList<>();
    if (array.size() > MOST_ELEMENTS) {
      mistakes.add(Mistake.of(place, "field.too-many", MOST_ELEMENTS));
      return values;
    }
    for (int i = 0; i < array.size(); i++) {
      JsonValue each = array.get(i);
      String at = place + "/" + i;
      Object value =
          each == JsonValue.NULL ? wrong(at, "missing") : value(element, element, each, at);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private @Nullable Object wrong(String place, String expected) {
    mistakes.add(Mistake.of(place, "field." + expected));
    return null;
  }

  private static Class<?> element(Type list) {
    return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
  }

  private static Object create(
      Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof RuntimeException rule) {
        throw rule;
      }
      throw new IllegalStateException(refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
