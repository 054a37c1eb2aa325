package io.shouwen.it.door;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Arguments for any door, made of what a stranger could have heard of: the foreign ids and words.
 * Everything else is a harmless value of its type.
 *
 * @param ids numbers of foreign things
 * @param words numbers, names and texts of foreign things
 * @param now the instant and day for times
 * @param known values that are given for their type
 */
record Made(List<Long> ids, List<String> words, Instant now, Map<Class<?>, Object> known) {
  private static final int ABSENT_EVERY = 3;

  Made(List<Long> ids, List<String> words, Instant now) {
    this(ids, words, now, Map.of());
  }

  /** So many different lists of arguments for a method; the first of them for each id and word. */
  List<@Nullable Object[]> argumentsOf(Method method, Sink sink) {
    Type[] types = method.getGenericParameterTypes();
    if (types.length == 0) {
      return List.<@Nullable Object[]>of(new Object[0]);
    }
    boolean[] absent = new boolean[types.length];
    for (int i = 0; i < types.length; i++) {
      absent[i] = mayBeAbsent(types[i]);
    }
    int rounds = Math.max(ABSENT_EVERY, Math.max(ids.size(), words.size()));
    List<@Nullable Object[]> lists = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      try {
        @Nullable Object[] list = list(types, absent, round, sink);
        // what gives no text of its own is a new value each time
        String form = Arrays.deepToString(list);
        if (!seen.contains(form)) {
          seen.add(form);
          lists.add(list);
        }
      } catch (Unmakeable refused) {
        // the record itself refuses such values: nobody gets as far as the door with them
      }
    }
    return lists;
  }

  /** Several ids in one call are ids of different things. */
  private @Nullable Object[] list(Type[] types, boolean[] absent, int round, Sink sink) {
    @Nullable Object[] list = new Object[types.length];
    int turn = round;
    for (int i = 0; i < types.length; i++) {
      list[i] = absent[i] && isAbsentIn(round) ? null : value(types[i], turn, sink, 0);
      turn = types[i] == long.class ? turn + 1 : turn;
    }
    return list;
  }

  /** A number that is an object may be absent; what else may be is not known at run time. */
  private static boolean mayBeAbsent(Type type) {
    return type == Long.class || type == Integer.class;
  }

  /** What may be absent is so every third time. */
  private static boolean isAbsentIn(int round) {
    return round % ABSENT_EVERY == ABSENT_EVERY - 1;
  }

  /** Collects what a door hands to those whom it calls back. */
  interface Sink {
    void take(Object given);
  }

  private Object value(Type type, int round, Sink sink, int depth) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic, round, sink, depth);
    }
    Class<?> plain = (Class<?>) type;
    Object given = known.get(plain);
    if (given != null) {
      return given;
    }
    if (plain == long.class || plain == Long.class) {
      return ids.get(round % ids.size());
    }
    if (plain == int.class || plain == Integer.class) {
      return 1;
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return round % 2 == 1;
    }
    if (plain == String.class) {
      return words.get(round % words.size());
    }
    if (plain == Instant.class) {
      return now;
    }
    if (plain == LocalDate.class) {
      return LocalDate.ofInstant(now, ZoneId.of("UTC"));
    }
    if (plain == LocalDateTime.class) {
      return LocalDateTime.ofInstant(now, ZoneId.of("UTC"));
    }
    if (plain == LocalTime.class) {
      return LocalTime.NOON;
    }
    if (plain == ZoneId.class) {
      return ZoneId.of("Asia/Shanghai");
    }
    if (plain == Duration.class) {
      return Duration.ofHours(1);
    }
    if (plain == YearMonth.class) {
      return YearMonth.from(LocalDate.ofInstant(now, ZoneId.of("UTC")));
    }
    if (plain == BigDecimal.class) {
      return BigDecimal.ONE;
    }
    if (plain == Locale.class) {
      return Locale.CHINESE;
    }
    if (plain == byte[].class) {
      return new byte[] {1};
    }
    if (plain == InputStream.class) {
      return new ByteArrayInputStream(new byte[] {1, 2, 3});
    }
    if (plain == Path.class) {
      return Path.of("none");
    }
    if (plain.isEnum()) {
      Object[] constants = plain.getEnumConstants();
      return constants[round % constants.length];
    }
    if (plain.isRecord()) {
      return record(plain, round, sink, depth);
    }
    if (plain.isInterface()) {
      return callback(plain, round, sink, depth);
    }
    if (java.io.OutputStream.class.isAssignableFrom(plain)) {
      return java.io.OutputStream.nullOutputStream();
    }
    return made(plain, round, sink, depth);
  }

  private Object generic(ParameterizedType type, int round, Sink sink, int depth) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type element = type.getActualTypeArguments()[0];
    if (List.class == raw || java.util.Collection.class == raw) {
      return List.of(value(element, round, sink, depth + 1));
    }
    if (Set.class == raw) {
      return Set.of(value(element, round, sink, depth + 1));
    }
    if (Optional.class == raw) {
      return Optional.of(value(element, round, sink, depth + 1));
    }
    if (Map.class == raw) {
      return Map.of();
    }
    if (Class.class == raw) {
      return Object.class;
    }
    return callback(raw, round, sink, depth);
  }

  /** By its shortest way to be made that takes something. */
  private Object made(Class<?> type, int round, Sink sink, int depth) {
    Constructor<?> way =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(c -> c.getParameterCount() > 0 && type.getName().startsWith("io.shouwen."))
            .min(java.util.Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow(
                () -> new IllegalArgumentException("the leak test knows no value for " + type));
    Type[] types = way.getGenericParameterTypes();
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = value(types[i], round, sink, depth + 1);
    }
    return by(way, values);
  }

  private static Object by(Constructor<?> way, @Nullable Object[] values) {
    try {
      way.setAccessible(true);
      return way.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new Unmakeable(refused.getTargetException());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Object record(Class<?> type, int round, Sink sink, int depth) {
    if (depth > 4) {
      throw new IllegalArgumentException("records too deep: " + type);
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          mayBeAbsent(components[i].getGenericType()) && isAbsentIn(round)
              ? null
              : value(components[i].getGenericType(), round, sink, depth + 1);
    }
    try {
      return by(type.getDeclaredConstructor(types), values);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A record that refuses such values by itself: the door behind it stays closed. */
  static final class Unmakeable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unmakeable(Throwable cause) {
      super(cause);
    }
  }

  private Object callback(Class<?> type, int round, Sink sink, int depth) {
    return Proxy.newProxyInstance(
        type.getClassLoader() == null ? Made.class.getClassLoader() : type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> proxy == arguments[0];
              default -> "callback";
            };
          }
          if (arguments != null) {
            for (Object argument : arguments) {
              sink.take(argument);
            }
          }
          Class<?> returned = method.getReturnType();
          return returned == void.class || !returned.isPrimitive()
              ? null
              : value(returned, round, sink, depth);
        });
  }
}
