package dev.jensen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.app.Console;
import dev.jensen.argument.ArgumentChecker;
import dev.jensen.argument.LineReport;
import dev.jensen.argument.LineReport.Status;
import dev.jensen.argument.Mistake;
import dev.jensen.argument.text.ArgumentReader;
import dev.jensen.grade.task.AssignmentReader;
import dev.jensen.grade.task.Part;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import dev.jensen.refute.Deadline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What `docs/homework.md` shows is what happens. `-Djensen.golden=apply` rewrites its sessions and
/// the reports of the sample class.
class HomeworkTest {
  private static final Path PAGE = Path.of("docs/homework.md");
  private static final Path SAMPLE = Path.of("docs/examples/class");
  private static final boolean APPLY = "apply".equals(System.getProperty("jensen.golden"));

  @TempDir private Path folder;

  private static List<String> blocks(String kind) throws IOException {
    return Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(PAGE))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  static Stream<String> arguments() throws IOException {
    return blocks("argument").stream();
  }

  static Stream<Session> sessions() throws IOException {
    return Session.in(PAGE).stream();
  }

  @ParameterizedTest
  @MethodSource("arguments")
  void everyLineOfEveryExampleHolds(String text) {
    var report =
        ArgumentChecker.check(
            ArgumentReader.read(text, ProblemParser.withoutFiles(Atoms.all())),
            Deadline.in(60_000));
    assertThat(report.lines())
        .filteredOn(line -> line.status() != Status.HOLDS)
        .extracting(LineReport::text)
        .isEmpty();
    assertThat(report.conclusionFollows()).isTrue();
  }

  @Test
  void everyKindOfLineStandsInAnExample() throws IOException {
    assertStandInExamples("line | says", 20);
  }

  @Test
  void everyOtherSpellingStandsInAnExample() throws IOException {
    assertStandInExamples("also | the same as", 15);
  }

  private static void assertStandInExamples(String head, int least) throws IOException {
    var table =
        Files.readString(PAGE)
            .replaceFirst("(?s).*\n\\| " + Pattern.quote(head) + " \\|\n", "")
            .replaceFirst("(?s)\n\n.*", "");
    var lines = Pattern.compile("(?m)^\\| `([^`]*)`").matcher(table).results().toList();
    var shown = arguments().flatMap(String::lines).map(String::strip).collect(Collectors.toSet());
    assertThat(lines).hasSizeGreaterThan(least);
    // Within a table, bars are escaped.
    assertThat(lines)
        .allSatisfy(line -> assertThat(shown).contains(line.group(1).replace("\\|", "|")));
  }

  @Test
  void everyMistakeIsListed() throws IOException {
    assertThat(Files.readString(PAGE))
        .contains(Arrays.stream(Mistake.values()).map(each -> "| " + each.words() + " |").toList());
  }

  @Test
  void theAssignmentAndTheAnswersShownAreThoseOfTheSample() throws Exception {
    var shown = blocks("yaml");
    assertThat(shown.get(0)).isEqualTo(Files.readString(SAMPLE.resolve("assignment.yaml")));
    assertThat(shown.get(2)).isEqualTo(Files.readString(SAMPLE.resolve("submissions/dora.yaml")));
  }

  @Test
  void theRubricShownCanBeRead() throws Exception {
    var task =
        AssignmentReader.read(blocks("yaml").get(1) + "problems: [{id: p, problem: x}]\n")
            .task("p")
            .orElseThrow();
    assertThat(task.rubric().weight(Part.DERIVATIVES)).hasToString("3");
    assertThat(task.rubric().required()).containsExactly(Part.DERIVATIVES);
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void theProgramAnswersAsShown(Session session) throws IOException {
    if (APPLY) {
      session.rewrite(folder);
      return;
    }
    assertThat(session.play(folder)).isEqualTo(session.text());
  }

  @Test
  void theReportsOfTheSampleAreWhatTheProgramWrites() throws IOException {
    var reports = SAMPLE.resolve("reports");
    var out = folder.resolve("reports");
    var silent = new ByteArrayOutputStream();
    var console = new Console(new ByteArrayInputStream(new byte[0]), silent, silent);
    var status =
        Main.commands(console, false)
            .execute(
                "grade",
                SAMPLE.resolve("assignment.yaml").toString(),
                SAMPLE.resolve("submissions").toString(),
                "--out",
                out.toString(),
                "--gradescope");
    assertThat(status).isZero();
    if (APPLY) {
      for (var file : files(out).entrySet()) {
        var target = reports.resolve(file.getKey());
        Files.createDirectories(target.resolveSibling(""));
        Files.writeString(target, file.getValue());
      }
    }
    assertThat(files(reports)).isEqualTo(files(out));
  }

  private static SortedMap<String, String> files(Path folder) throws IOException {
    var found = new TreeMap<String, String>();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(path).toString();
        if (!name.startsWith(".checked")) {
          found.put(name, Files.readString(path));
        }
      }
    }
    return found;
  }

  @Test
  void whatThePageLinksToIsThere() throws IOException {
    var links = Links.in(PAGE).stream().filter(link -> !link.toString().contains("#")).toList();
    assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(link).exists());
  }
}
