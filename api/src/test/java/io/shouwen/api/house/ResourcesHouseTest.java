package io.shouwen.api.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Resources show and collect: they know boundaries, their records and the domain's constants. */
@DisplayName("The resources' house")
class ResourcesHouseTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.shouwen.api");
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("io.shouwen.api.house.planted");

  static List<ArchRule> rules() {
    return List.of(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("io.shouwen..store..", "io.shouwen..schedule..")
                    .or(resideInAPackage("jakarta.persistence.."))
                    .as("stores, timers or the database")),
        noClasses().should().dependOnClassesThat(areEntities()),
        noClasses().should().callMethod(Instant.class, "now"));
  }

  private static DescribedPredicate<JavaClass> areEntities() {
    return DescribedPredicate.describe("are entities", type -> type.isAnnotatedWith(Entity.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  @DisplayName("keeps its rules")
  void keepsItsRules(ArchRule rule) {
    assertEquals(List.of(), rule.evaluate(PRODUCT).getFailureReport().getDetails());
  }

  @ParameterizedTest
  @MethodSource("rules")
  @DisplayName("notices a planted violation")
  void noticesPlantedViolations(ArchRule rule) {
    assertTrue(rule.evaluate(PLANTED).hasViolation());
  }
}
