package io.shouwen.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/roles.md")
class RolesDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "roles.md");

  @Test
  @DisplayName("says which role each door declares (write it anew with -Droles.write=true)")
  void saysWhatTheDoorsDeclare() throws IOException {
    String drawn = drawn();
    if (Boolean.getBoolean("roles.write")) {
      Files.writeString(DOCUMENT, drawn);
    }
    assertEquals(drawn, Files.readString(DOCUMENT));
  }

  private static String drawn() {
    StringBuilder text =
        new StringBuilder(
            """
            # Who may come in by which door

            Drawn from what the beans of the business declare; a test keeps this page true, another one tries every role at
            every door. Scope and confidentiality narrow it further, and for a case the table in
            [lifecycle.md](lifecycle.md). Beans that timers use, and that no page and no REST path leads to, are among those
            for everybody.

            | feature | door | roles |
            | --- | --- | --- |
            """);
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.shouwen")
            .stream()
            .filter(type -> type.isAnnotatedWith(Stateless.class))
            .filter(type -> type.getPackageName().endsWith(".boundary"))
            .sorted(
                Comparator.comparing(HouseRules::feature).thenComparing(JavaClass::getSimpleName))
            .forEach(type -> rows(type, text));
    return text.toString();
  }

  /** One row for what the bean says of itself, one for the methods that say something else. */
  private static void rows(JavaClass type, StringBuilder text) {
    String ofType = roles(type).orElse("");
    Map<String, TreeSet<String>> others = new TreeMap<>();
    for (JavaMethod method : type.getMethods()) {
      if (method.getModifiers().contains(JavaModifier.PUBLIC)
          && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
        roles(method)
            .filter(own -> !own.equals(ofType))
            .ifPresent(
                own -> others.computeIfAbsent(own, key -> new TreeSet<>()).add(method.getName()));
      }
    }
    String row = "| " + HouseRules.feature(type) + " | `" + type.getSimpleName();
    if (!ofType.isEmpty()) {
      text.append(row).append("` | ").append(ofType).append(" |\n");
    }
    others.forEach(
        (own, methods) ->
            text.append(row)
                .append("`: ")
                .append(String.join(", ", methods))
                .append(" | ")
                .append(own)
                .append(" |\n"));
  }

  private static Optional<String> roles(CanBeAnnotated declared) {
    if (declared.isAnnotatedWith(PermitAll.class)) {
      return Optional.of("everybody who signed in");
    }
    RolesAllowed allowed =
        declared instanceof JavaClass type
            ? type.tryGetAnnotationOfType(RolesAllowed.class).orElse(null)
            : ((JavaMethod) declared).tryGetAnnotationOfType(RolesAllowed.class).orElse(null);
    return Optional.ofNullable(allowed).map(each -> named(List.of(each.value())));
  }

  private static String named(List<String> roles) {
    return roles.size() == Role.values().length
        ? "every role"
        : Arrays.stream(Role.values())
            .map(Role::roleName)
            .filter(roles::contains)
            .collect(Collectors.joining(", "));
  }
}
