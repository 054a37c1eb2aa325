package io.shouwen.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What lives as long as a session or a view moves to another node with it: whatever its fields can
 * hold must be serialisable, and an injected field must not be transient, for it would be null
 * there.
 */
@DisplayName("Beans that move with a session")
class MovingBeansTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.shouwen.web");

  @Test
  @DisplayName("can be written down and read again, whatever they hold")
  void canMove() {
    List<Class<?>> beans = new ArrayList<>();
    for (JavaClass each : PRODUCT) {
      if (each.isAnnotatedWith(SessionScoped.class) || each.isAnnotatedWith(ViewScoped.class)) {
        beans.add(each.reflect());
      }
    }
    assertFalse(beans.isEmpty(), "there are such beans");
    assertEquals(List.of(), faults(beans));
  }

  @ParameterizedTest
  @ValueSource(classes = {Injected.class, Held.class, Nested.class, Listed.class, Unmarked.class})
  @DisplayName("are noticed when they cannot")
  void noticed(Class<?> planted) {
    assertFalse(faults(List.of(planted)).isEmpty());
  }

  private static List<String> faults(List<Class<?>> beans) {
    List<String> faults = new ArrayList<>();
    Set<Class<?>> seen = new HashSet<>();
    beans.forEach(each -> look(each, each.getSimpleName(), seen, faults));
    return faults;
  }

  private static void look(Class<?> type, String where, Set<Class<?>> seen, List<String> faults) {
    if (type.isPrimitive() || type == String.class || !seen.add(type)) {
      return;
    }
    if (type.isArray()) {
      look(type.getComponentType(), where, seen, faults);
      return;
    }
    boolean collection =
        Map.class.isAssignableFrom(type)
            || Iterable.class.isAssignableFrom(type); // by its elements
    if (!collection && !Serializable.class.isAssignableFrom(type)) {
      faults.add(where + " is not serialisable: " + type.getName());
      return;
    }
    if (type.isEnum() || !type.getName().startsWith("io.shouwen.")) {
      return;
    }
    for (Class<?> each = type;
        each != null && each.getName().startsWith("io.shouwen.");
        each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        look(field, where + "." + field.getName(), seen, faults);
      }
    }
  }

  private static void look(Field field, String where, Set<Class<?>> seen, List<String> faults) {
    if (Modifier.isStatic(field.getModifiers())) {
      return;
    }
    boolean injected = field.isAnnotationPresent(Inject.class);
    if (Modifier.isTransient(field.getModifiers())) {
      if (injected) {
        faults.add(where + " is injected and transient");
      }
    } else if (!injected) { // the container gives a reference that can move
      look(field.getGenericType(), where, seen, faults);
    }
  }

  private static void look(Type type, String where, Set<Class<?>> seen, List<String> faults) {
    if (type instanceof Class<?> plain) {
      look(plain, where, seen, faults);
    } else if (type instanceof ParameterizedType of) {
      look(of.getRawType(), where, seen, faults);
      for (Type each : of.getActualTypeArguments()) {
        look(each, where, seen, faults);
      }
    } else if (type instanceof GenericArrayType of) {
      look(of.getGenericComponentType(), where, seen, faults);
    } else if (type instanceof WildcardType of) {
      for (Type each : of.getUpperBounds()) {
        look(each, where, seen, faults);
      }
    }
    // what a variable stands for is looked at where it is said
  }

  /** Cannot be written down. */
  static class Thing {
    int size;
  }

  /** Holds such a thing. */
  record Holder(Thing thing) implements Serializable {}

  /** Loses what was injected. */
  static class Injected implements Serializable {
    private static final long serialVersionUID = 1L;
    @Inject transient Thing thing;

    @SuppressWarnings("NullAway.Init")
    Injected() {}
  }

  /** Holds it itself. */
  static class Held implements Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    Thing thing = new Thing();
  }

  /** Holds what holds it. */
  static class Nested implements Serializable {
    private static final long serialVersionUID = 1L;
    Holder holder = new Holder(new Thing());
  }

  /** Holds several. */
  static class Listed implements Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    List<Thing> things = List.of();
  }

  /** Is none itself. */
  static class Unmarked {
    int size;
  }
}
