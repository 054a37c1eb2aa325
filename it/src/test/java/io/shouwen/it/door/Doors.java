package io.shouwen.it.door;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Every door to the business that exists: the public methods of the beans that the pages and the
 * REST resources name. The names are read from their classes when the archive under test is put
 * together, so that a new door is one without anybody remembering it.
 */
public final class Doors {
  /** Where the names stand in the tests' archive, one a line. */
  public static final String NAMES = "doors.txt";

  private Doors() {}

  /** A door. */
  public record Door(Class<?> type, Method method) {
    @Override
    public String toString() {
      return type.getSimpleName() + "." + method.getName();
    }
  }

  /** All doors, in the order of their names. */
  public static List<Door> all() {
    BeanManager beans = CDI.current().getBeanManager();
    List<Door> doors = new ArrayList<>();
    for (String name : names()) {
      Class<?> type = load(name);
      if (!type.isRecord() && !type.isEnum() && !beans.getBeans(type).isEmpty()) {
        Arrays.stream(type.getDeclaredMethods())
            .filter(
                m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
            .filter(
                m -> !m.isSynthetic() && !m.isBridge() && !m.getName().startsWith("_persistence"))
            .forEach(m -> doors.add(new Door(type, m)));
      }
    }
    doors.sort(Comparator.comparing(Door::toString).thenComparing(d -> d.method().toString()));
    return doors;
  }

  /** The bean behind a door, as those who inject it have it. */
  public static Object bean(Class<?> type) {
    BeanManager beans = CDI.current().getBeanManager();
    Bean<?> bean = beans.resolve(beans.getBeans(type));
    return beans.getReference(bean, type, beans.createCreationalContext(bean));
  }

  private static Set<String> names() {
    try (InputStream list = Doors.class.getResourceAsStream("/" + NAMES)) {
      if (list == null) {
        throw new IllegalStateException("the archive under test does not say which doors it has");
      }
      return Set.of(new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Doors.class.getClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
