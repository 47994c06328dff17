package dev.jensen.certificate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class DependenciesTest {
  @Test
  void certificatesNeedTheKernelAndAReaderOfJsonOnly() {
    var imported =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.jensen.certificate");
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.jensen.certificate..",
            "dev.jensen.kernel..",
            "dev.jensen.text..",
            "com.fasterxml.jackson..",
            "java..")
        .check(imported);
  }
}
