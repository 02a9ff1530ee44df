package org.gongyue.workbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

  private static final String ROOT = "org.gongyue.workbench";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void packagesUseEachOtherOneWay() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyWebSpeaksHttpAndKnowsNoConventions() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".web")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.net.httpserver..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".web", ROOT + ".work", ROOT + ".store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.gongyue.dsl..", "org.gongyue.convention..")
        .check(CLASSES);
  }

  /** What the command line alone could do, nobody else can. */
  @Test
  void theCommandLineIsNotUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.gongyue.dsl.cli..")
        .check(CLASSES);
  }
}
