package io.shouwen.it;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that somebody can read through the boundaries, found by reflection: every public
 * method of every boundary bean that takes nothing but texts, pages, filters, a language or a
 * number, and gives something back. A new door is walked through without anybody remembering it.
 */
final class Doors {
  /**
   * What changes something, or shows in plain because somebody asks for it and is written down;
   * {@code unmasked} gives back what it is given, for the registration of a complaint.
   */
  private static final String CHANGES =
      "(reveal|unmasked|anonymise|claim|reserve|release|tell|receive|enter|decide|save|drop|add|remove|open|read|send|reset|answer|keep|log).*";

  /** Units as such are no personal data. */
  private static final String NOBODYS = "io.shouwen.property.";

  private Doors() {}

  /** What each door gives the caller for each of these texts, by its name. */
  static Map<String, String> read(String... texts) throws Exception {
    Map<String, String> read = new TreeMap<>();
    Set<Role> roles = CDI.current().select(Callers.class).get().roles();
    for (Bean<?> bean :
        CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
      Class<?> type = bean.getBeanClass();
      if (type.isAnnotationPresent(Stateless.class)
          && type.getPackageName().startsWith("io.shouwen.")
          && !type.getName().startsWith(NOBODYS)) {
        Object door = CDI.current().select(type).get();
        for (Method method : type.getDeclaredMethods()) {
          for (String text : allowed(method, type, roles) ? texts : new String[0]) {
            List<@Nullable Object> arguments = arguments(method, text);
            if (arguments != null) {
              read.merge(
                  type.getSimpleName() + "." + method.getName(),
                  answer(method, door, arguments),
                  String::concat);
            }
          }
        }
      }
    }
    return read;
  }

  /** Doors that are closed to the caller are another test's matter, and would fill the log. */
  private static boolean allowed(Method method, Class<?> type, Set<Role> roles) {
    RolesAllowed own = method.getAnnotation(RolesAllowed.class);
    RolesAllowed declared = own == null ? type.getAnnotation(RolesAllowed.class) : own;
    return declared == null
        || roles.stream().anyMatch(r -> List.of(declared.value()).contains(r.roleName()));
  }

  private static String answer(Method method, Object door, List<@Nullable Object> arguments)
      throws IllegalAccessException {
    try {
      return String.valueOf(method.invoke(door, arguments.toArray()));
    } catch (InvocationTargetException refused) {
      return ""; // a refusal shows nothing
    }
  }

  private static @Nullable List<@Nullable Object> arguments(Method method, String text) {
    if (!Modifier.isPublic(method.getModifiers())
        || method.isSynthetic()
        || method.getReturnType() == void.class
        || method.getReturnType() == byte[].class
        || method.getName().matches(CHANGES)) {
      return null;
    }
    List<@Nullable Object> arguments = new ArrayList<>();
    for (Class<?> type : method.getParameterTypes()) {
      if (type == String.class) {
        arguments.add(text);
      } else if (type == PageRequest.class) {
        arguments.add(new PageRequest(1, 200));
      } else if (type == CaseFilter.class) {
        arguments.add(CaseFilter.containing(text));
      } else if (type == Locale.class) {
        arguments.add(Locale.ENGLISH);
      } else if (type == int.class) {
        arguments.add(100);
      } else if (type == long.class) {
        arguments.add(1L);
      } else if (type == Long.class) {
        arguments.add(null);
      } else {
        return null;
      }
    }
    return arguments;
  }
}
