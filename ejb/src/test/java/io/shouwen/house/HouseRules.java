package io.shouwen.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.shouwen.audit.domain.PastTheGate;
import io.shouwen.shared.Reach;
import io.shouwen.shared.Unscoped;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rooms of the house and what each of them never does; the table is in CONTRIBUTING.md. */
final class HouseRules {

  /** Earlier may not know later; the features of one line are neighbours. */
  static final List<Set<String>> ORDER =
      List.of(
          Set.of("shared"),
          Set.of("audit"),
          Set.of("signin"),
          Set.of("calendar", "organization"),
          Set.of("property", "approval", "deadline", "look"),
          Set.of("customer"),
          Set.of("complaint"),
          Set.of("resolution", "followup", "visit", "knowledge"),
          Set.of("notice", "portal", "exchange", "importing", "paperform"),
          Set.of("insight", "improvement", "privacy", "operation", "statistics"),
          Set.of("demo"));

  static final ArchRule DOMAIN_KNOWS_ONLY_JAVA_AND_VALUES =
      classes()
          .that()
          .resideInAPackage("..domain..")
          .and()
          .areNotAnnotatedWith(Converter.class) // a mapping, not a rule
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "jakarta.persistence..",
              "org.jspecify..",
              "org.eclipse.persistence..", // weaving adds these two to the entities
              "jakarta.xml.bind..",
              "io.shouwen..domain..",
              "io.shouwen.shared..")
          .allowEmptyShould(true);

  static final ArchRule DOMAIN_READS_NO_CLOCK_LOGS_NOTHING_INJECTS_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("..domain..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(System.Logger.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "java.sql..", "javax.sql..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(EntityManager.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Inject.class)
          .allowEmptyShould(true);

  static final ArchRule NOBODY_READS_THE_TIME_BUT_THE_CLOCK =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("BusinessClock")
          .should()
          .accessTargetWhere(readsTheTime())
          .allowEmptyShould(true);

  static final ArchRule ENTITIES_HAVE_VERBS_NOT_SETTERS =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .and()
          .arePublic()
          .should()
          .haveNameNotMatching("set[A-Z].*")
          .allowEmptyShould(true);

  static final ArchRule BOUNDARY_DECLARES_ROLES_ON_EVERY_DOOR =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .or()
          .areAnnotatedWith(Singleton.class)
          .should(declareRoles())
          .allowEmptyShould(true);

  static final ArchRule BOUNDARY_RETURNS_NO_ENTITY =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("..boundary..")
          .and()
          .arePublic()
          .should(returnNoEntity())
          .allowEmptyShould(true);

  static final ArchRule ONLY_STORES_ASK_THE_DATABASE =
      noClasses()
          .that()
          .resideOutsideOfPackages("..store..", "io.shouwen.shared..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(EntityManager.class)
          .allowEmptyShould(true);

  static final ArchRule STORES_START_NO_TRANSACTION =
      noClasses()
          .that()
          .resideInAPackage("..store..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(TransactionAttribute.class, Transactional.class, UserTransaction.class)
          .orShould()
          .beAnnotatedWith(Stateless.class)
          .allowEmptyShould(true);

  static final ArchRule A_STORE_IS_ITS_FEATURES_OWN =
      classes().should(useNoStoreOfAnotherFeature()).allowEmptyShould(true);

  static final ArchRule STORES_ASK_WITHIN_REACH =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("..store..")
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage("io.shouwen.demo..") // makes data, shows none
          .should(askWithinReachOrSayWhyNot())
          .allowEmptyShould(true);

  static final ArchRule EARLIER_FEATURES_DO_NOT_KNOW_LATER_ONES =
      classes().should(knowOnlyEarlierFeatures()).allowEmptyShould(true);

  static final ArchRule TIMERS_ARE_NOT_PERSISTENT =
      methods()
          .that()
          .areAnnotatedWith(Schedule.class)
          .should(beNotPersistent())
          .allowEmptyShould(true);

  static final ArchRule TIMERS_LIVE_IN_SCHEDULE =
      methods()
          .that()
          .areAnnotatedWith(Schedule.class)
          .should()
          .beDeclaredInClassesThat()
          .resideInAnyPackage("..schedule..", "io.shouwen.shared..")
          .allowEmptyShould(true);

  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(
              ".*(Ticket|Process|Data|Info|Manager|Util|Utils|Helper|Impl|Dto|Service)")
          .allowEmptyShould(true);

  static final ArchRule NOTHING_IS_CHANGED_PAST_THE_GATE =
      codeUnits()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage("io.shouwen.audit..")
          .and()
          .areNotAnnotatedWith(PastTheGate.class)
          .should(runNoStatementThatChanges())
          .allowEmptyShould(true);

  /** Every rule by its name, for the tests that walk through them. */
  static final Map<String, ArchRule> ALL =
      Map.ofEntries(
          Map.entry("DomainKnowsService", DOMAIN_KNOWS_ONLY_JAVA_AND_VALUES),
          Map.entry("DomainWithClock", DOMAIN_READS_NO_CLOCK_LOGS_NOTHING_INJECTS_NOTHING),
          Map.entry("ReadsTheTime", NOBODY_READS_THE_TIME_BUT_THE_CLOCK),
          Map.entry("EntityWithSetter", ENTITIES_HAVE_VERBS_NOT_SETTERS),
          Map.entry("OpenDoor", BOUNDARY_DECLARES_ROLES_ON_EVERY_DOOR),
          Map.entry("ReturnsEntity", BOUNDARY_RETURNS_NO_ENTITY),
          Map.entry("AsksTheDatabase", ONLY_STORES_ASK_THE_DATABASE),
          Map.entry("StartsTransaction", STORES_START_NO_TRANSACTION),
          Map.entry("UsesForeignStore", A_STORE_IS_ITS_FEATURES_OWN),
          Map.entry("AsksBeyondReach", STORES_ASK_WITHIN_REACH),
          Map.entry("KnowsLaterFeature", EARLIER_FEATURES_DO_NOT_KNOW_LATER_ONES),
          Map.entry("PersistentTimer", TIMERS_ARE_NOT_PERSISTENT),
          Map.entry("TimerInBoundary", TIMERS_LIVE_IN_SCHEDULE),
          Map.entry("ChangesPastTheGate", NOTHING_IS_CHANGED_PAST_THE_GATE),
          Map.entry("PlantedManager", NAMES_SAY_WHAT_A_CLASS_IS));

  /** Which cases a caller may see is written here and nowhere else: later features ask it too. */
  private static final String SCOPE = "io.shouwen.complaint.store.CaseAccess";

  private static final Set<String> REACH = Set.of(Reach.class.getName(), SCOPE);
  private static final Pattern ASKING = Pattern.compile("create(Native|Named)?Query|find");

  private HouseRules() {}

  /** The feature of a class, for example {@code complaint}; empty outside of the features. */
  static String feature(JavaClass type) {
    String name = type.getPackageName().replace("io.shouwen.planted.", "io.shouwen.");
    return name.startsWith("io.shouwen.") ? name.substring(11).replaceFirst("\\..*", "") : "";
  }

  private static int rank(String feature) {
    for (int i = 0; i < ORDER.size(); i++) {
      if (ORDER.get(i).contains(feature)) {
        return i;
      }
    }
    return -1;
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheTime() {
    return new DescribedPredicate<>("now() without a clock, or the system's clock") {
      @Override
      public boolean test(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean now =
            owner.startsWith("java.time.")
                && name.equals("now")
                && access.getTarget().getFullName().endsWith("()");
        boolean system = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean date =
            owner.equals("java.util.Date") && access.getTarget().getFullName().endsWith("<init>()");
        boolean clock = owner.equals("java.time.Clock") && name.startsWith("system");
        return now || system || date || clock;
      }
    };
  }

  private static ArchCondition<JavaClass> declareRoles() {
    return new ArchCondition<>("declare roles at the class or at every public method") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean all =
            type.isAnnotatedWith(RolesAllowed.class)
                || type.isAnnotatedWith(PermitAll.class)
                || type.isAnnotatedWith(DenyAll.class);
        for (JavaMethod method : type.getMethods()) {
          boolean door =
              method.getModifiers().contains(JavaModifier.PUBLIC)
                  && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
          boolean declared =
              method.isAnnotatedWith(RolesAllowed.class)
                  || method.isAnnotatedWith(PermitAll.class)
                  || method.isAnnotatedWith(DenyAll.class);
          if (door && !all && !declared) {
            events.add(violated(method, method.getFullName() + " declares no roles"));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaMethod> returnNoEntity() {
    return new ArchCondition<>("return no entity") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        method.getReturnType().getAllInvolvedRawTypes().stream()
            .filter(type -> type.isAnnotatedWith(Entity.class))
            .forEach(
                type ->
                    events.add(
                        violated(
                            method,
                            method.getFullName() + " returns the entity " + type.getName())));
      }
    };
  }

  private static ArchCondition<JavaClass> useNoStoreOfAnotherFeature() {
    return new ArchCondition<>("use no store of another feature") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(d -> d.getTargetClass().getPackageName().matches("io\\.shouwen\\..*\\.store"))
            .filter(d -> !feature(d.getTargetClass()).equals(feature(type)))
            .filter(d -> !d.getTargetClass().getName().equals(SCOPE))
            .forEach(d -> events.add(violated(type, d.getDescription())));
      }
    };
  }

  /** What a lambda asks counts as asked by the method that it stands in. */
  private static ArchCondition<JavaMethod> askWithinReachOrSayWhyNot() {
    return new ArchCondition<>("ask within the reach of the caller, or say why not") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean asks =
            method.getMethodCallsFromSelf().stream()
                .anyMatch(
                    call ->
                        call.getTargetOwner().isAssignableTo(EntityManager.class)
                            && ASKING.matcher(call.getName()).matches());
        boolean within =
            binds(method)
                || method.getMethodCallsFromSelf().stream()
                    .flatMap(call -> call.getTarget().resolveMember().stream())
                    .anyMatch(called -> called.getName().equals("bind") && binds(called));
        boolean says =
            method.isAnnotatedWith(Unscoped.class)
                || method.getOwner().isAnnotatedWith(Unscoped.class);
        if (asks && !within && !says) {
          events.add(violated(method, method.getFullName() + " asks beyond the caller's reach"));
        }
      }
    };
  }

  private static boolean binds(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getName().equals("bind") && REACH.contains(call.getTargetOwner().getName()));
  }

  private static ArchCondition<JavaClass> knowOnlyEarlierFeatures() {
    return new ArchCondition<>("know only earlier features") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        int own = rank(feature(type));
        if (own < 0) {
          events.add(violated(type, type.getName() + " is of no feature in HouseRules.ORDER"));
          return;
        }
        type.getDirectDependenciesFromSelf().stream()
            .filter(d -> d.getTargetClass().getPackageName().startsWith("io.shouwen."))
            .filter(d -> rank(feature(d.getTargetClass())) > own)
            .forEach(d -> events.add(violated(type, d.getDescription())));
      }
    };
  }

  /** The audit notices what the persistence layer writes, and no statement beside it. */
  private static ArchCondition<JavaCodeUnit> runNoStatementThatChanges() {
    Set<String> changing =
        Set.of("executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch");
    return new ArchCondition<>("run no statement that changes rows past the audit") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        unit.getMethodCallsFromSelf().stream()
            .filter(call -> changing.contains(call.getName()))
            .forEach(call -> events.add(violated(unit, call.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaMethod> beNotPersistent() {
    return new ArchCondition<>("be declared persistent = false") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (method.getAnnotationOfType(Schedule.class).persistent()) {
          events.add(violated(method, method.getFullName() + " is a persistent timer"));
        }
      }
    };
  }

  private static ConditionEvent violated(Object what, String sentence) {
    return SimpleConditionEvent.violated(what, sentence);
  }

  /** For the weaving test: what makes a class an entity with an identity. */
  static boolean isEntity(JavaClass type) {
    return type.isAnnotatedWith(Entity.class)
        && type.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Id.class));
  }
}
