package dev.jensen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jensen.certificate.JsonText;
import dev.jensen.certificate.ProofFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @TempDir Path folder;

  @Test
  void theProblemMayStartWithAMinusSign() {
    var run = Run.of("-x^2");
    assertThat(run.status()).isEqualTo(ExitStatus.UNDECIDED);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aDashReadsStandardInput() {
    var run = Run.with(Solved.SQUARE + "\n", "-");
    assertThat(run.status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(run.out()).startsWith("convex, strictly\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format=xml",
        "--nosuch",
        "--timeout=0",
        "--timeout=NaN",
        "--timeout=x",
        "--style=long",
        "--plot=picture.gif",
        "--fragment"
      })
  void aWrongOptionIsAFaultOfTheInput(String option) {
    var run = Run.of(option, Solved.SQUARE);
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.err()).startsWith("jensen: ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void documentsAndPicturesAreWritten() throws IOException {
    var svg = folder.resolve("picture.svg");
    var latex = Run.of("--format", "latex", "--plot", svg.toString(), Solved.SIGMOID);
    assertThat(latex.status()).isEqualTo(ExitStatus.DECIDED);
    assertThat(latex.out()).startsWith("\\documentclass").endsWith("\\end{document}\n");
    assertThat(Files.readString(svg)).startsWith("<svg");
    var fragment = Run.of("--format=latex", "--fragment", "--style=hint", Solved.SIGMOID);
    assertThat(fragment.out()).startsWith("%").contains("Hint").doesNotContain("documentclass");
    var png = folder.resolve("picture.png");
    var html = Run.of("--format", "html", "--plot", png.toString(), Solved.SIGMOID);
    assertThat(html.out()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void whereThereIsNothingToDrawNoFileIsWritten() {
    var svg = folder.resolve("picture.svg");
    var run = Run.of("--plot", svg.toString(), Solved.HARD);
    assertThat(run.err()).contains("nothing to draw");
    assertThat(svg).doesNotExist();
  }

  @Test
  void withoutAProblemTheUsageIsShown() {
    var run = Run.of();
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.err()).contains("a problem is missing", "Usage: jensen");
  }

  @Test
  void aProblemInPiecesIsAskedForInQuotes() {
    var run = Run.of("x^2", "in", "x");
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.err()).contains("'x^2 in x'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          batch a b;           'b' is one word too many: it is 'jensen batch FILE'
          argument my file;    'file' is one word too many: it is 'jensen argument FILE'
          batch --frmat=x a;   unknown option '--frmat'
          --formt=json x^2;    unknown option '--formt'; did you mean --format?
          argument --formt a;  unknown option '--formt'; did you mean --format?
          check;               missing required parameter: 'FILE|FOLDER'
          --timeout=x x^2;     invalid value for option '--timeout': 'x' is not a number of seconds
          x^2 in x, y;         one problem at a time, in quotes: jensen 'x^2 in x, y'
          """)
  void whatIsTooMuchOrUnknownIsNamedAndWhatIsExpected(String arguments, String message) {
    var run = Run.of(arguments.split(" "));
    assertThat(run.err()).startsWith("jensen: " + message);
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void helpShowsExamples() {
    var run = Run.of("--help");
    assertThat(run.status()).isEqualTo(0);
    assertThat(run.out()).contains("Examples:", "batch", "check", "--timeout", "-h, --help");
  }

  @Test
  void versionIsShown() {
    assertThat(Run.of("--version").out()).startsWith("jensen ");
  }

  @Test
  void aFaultOfTheInputIsShownWithACaret() {
    var run = Run.of("x + + ) y");
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.err()).contains("line 1", "^");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFaultOfJensenIsOneLine() {
    var run = Run.of(Solved.BROKEN);
    assertThat(run.status()).isEqualTo(ExitStatus.JENSEN_AT_FAULT);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("a wheel came off");
  }

  @Test
  void tooDeepATermIsNotDecided() {
    var run = Run.of("--format=json", Solved.DEEP);
    assertThat(run.status()).isEqualTo(ExitStatus.UNDECIDED);
    assertThat(JsonText.read(run.out()).get("reason").textValue()).isEqualTo("limit");
  }

  @Test
  void theTimeLimitIsKeptEvenIfNobodyWatchesIt() {
    var start = System.nanoTime();
    var run = Run.of("--format=json", "--timeout=0.2", Solved.SLOW);
    assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    assertThat(run.status()).isEqualTo(ExitStatus.UNDECIDED);
    assertThat(JsonText.read(run.out()).get("reason").textValue()).isEqualTo("time");
  }

  @Test
  void theAnswerGoesToAFileAsAWhole() throws IOException {
    var file = folder.resolve("answer.txt");
    Files.writeString(file, "old");
    var run = Run.of("--out", file.toString(), Solved.SQUARE);
    assertThat(run.status()).isEqualTo(0);
    assertThat(run.out()).isEmpty();
    assertThat(file).content().startsWith("convex, strictly\n");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() {
    var run = Run.of("--out", folder.resolve("no/such/file").toString(), Solved.SQUARE);
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.err()).contains("no such folder");
  }

  @Test
  void aWrittenCertificateIsAcceptedByCheck() {
    var file = folder.resolve("proof.json").toString();
    assertThat(Run.of("--certificate", file, Solved.SCALED).status()).isEqualTo(0);
    var check = Run.of("check", file);
    assertThat(check.out()).isEqualTo("holds       " + file + ": conditional\n");
    assertThat(check.status()).isEqualTo(0);
  }

  @Test
  void checkReadsFoldersAndTellsRefusedFromUnreadable() throws IOException {
    var good = folder.resolve("a.json");
    Run.of("--certificate", good.toString(), Solved.SQUARE);
    assertThat(Run.of("check", folder.toString()).status()).isEqualTo(0);
    var proof = ProofFile.read(good);
    var wrong = proof.text().replace("\"leading\":true", "\"leading\":false");
    assertThat(wrong).isNotEqualTo(proof.text());
    Files.writeString(folder.resolve("b.json"), wrong);
    var refused = Run.of("check", folder.toString());
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.out().lines().toList()).hasSize(2).last().asString().startsWith("refused");
    Files.writeString(folder.resolve("c.json"), "{");
    var unreadable = Run.of("check", folder.toString());
    assertThat(unreadable.status()).isEqualTo(2);
    assertThat(unreadable.out().lines()).last().asString().startsWith("unreadable");
  }

  @Test
  void checkFindsSomethingOrFails() {
    assertThat(Run.of("check", folder.toString()).status()).isEqualTo(2);
    assertThat(Run.of("check", folder.resolve("missing.json").toString()).status()).isEqualTo(2);
  }

  @Test
  void batchAnswersLineByLine() {
    var lines =
        batch(
            """
            {"id": 1, "problem": "x^2 in x", "expected": "convex"}

            {"id": "two", "expr": "x*y", "vars": ["x"], "params": [], "assume": []}
            nonsense
            {"id": [3], "problem": "x +"}
            {"problem": "x", "expr": "x"}
            {"id": 6, "expr": "x", "vars": "x"}
            {"id": 7, "problem": "x^7"}
            {"id": 8, "problem": "x^9"}
            {"id": 9, "expr": "x", "vars": ["x"], "assume": ["x >"]}
            """,
            "batch",
            "-");
    assertThat(lines)
        .extracting(line -> line.get("verdict").textValue())
        .containsExactly(
            "convex", "invalid", "invalid", "invalid", "invalid", "invalid", "unknown", "unknown",
            "invalid");
    assertThat(lines.get(0).get("id").intValue()).isEqualTo(1);
    assertThat(lines.get(0).get("checked").booleanValue()).isTrue();
    assertThat(lines.get(1).get("message").textValue()).contains("y");
    assertThat(lines.get(3).get("id").toString()).isEqualTo("[3]");
    assertThat(lines.get(6).get("reason").textValue()).isEqualTo("fault");
    assertThat(lines.get(7).get("reason").textValue()).isEqualTo("limit");
    assertThat(lines.get(8).get("message").textValue()).startsWith("assume[0]");
    assertThat(lines).allMatch(line -> line.get("ms").isNumber());
  }

  @Test
  void batchReadsByteOrderMarksAndCarriageReturns() {
    var input =
        "\uFEFF{\"id\": 1, \"problem\": \"x^2 in x\"}\r\n{\"id\": 2, \"problem\": \"x^2 in x\"}";
    assertThat(batch(input, "batch", "-"))
        .extracting(line -> line.get("verdict").textValue())
        .containsExactly("convex", "convex");
  }

  @Test
  void theTimeLimitOfABatchIsPerLine() {
    var lines =
        batch(
            """
            {"id": 1, "problem": "x^8"}
            {"id": 2, "problem": "x^2 in x"}
            """,
            "batch",
            "--timeout=0.2",
            "-");
    assertThat(lines.get(0).get("reason").textValue()).isEqualTo("time");
    assertThat(lines.get(1).get("verdict").textValue()).isEqualTo("convex");
  }

  @Test
  void anUnreadableBatchFileIsAFaultOfTheInput() {
    var run = Run.of("batch", folder.resolve("missing").toString());
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(run.err()).contains("no such file");
  }

  private static List<JsonNode> batch(String input, String... arguments) {
    var run = Run.with(input.getBytes(StandardCharsets.UTF_8), arguments);
    assertThat(run.status()).isEqualTo(0);
    return run.out().lines().map(JsonText::read).toList();
  }
}
