package dev.jensen.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is loaded when, seen from outside in a fresh virtual machine; and that nothing is printed.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LazinessTest {
  /// Runs one of the uses below and prints only what the program should print.
  static final class Program {
    public static void main(String[] arguments) {
      var algebra = Sample.algebra();
      var square = Sample.square(Sample.X);
      switch (arguments[0]) {
        case "nothing" -> System.out.println(square);
        case "factor" -> System.out.println(algebra.factored(square, Sample.AMPLE).orElseThrow());
        case "derivative" ->
            System.out.println(algebra.derivative(square, "x", Sample.AMPLE).orElseThrow());
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    }
  }

  private record Output(List<String> text, List<String> classes) {
    boolean loaded(String prefix) {
      return classes.stream().anyMatch(line -> line.contains(" " + prefix));
    }
  }

  private static Output run(String use) throws IOException, InterruptedException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load",
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName(),
            use);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var text = new ArrayList<String>();
    var classes = new ArrayList<String>();
    try (var lines = process.inputReader()) {
      lines.lines().forEach(line -> (line.contains("[class,load]") ? classes : text).add(line));
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(classes).isNotEmpty();
    return new Output(text, classes);
  }

  @Test
  void makingAComputerAlgebraLoadsNoLibrary() throws Exception {
    var output = run("nothing");
    assertThat(output.text()).containsExactly("x^2");
    assertThat(output.loaded("dev.jensen.symbolic.ComputerAlgebra")).isTrue();
    assertThat(output.loaded("org.matheclipse.")).isFalse();
    assertThat(output.loaded("edu.jas.")).isFalse();
  }

  @Test
  void factoringDoesWithoutSymja() throws Exception {
    var output = run("factor");
    assertThat(output.text()).containsExactly("x^2");
    assertThat(output.loaded("edu.jas.")).isTrue();
    assertThat(output.loaded("org.matheclipse.")).isFalse();
  }

  @Test
  void derivativesLoadSymjaAndPrintNothing() throws Exception {
    var output = run("derivative");
    assertThat(output.text()).containsExactly("2*x");
    assertThat(output.loaded("org.matheclipse.")).isTrue();
  }
}
