package dev.jensen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The packages and the arrows between them: they point downwards, and only to what is named here.
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.jensen");

  /// Each package with the packages it may use. The root is free: it ties everything together.
  private static final Map<String, List<String>> MAY_USE = new TreeMap<>();

  static {
    MAY_USE.put("kernel", List.of());
    MAY_USE.put("parse", List.of("kernel"));
    MAY_USE.put("symbolic", List.of("kernel"));
    MAY_USE.put("refute", List.of("kernel"));
    MAY_USE.put("region", List.of("kernel"));
    MAY_USE.put("certificate", List.of("kernel"));
    MAY_USE.put("answer", List.of("kernel", "parse"));
    MAY_USE.put("prove", List.of("kernel", "refute", "region", "symbolic"));
    MAY_USE.put("decide", List.of("answer", "kernel", "parse", "prove", "refute", "region"));
    MAY_USE.put("explain", List.of("kernel", "prove", "refute", "region", "symbolic"));
    MAY_USE.put("render", List.of("answer", "explain", "kernel", "parse"));
    MAY_USE.put("grade", List.of("answer", "certificate", "kernel", "parse", "render"));
    MAY_USE.put(
        "app", List.of("answer", "certificate", "explain", "grade", "kernel", "parse", "render"));
  }

  @Test
  void arrowsPointDownwards() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (var name : MAY_USE.keySet()) {
      layers = layers.optionalLayer(name).definedBy("dev.jensen." + name + "..");
    }
    for (var entry : MAY_USE.entrySet()) {
      var layer = layers.whereLayer(entry.getKey());
      layers =
          entry.getValue().isEmpty()
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(entry.getValue().toArray(String[]::new));
    }
    layers.check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlace() {
    for (var type : CLASSES) {
      var name =
          type.getPackageName().replaceFirst("^dev\\.jensen\\.?", "").replaceAll("\\..*", "");
      assertThat(name.isEmpty() || MAY_USE.containsKey(name)).as(type.getName()).isTrue();
    }
    MAY_USE.forEach((name, used) -> assertThat(MAY_USE.keySet()).containsAll(used));
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("dev.jensen.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheSymbolicPackageUsesComputerAlgebra() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.jensen.symbolic..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.matheclipse..", "edu.jas..")
        .check(CLASSES);
  }

  @Test
  void theKernelUsesNothingOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("dev.jensen.kernel..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("dev.jensen.kernel..", "java..")
        .check(CLASSES);
  }
}
