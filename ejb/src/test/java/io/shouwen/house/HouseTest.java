package io.shouwen.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule holds for the product and catches the violation that is planted for it: a rule with a
 * misspelt package would be green for ever.
 */
@DisplayName("The house")
class HouseTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.shouwen");
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("io.shouwen.planted");

  @TestFactory
  @DisplayName("keeps its rules")
  Stream<DynamicTest> keepsItsRules() {
    return HouseRules.ALL.values().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getDescription(),
                    () ->
                        assertEquals(
                            List.of(),
                            rule.evaluate(PRODUCT).getFailureReport().getDetails(),
                            rule.getDescription())));
  }

  @TestFactory
  @DisplayName("notices a planted violation of each rule")
  Stream<DynamicTest> noticesPlantedViolations() {
    return HouseRules.ALL.entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () -> {
                      List<String> found =
                          rule.getValue().evaluate(PLANTED).getFailureReport().getDetails();
                      assertTrue(
                          found.stream().anyMatch(line -> line.contains(rule.getKey())),
                          () -> "not noticed; found only " + found);
                    }));
  }

  @Test
  @DisplayName("ships its entities woven: without it to-one is never lazy")
  void shipsItsEntitiesWoven() {
    List<JavaClass> entities = PRODUCT.stream().filter(HouseRules::isEntity).toList();
    assertFalse(entities.isEmpty());
    assertEquals(
        List.of(),
        entities.stream()
            .filter(
                entity ->
                    entity.getAllRawInterfaces().stream()
                        .noneMatch(
                            type ->
                                type.getName()
                                    .equals(
                                        "org.eclipse.persistence.internal.weaving.PersistenceWeaved")))
            .map(JavaClass::getName)
            .toList());
  }
}
