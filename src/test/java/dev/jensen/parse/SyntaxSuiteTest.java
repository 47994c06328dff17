package dev.jensen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Replays the inputs under `src/test/resources/syntax`, one file a family: what they mean, or what
/// is said about them. A case is an input between `<<<` and `>>>`, then the outcome. Inputs of
/// families whose name starts with "expression" are bare expressions, the others problems.
/// `-Djensen.golden=apply` writes the outcomes anew; read the difference.
class SyntaxSuiteTest {
  private static final Path FOLDER = Path.of("src/test/resources/syntax");
  private static final ProblemParser PARSER = new ProblemParser(SomeAtoms.ALL, FOLDER);

  private record Case(String input, String outcome) {}

  @TestFactory
  List<DynamicTest> everyInputIsReadOrRefusedAsRecorded() throws IOException {
    var families = families();
    assertThat(families).isNotEmpty();
    if ("apply".equals(System.getProperty("jensen.golden"))) {
      families.forEach(SyntaxSuiteTest::rewrite);
    }
    return families.stream().flatMap(family -> tests(family).stream()).toList();
  }

  @Test
  void theSuiteIsLarge() throws IOException {
    var count = families().stream().mapToInt(family -> cases(family).size()).sum();
    assertThat(count).isGreaterThanOrEqualTo(150);
  }

  private static List<Path> families() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<DynamicTest> tests(Path family) {
    var cases = cases(family);
    assertThat(cases).as("%s holds cases", family).isNotEmpty();
    return cases.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    family.getFileName() + ": " + example.input(),
                    () ->
                        assertThat(outcome(family, example.input())).isEqualTo(example.outcome())))
        .toList();
  }

  private static List<Case> cases(Path family) {
    var cases = new ArrayList<Case>();
    for (var block : read(family).split("(?m)^<<<\n", -1)) {
      if (!block.isBlank()) {
        var parts = block.split("(?m)^>>>\n", -1);
        assertThat(parts).as("a case of %s: %s", family, block).hasSize(2);
        cases.add(new Case(withoutLastBreak(parts[0]), parts[1].strip()));
      }
    }
    return cases;
  }

  private static String withoutLastBreak(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private static void rewrite(Path family) {
    var text =
        cases(family).stream()
            .map(c -> "<<<\n" + c.input() + "\n>>>\n" + outcome(family, c.input()) + "\n")
            .collect(Collectors.joining("\n"));
    try {
      Files.writeString(family, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path family) {
    try {
      return Files.readString(family);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String outcome(Path family, String input) {
    try {
      return family.getFileName().toString().startsWith("expression")
          ? Tree.of(PARSER.expression(input))
          : written(PARSER.parse(input));
    } catch (ProblemException fault) {
      return fault.render();
    }
  }

  private static String written(Problem problem) {
    var statement = problem.statement();
    var lines = new ArrayList<String>();
    lines.add(Tree.of(statement.function()));
    lines.add("in " + String.join(", ", statement.variables()));
    if (!statement.parameters().isEmpty()) {
      lines.add("given " + String.join(", ", statement.parameters()));
    }
    statement.constraints().forEach(constraint -> lines.add("where " + Tree.of(constraint)));
    problem.fixed().forEach((name, value) -> lines.add("with " + name + " = " + Tree.of(value)));
    return lines.stream().map(String::strip).collect(Collectors.joining("\n"));
  }
}
