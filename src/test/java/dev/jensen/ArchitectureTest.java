package dev.jensen;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The code keeps to the table of packages in `docs/architecture.md`.
class ArchitectureTest {
  private static final String ROOT = "dev.jensen.";
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|.*\\|([^|]*)\\|$");
  private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.jensen");

  private static Map<String, Set<String>> documented() throws IOException {
    var packages = new TreeMap<String, Set<String>>();
    var page = Files.readString(Path.of("docs/architecture.md"));
    var section = page.replaceFirst("(?s).*\n## Packages\n(.*?)\n## .*", "$1");
    ROW.matcher(section).results().forEach(row -> packages.put(row.group(1), names(row.group(2))));
    return packages;
  }

  private static Set<String> names(String cell) {
    return NAME.matcher(cell).results().map(name -> name.group(1)).collect(Collectors.toSet());
  }

  /// The packages below the root with what each uses of the others.
  private static Map<String, Set<String>> found() {
    var packages = new TreeMap<String, Set<String>>();
    for (var each : CLASSES) {
      if (isOurs(each)) {
        packages.computeIfAbsent(name(each), name -> new TreeSet<>()).addAll(used(each));
      }
    }
    return packages;
  }

  private static Set<String> used(JavaClass user) {
    return user.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .filter(ArchitectureTest::isOurs)
        .map(ArchitectureTest::name)
        .filter(name -> !name.equals(name(user)))
        .collect(Collectors.toSet());
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT);
  }

  private static String name(JavaClass type) {
    return type.getPackageName().substring(ROOT.length());
  }

  @Test
  void everyPackageIsInTheTable() throws IOException {
    assertThat(documented().keySet()).isEqualTo(found().keySet());
  }

  @Test
  void aPackageUsesNothingButWhatTheTableAllows() throws IOException {
    var allowed = documented();
    var excess = new TreeMap<String, Set<String>>();
    found()
        .forEach(
            (name, used) -> {
              used.removeAll(allowed.getOrDefault(name, Set.of()));
              if (!used.isEmpty()) {
                excess.put(name, used);
              }
            });
    assertThat(excess).isEmpty();
  }

  @Test
  void theKernelStandsOnTheJavaBaseLibraryAlone() {
    var foreign =
        CLASSES.stream()
            .filter(type -> isOurs(type) && name(type).matches("kernel(\\..*)?"))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(type -> !type.isPrimitive() && !type.getName().startsWith(ROOT + "kernel."))
            .map(JavaClass::getName)
            .filter(name -> !isInJavaBase(name))
            .collect(Collectors.toSet());
    assertThat(foreign).isEmpty();
  }

  private static boolean isInJavaBase(String name) {
    return Object.class.getModule().getPackages().contains(name.replaceAll("\\.[^.]*$", ""));
  }

  @Test
  void onlyOnePackageKnowsTheComputerAlgebra() {
    assertThat(users("(edu\\.jas|org\\.matheclipse)\\..*")).containsExactly("symbolic");
  }

  @Test
  void onlyOnePackageKnowsTheTerminal() {
    assertThat(users("org\\.jline\\..*")).containsExactly("repl.terminal");
  }

  @Test
  void onlyOnePackageKnowsYaml() {
    assertThat(users("org\\.snakeyaml\\..*")).containsExactly("grade.yaml");
  }

  /// The packages with classes that use some of that name.
  private static Set<String> users(String pattern) {
    return CLASSES.stream()
        .filter(
            type ->
                type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getName())
                    .anyMatch(name -> name.matches(pattern)))
        .map(ArchitectureTest::name)
        .collect(Collectors.toSet());
  }
}
