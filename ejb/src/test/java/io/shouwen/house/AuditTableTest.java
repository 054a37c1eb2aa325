package io.shouwen.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.shouwen.audit.domain.AuditRoles;
import io.shouwen.audit.domain.KeptTable;
import io.shouwen.audit.store.AuditSession;
import io.shouwen.organization.domain.Role;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is kept of each entity and field is written down for all of them, and for no others. */
@DisplayName("The table of what the audit keeps (X-1)")
class AuditTableTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.shouwen");
  private static final KeptTable TABLE = AuditSession.table();

  @Test
  @DisplayName("names every entity as recorded or excused")
  void namesEveryEntity() {
    assertEquals(
        List.of(),
        entities().map(JavaClass::getSimpleName).filter(e -> !TABLE.names(e)).sorted().toList());
  }

  @Test
  @DisplayName("says of every field that could hold a text what is kept of it")
  void saysWhatIsKeptOfEveryText() {
    Set<String> missing = new TreeSet<>();
    persistent()
        .forEach(
            type ->
                fields(type)
                    .filter(field -> !isHarmless(field))
                    .filter(field -> !TABLE.namesField(type.getSimpleName(), field.getName()))
                    .forEach(field -> missing.add(type.getSimpleName() + "." + field.getName())));
    assertEquals(Set.of(), missing);
  }

  @Test
  @DisplayName("names nothing that is not there")
  void namesNothingElse() {
    Set<String> there =
        persistent()
            .flatMap(
                type ->
                    Stream.concat(
                        Stream.of(type.getSimpleName()),
                        fields(type).map(f -> type.getSimpleName() + "." + f.getName())))
            .collect(Collectors.toSet());
    assertEquals(List.of(), TABLE.named().stream().filter(n -> !there.contains(n)).toList());
  }

  @Test
  @DisplayName("finds the subject of each part, and the fields by which it is found")
  void findsSubjects() {
    entities()
        .forEach(
            entity -> {
              Set<String> names =
                  entity.getAllFields().stream()
                      .map(JavaField::getName)
                      .collect(Collectors.toSet());
              KeptTable.EntityRule rule = TABLE.of(entity.getSimpleName());
              if (rule instanceof KeptTable.PartRule part) {
                assertTrue(names.contains(part.by()), () -> entity.getName() + " " + part);
                assertTrue(
                    TABLE.of(part.of()) instanceof KeptTable.SubjectRule && TABLE.names(part.of()),
                    () -> entity.getName() + " " + part);
              } else if (rule instanceof KeptTable.SubjectRule subject) {
                Set<String> used = new TreeSet<>(subject.keys());
                Stream.of(subject.company(), subject.project())
                    .filter(java.util.Objects::nonNull)
                    .forEach(used::add);
                assertTrue(names.containsAll(used), () -> entity.getName() + " " + subject);
              }
            });
  }

  @Test
  @DisplayName("and its doors know the roles by the names that the house has")
  void roles() {
    assertEquals(Role.Names.ADMINISTRATOR, AuditRoles.ADMINISTRATOR);
    assertEquals(Role.Names.QUALITY, AuditRoles.QUALITY);
  }

  private static Stream<JavaClass> entities() {
    return PRODUCT.stream().filter(type -> type.isAnnotatedWith(Entity.class));
  }

  /** What is recorded: entities that are not excused, and the value objects in them. */
  private static Stream<JavaClass> persistent() {
    return PRODUCT.stream()
        .filter(
            type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class))
        .filter(type -> !type.getSimpleName().equals("KeptPeriod"))
        .filter(
            type ->
                !(TABLE.of(type.getSimpleName()) instanceof KeptTable.Excused)
                    || TABLE.names(type.getSimpleName()));
  }

  private static Stream<JavaField> fields(JavaClass type) {
    if (TABLE.of(type.getSimpleName()) instanceof KeptTable.Excused) {
      return Stream.of();
    }
    return type.getFields().stream()
        .filter(field -> !field.getName().startsWith("_persistence"))
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.isAnnotatedWith(Transient.class))
        .filter(field -> !field.isAnnotatedWith(OneToMany.class))
        .filter(field -> !field.isAnnotatedWith(Embedded.class));
  }

  private static boolean isHarmless(JavaField field) {
    JavaClass type = field.getRawType();
    return type.isPrimitive()
        || type.isEnum()
        || type.isAssignableTo(Number.class)
        || type.isAssignableTo(Boolean.class)
        || type.isAssignableTo(Temporal.class)
        || type.isAnnotatedWith(Entity.class)
        || field.isAnnotatedWith(jakarta.persistence.ElementCollection.class);
  }
}
