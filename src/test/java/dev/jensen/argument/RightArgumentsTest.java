package dev.jensen.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jensen.argument.LineReport.Status;
import dev.jensen.argument.text.ArgumentReader;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import dev.jensen.refute.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Arguments that are right, written by hand in many styles: none of their lines may be called
/// wrong, and their conclusions are to be accepted.
class RightArgumentsTest {
  private static final Path FOLDER = Path.of("src/test/resources/arguments/right");
  private static final long MILLISECONDS = 30_000;
  private static final int PROCESSORS = 2;
  private static final SortedMap<String, Report> REPORTS = new TreeMap<>();

  @BeforeAll
  static void checkAll() throws IOException, InterruptedException, ExecutionException {
    var running = new TreeMap<String, Future<Report>>();
    try (var threads = Executors.newFixedThreadPool(PROCESSORS);
        var files = Files.list(FOLDER)) {
      for (var file : files.toList()) {
        running.put(file.getFileName().toString(), threads.submit(() -> check(file)));
      }
      for (var each : running.entrySet()) {
        REPORTS.put(each.getKey(), each.getValue().get());
      }
    }
  }

  private static Report check(Path file) throws IOException {
    var argument =
        ArgumentReader.read(Files.readString(file), new ProblemParser(Atoms.all(), FOLDER));
    return ArgumentChecker.check(argument, Deadline.in(MILLISECONDS));
  }

  @Test
  void noRightLineIsCalledWrong() {
    assertEquals(List.of(), lines(Status.WRONG));
  }

  @Test
  void everyLineIsRead() {
    assertEquals(List.of(), lines(Status.UNREADABLE));
  }

  @Test
  void atLeastNinetyFivePercentAreAccepted() {
    var rejected = new ArrayList<String>();
    REPORTS.forEach(
        (name, report) -> {
          if (!report.conclusionFollows() || !report.claimTrue().orElse(false)) {
            rejected.add(name + ": " + report.conclusion());
          }
        });
    var accepted = REPORTS.size() - rejected.size();
    System.out.println(accepted + " of " + REPORTS.size() + " right arguments are accepted");
    rejected.forEach(System.out::println);
    lines(Status.UNCLEAR).forEach(System.out::println);
    assertTrue(accepted * 100 >= REPORTS.size() * 95, rejected::toString);
  }

  @Test
  void thereAreManyArgumentsAboutManyProblems() {
    var problems = REPORTS.values().stream().map(Report::problem).distinct().count();
    System.out.println(REPORTS.size() + " right arguments about " + problems + " problems");
    assertTrue(REPORTS.size() >= 130);
    assertTrue(problems >= 60);
  }

  private static List<String> lines(Status status) {
    return REPORTS.entrySet().stream()
        .flatMap(
            each ->
                each.getValue().lines().stream()
                    .filter(line -> line.status() == status)
                    .map(line -> each.getKey() + ":" + line.line() + " " + line.message()))
        .toList();
  }
}
