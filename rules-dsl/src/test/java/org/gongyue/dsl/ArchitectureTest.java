package org.gongyue.dsl;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may use which, as each {@code package-info.java} says. */
final class ArchitectureTest {

  private static final String ROOT = "org.gongyue.dsl";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** What each package may use of this module, besides itself. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("diagnostic", List.of()),
          Map.entry("yaml", List.of("diagnostic")),
          Map.entry("vocabulary", List.of("diagnostic")),
          Map.entry("expression", List.of("diagnostic", "yaml", "vocabulary")),
          Map.entry("drools", List.of()),
          Map.entry("sentence", List.of("diagnostic", "yaml", "vocabulary", "drools")),
          Map.entry("read", List.of("diagnostic", "yaml", "vocabulary", "expression", "sentence")),
          Map.entry("describe", List.of("diagnostic", "vocabulary")),
          Map.entry("sketch", List.of()),
          Map.entry("format", List.of("diagnostic", "yaml", "vocabulary", "read")),
          Map.entry("scaffold", List.of("diagnostic", "yaml", "vocabulary")),
          Map.entry("lint", List.of("diagnostic", "vocabulary", "expression", "read")),
          Map.entry("probe", List.of("expression")),
          Map.entry("coverage", List.of("diagnostic", "expression", "probe")),
          Map.entry(
              "mutation", List.of("diagnostic", "yaml", "vocabulary", "read", "sentence", "probe")),
          Map.entry("diff", List.of("diagnostic", "vocabulary", "probe")),
          Map.entry("progress", List.of()),
          Map.entry("drl", List.of()),
          Map.entry("log", List.of("diagnostic")),
          Map.entry("audit", List.of("diagnostic", "log")),
          Map.entry("page", List.of("diagnostic")),
          Map.entry("community", List.of("diagnostic", "page")),
          Map.entry("statement", List.of("diagnostic", "page", "wording")),
          Map.entry("wording", List.of("diagnostic")),
          Map.entry("publish", List.of("diagnostic", "page", "community", "wording")),
          Map.entry("impact", List.of("diagnostic", "page")));

  /** Who alone may use a library. */
  private static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.yaml..", "yaml"),
          Map.entry("org.antlr..", "expression"),
          Map.entry("io.nayuki..", "publish"),
          Map.entry("picocli..", "cli"),
          Map.entry("me.tongfei..", "progress"),
          Map.entry("com.fasterxml..", "cli"),
          Map.entry("org.junit..", "junit"),
          Map.entry("org.opentest4j..", "junit"),
          Map.entry("org.drools..", "drools"),
          Map.entry("org.kie..", "drools"));

  @TestFactory
  Stream<DynamicTest> eachPackageUsesWhatItMay() {
    return MAY_USE.entrySet().stream()
        .map(entry -> dynamicTest(entry.getKey(), () -> uses(entry.getKey(), entry.getValue())));
  }

  private static void uses(String name, List<String> others) {
    List<String> forbidden =
        Stream.concat(MAY_USE.keySet().stream(), Stream.of("cli"))
            .filter(other -> !other.equals(name) && !others.contains(other))
            .map(other -> ROOT + "." + other + "..")
            .toList();
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineUsesTheCommandLine() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".cli")
        .should()
        .onlyBeAccessed()
        .byAnyPackage(ROOT + ".cli")
        .check(CLASSES);
  }

  /** It loads conventions as other software does, so it may use the way in. */
  @Test
  void conformanceUsesTheWayInAndWhatReadsFiles() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".conformance")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(
                    not(
                        resideInAnyPackage(
                            ROOT,
                            ROOT + ".conformance",
                            ROOT + ".diagnostic",
                            ROOT + ".yaml",
                            ROOT + ".vocabulary",
                            ROOT + ".log"))))
        .check(CLASSES);
    classes()
        .that()
        .resideInAPackage(ROOT + ".conformance")
        .should()
        .onlyBeAccessed()
        .byAnyPackage(
            ROOT + ".conformance",
            ROOT + ".report",
            ROOT + ".strength",
            ROOT + ".junit",
            ROOT + ".cli")
        .check(CLASSES);
  }

  /** It checks conventions as other software does, so it may use the way in. */
  @Test
  void theEditorUsesTheWayInAndWhatReadsFiles() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".edit")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(
                    not(
                        resideInAnyPackage(
                            ROOT,
                            ROOT + ".edit",
                            ROOT + ".sketch",
                            ROOT + ".diagnostic",
                            ROOT + ".yaml",
                            ROOT + ".vocabulary",
                            ROOT + ".describe",
                            ROOT + ".expression",
                            ROOT + ".sentence",
                            ROOT + ".wording",
                            ROOT + ".read"))))
        .check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> eachLibraryIsUsedInOnePlace() {
    return LIBRARIES.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT + "." + entry.getValue() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(entry.getKey())
                            .check(CLASSES)));
  }

  @Test
  void diagnosticAndYamlKnowNothingOfTheEngine() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".diagnostic", ROOT + ".yaml")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.gongyue.convention..",
            "org.gongyue.engine..",
            "org.gongyue.expression..",
            "org.gongyue.measure..")
        .check(CLASSES);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
