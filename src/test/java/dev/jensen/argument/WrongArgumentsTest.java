package dev.jensen.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jensen.agreement.ArgumentWitnesses;
import dev.jensen.argument.LineReport.Status;
import dev.jensen.argument.text.ArgumentReader;
import dev.jensen.argument.text.ArgumentReader.Argument;
import dev.jensen.argument.text.Line;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import dev.jensen.refute.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Arguments with exactly one mistake each, written by hand: the first line of each says where it
/// is, or that every line is true and the conclusion does not follow, and what a teacher would call
/// it.
class WrongArgumentsTest {
  private static final Path FOLDER = Path.of("src/test/resources/arguments/wrong");
  private static final long MILLISECONDS = 30_000;
  private static final int PROCESSORS = 2;
  private static final Pattern EXPECTED =
      Pattern.compile("# expect: (?:line (\\d+)|gap); mistake: (.+)");
  private static final List<Checked> ALL = new ArrayList<>();

  /// What is expected of a file and what was found; `line` is empty for a gap.
  private record Checked(
      String name, Optional<Integer> line, String mistake, Argument argument, Report report) {

    boolean isAsExpected() {
      return report.firstWrongLine().equals(line)
          && (line.isPresent() || !report.conclusionFollows());
    }

    boolean isNamedRightly() {
      return report.lines().stream()
          .filter(each -> line.isEmpty() || each.line() == line.get())
          .flatMap(each -> each.mistake().stream())
          .findFirst()
          .map(found -> found.words().equals(mistake))
          .orElse(false);
    }

    /// Steps of that status up to the mistake, or all where there is only a gap.
    List<Integer> steps(Status status) {
      return report.lines().stream()
          .filter(each -> each.isStep() && each.status() == status)
          .map(LineReport::line)
          .toList();
    }

    @Override
    public String toString() {
      return name
          + ": expected "
          + line.map(n -> "line " + n).orElse("a gap")
          + ", found "
          + report.firstWrongLine().map(n -> "line " + n).orElse("no wrong line");
    }
  }

  @BeforeAll
  static void checkAll() throws IOException, InterruptedException, ExecutionException {
    var start = System.nanoTime();
    var running = new ArrayList<Future<Checked>>();
    try (var threads = Executors.newFixedThreadPool(PROCESSORS);
        var files = Files.list(FOLDER)) {
      for (var file : files.sorted().toList()) {
        running.add(threads.submit(() -> check(file)));
      }
      for (var each : running) {
        ALL.add(each.get());
      }
    }
    System.out.printf("checked in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
  }

  private static Checked check(Path file) throws IOException {
    var text = Files.readString(file);
    var expected = EXPECTED.matcher(text.lines().findFirst().orElse(""));
    assertTrue(expected.matches(), file::toString);
    var argument = ArgumentReader.read(text, new ProblemParser(Atoms.all(), FOLDER));
    return new Checked(
        String.valueOf(file.getFileName()),
        Optional.ofNullable(expected.group(1)).map(Integer::valueOf),
        String.valueOf(expected.group(2)).strip(),
        argument,
        ArgumentChecker.check(argument, Deadline.in(MILLISECONDS)));
  }

  @Test
  void theFirstWrongLineIsFoundInAtLeastNinetyFivePercent() {
    var others = ALL.stream().filter(each -> !each.isAsExpected()).map(Checked::toString).toList();
    others.forEach(System.out::println);
    assertTrue((ALL.size() - others.size()) * 100 >= ALL.size() * 95, others::toString);
  }

  @Test
  void noLineBeforeTheMistakeIsCalledWrong() {
    var early =
        ALL.stream()
            .filter(
                each ->
                    each.steps(Status.WRONG).stream()
                        .anyMatch(line -> line < each.line().orElse(Integer.MAX_VALUE)))
            .map(Checked::toString)
            .toList();
    assertEquals(List.of(), early);
  }

  @Test
  void noMistakeIsCalledRight() {
    var accepted =
        ALL.stream()
            .filter(
                each ->
                    each.report().isCorrect()
                        || each.line().filter(each.steps(Status.HOLDS)::contains).isPresent())
            .map(Checked::toString)
            .toList();
    assertEquals(List.of(), accepted);
  }

  @Test
  void everyLineIsRead() {
    assertEquals(
        List.of(),
        ALL.stream()
            .filter(each -> !each.steps(Status.UNREADABLE).isEmpty())
            .map(Checked::name)
            .toList());
  }

  /// By code that shares no more with the kernel than the shape of expressions.
  @Test
  void whatIsSaidAgainstALineIsTrueWhenItIsEvaluatedAgain() {
    var faults = new ArrayList<String>();
    var count = 0;
    for (var each : ALL) {
      for (var line : each.report().lines()) {
        if (line.status() == Status.WRONG && line.witness().isPresent()) {
          count++;
          var statement = read(each.argument(), line.line()).statement().orElseThrow();
          new ArgumentWitnesses(each.argument())
              .fault(statement, line.witness().get())
              .ifPresent(fault -> faults.add(each.name() + ":" + line.line() + " " + fault));
        }
      }
    }
    System.out.println(count + " witnesses were evaluated again");
    assertEquals(List.of(), faults);
    assertTrue(count >= 150);
  }

  private static Line read(Argument argument, int number) {
    return argument.lines().stream().filter(l -> l.number() == number).findFirst().orElseThrow();
  }

  @Test
  void thereAreManyKindsOfMistakesInManyProblems() {
    var kinds = new TreeMap<String, List<Checked>>();
    ALL.forEach(each -> kinds.computeIfAbsent(each.mistake(), k -> new ArrayList<>()).add(each));
    kinds.forEach(
        (kind, all) ->
            System.out.printf(
                "%-48s %3d, found %3d, named %3d%n",
                kind,
                all.size(),
                all.stream().filter(Checked::isAsExpected).count(),
                all.stream().filter(Checked::isNamedRightly).count()));
    var problems = ALL.stream().map(each -> each.report().problem()).distinct().count();
    var gaps = ALL.stream().filter(each -> each.line().isEmpty()).count();
    var named = ALL.stream().filter(Checked::isNamedRightly).count();
    System.out.printf(
        "%d wrong arguments about %d problems, %d kinds, %d gaps, %d named rightly%n",
        ALL.size(), problems, kinds.size(), gaps, named);
    assertTrue(ALL.size() >= 210);
    assertTrue(problems >= 60);
    assertTrue(kinds.size() >= 20);
    assertTrue(gaps * 100 <= ALL.size() * 15L);
    assertTrue(named * 100 >= ALL.size() * 85L);
  }
}
