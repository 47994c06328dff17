package dev.jensen.benchmark;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How time grows with the size of a problem; writes the tables of `docs/performance.md`. Not part
/// of the tests: `mvn test -Dtest=ScalingBenchmark`.
class ScalingBenchmark {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Path DOCUMENT = Path.of("docs/performance.md");
  private static final String MARK = "<!-- measured -->";
  private static final double MEASURABLE = 20;

  /// Milliseconds of processor time: of the parser, of the search with the kernel's checks in it,
  /// and of the kernel when it checks the certificate alone.
  private record Row(int size, String verdict, double parse, double search, double kernel) {}

  private final ProblemParser parser = new ProblemParser(Atoms.all());

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void measure() throws IOException {
    for (int warm = 0; warm < 3; warm++) {
      for (var family : Family.all()) {
        row(family, family.sizes().get(1));
      }
    }
    var text = new StringBuilder();
    for (var family : Family.all()) {
      var rows = new ArrayList<Row>();
      for (var size : family.sizes()) {
        rows.add(row(family, size));
        System.out.println(family.name() + " " + rows.getLast());
      }
      text.append(table(family, rows));
    }
    var page = Files.readString(DOCUMENT);
    var head = page.substring(0, page.indexOf(MARK) + MARK.length());
    Files.writeString(DOCUMENT, head + "\n" + text);
  }

  private Row row(Family family, int size) {
    var text = family.problem().apply(size);
    var start = processorMilliseconds();
    var problem = parser.parse(text);
    var parsed = processorMilliseconds();
    var answer = Jensen.decide(problem, LIMIT);
    var decided = processorMilliseconds();
    var verdict = "unknown";
    var kernel = Double.NaN;
    if (answer instanceof Answer.Decided(var p, var found, var certificate)) {
      verdict = found.kind().name().toLowerCase(Locale.ROOT);
      var again = processorMilliseconds();
      Verdict.of(p.statement(), certificate);
      kernel = processorMilliseconds() - again;
    }
    return new Row(size, verdict, parsed - start, decided - parsed, kernel);
  }

  private static double processorMilliseconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
  }

  private static String table(Family family, List<Row> rows) {
    var text = new StringBuilder("\n### " + capital(family.name()) + "\n\n");
    text.append("| %s | verdict | parse | search | kernel alone |%n".formatted(family.size()));
    text.append("| ---: | --- | ---: | ---: | ---: |\n");
    for (var row : rows) {
      text.append(
          "| %d | %s | %s | %s | %s |%n"
              .formatted(
                  row.size(),
                  row.verdict(),
                  milliseconds(row.parse()),
                  milliseconds(row.search()),
                  milliseconds(row.kernel())));
    }
    return text.append("\nGrowth of the search: ").append(growth(rows)).append("\n").toString();
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String milliseconds(double value) {
    return Double.isNaN(value) ? "" : "%.0f ms".formatted(value);
  }

  /// The slope of a line through the logarithms, over the sizes where there is something to
  /// measure.
  private static String growth(List<Row> rows) {
    var points =
        rows.stream()
            .filter(row -> row.search() >= MEASURABLE && !row.verdict().equals("unknown"))
            .map(row -> new double[] {Math.log(row.size()), Math.log(row.search())})
            .toList();
    if (points.size() < 3) {
      return "too fast, or too few sizes decided, to say.";
    }
    var x = points.stream().mapToDouble(p -> p[0]).average().orElseThrow();
    var y = points.stream().mapToDouble(p -> p[1]).average().orElseThrow();
    var above = points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
    var below = points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
    return "size^%.2f.".formatted(above / below);
  }
}
