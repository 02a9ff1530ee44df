package org.gongyue;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The arrows between the packages, as each package-info states them, and what no code may use. */
@AnalyzeClasses(packages = "org.gongyue", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule measureUsesOnlyTheJdk = only("measure");

  @ArchTest static final ArchRule textUsesOnlyTheJdk = only("text");

  @ArchTest static final ArchRule expressionUsesMeasure = only("expression", "measure");

  @ArchTest
  static final ArchRule conventionUsesMeasureAndExpression =
      only("convention", "measure", "expression");

  @ArchTest static final ArchRule eventUsesMeasure = only("event", "measure");

  @ArchTest static final ArchRule accountUsesEventAndMeasure = only("account", "event", "measure");

  @ArchTest
  static final ArchRule decisionUsesAccountEventAndMeasure =
      only("decision", "account", "event", "measure");

  @ArchTest
  static final ArchRule jsonUsesEverythingButTheEngine =
      noClasses()
          .that()
          .resideInAPackage("org.gongyue.json..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gongyue.engine..");

  @ArchTest
  static final ArchRule nothingDependsOnTheLedger =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongyue.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gongyue.ledger..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheLedgerKnowsDatabases =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongyue.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule nothingNeedsARuleEngine =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule onlyTheJsonAndLedgerPackagesKnowJackson =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.gongyue.json..", "org.gongyue.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule noPackageCycles =
      slices().matching("org.gongyue.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noBinaryFractionsInFields =
      fields().should().notHaveRawType(binaryFraction());

  @ArchTest
  static final ArchRule noBinaryFractionsAsResults =
      methods().should().notHaveRawReturnType(binaryFraction());

  @ArchTest
  static final ArchRule noBinaryFractionsAsParameters =
      noMethods()
          .should()
          .haveRawParameterTypes(
              describe(
                  "with a double or float", types -> types.stream().anyMatch(binaryFraction())));

  @ArchTest
  static final ArchRule nothingDependsOnTheHostsClockChanceOrLocale =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocalRandom.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  private static ArchRule only(String part, String... used) {
    DescribedPredicate<JavaClass> allowed = resideInAPackage("org.gongyue." + part);
    for (String other : used) {
      allowed = allowed.or(resideInAPackage("org.gongyue." + other));
    }
    return noClasses()
        .that()
        .resideInAPackage("org.gongyue." + part)
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.gongyue..")
                .and(DescribedPredicate.not(allowed))
                .as("belong to Gongyue beyond " + Arrays.asList(used)))
        .allowEmptyShould(false);
  }

  private static DescribedPredicate<JavaClass> binaryFraction() {
    return describe("double or float", ArchitectureTest::isFraction);
  }

  private static boolean isFraction(JavaClass type) {
    return type.isEquivalentTo(double.class)
        || type.isEquivalentTo(float.class)
        || type.isEquivalentTo(Double.class)
        || type.isEquivalentTo(Float.class);
  }
}
