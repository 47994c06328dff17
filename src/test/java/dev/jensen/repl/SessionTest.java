package dev.jensen.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.app.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
  @TempDir private Path folder;

  private final Talk talk = new Talk();

  private String problem() {
    return talk.session().last().flatMap(Asked::answer).orElseThrow().problem().text();
  }

  @Test
  void aProblemIsDecidedAndItsEvidenceShownButNotItsProof() {
    assertThat(talk.say("abs(x)")).isEqualTo(ExitStatus.DECIDED);
    assertThat(talk.text())
        .startsWith("convex, but not strictly\n")
        .contains("Why not strictly")
        .doesNotContain("Why\n");
  }

  @Test
  void theExitStatusIsTheWorst() {
    assertThat(talk.say("x^2", "log(", "", "abs(x)")).isEqualTo(ExitStatus.INPUT_AT_FAULT);
  }

  @Test
  void definitionsAreUsedWhereTheyAreNeeded() {
    talk.say("let sq(z) = z^2 # a square", "let f(z) = sq(z) + c", "let c = 3", "x^4");
    assertThat(problem()).isEqualTo("x^4");
    assertThat(talk.say("f(x)")).isEqualTo(ExitStatus.DECIDED);
    assertThat(problem()).contains("let sq(z) = z^2;", "let c = 3;").endsWith("+ c; f(x)");
  }

  @Test
  void aDefinitionCanBeReplaced() {
    talk.say("let f(z) = z^2", "let f(z) = -z^2", "f(x)");
    assertThat(talk.text()).contains("concave, strictly");
  }

  @Test
  void aWrongDefinitionIsRefusedAndNotKept() {
    assertThat(talk.say("let f(z) = log(z, z)")).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(talk.session().memory().definitions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"let", "let f", "let f(z)", "let f(z) = z*", "let 3 = x", "let exp = 2"})
  void anUnfinishedDefinitionIsAFaultOfTheInput(String text) {
    assertThat(talk.say(text)).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(talk.remarks()).singleElement().isInstanceOf(Remark.Slip.class);
  }

  @Test
  void assumptionsCountForTheProblemsThatSpeakOfTheirSymbols() {
    talk.say("assume y <= 0, x != 0", "(y - relu(w*x + b))^2 in w, b");
    assertThat(talk.text()).contains("\nconvex\n");
    assertThat(problem()).endsWith("in w, b where y <= 0, x != 0");
    talk.say("z^2");
    assertThat(problem()).isEqualTo("z^2");
  }

  @Test
  void assumptionsCountThroughOtherSymbols() {
    talk.say("assume a <= b, b < 0", "a*x^2 in x");
    assertThat(talk.text()).contains("concave, strictly");
  }

  @Test
  void assumptionsJoinTheConditionsOfTheProblem() {
    talk.say("assume a > 0", "a*x^3 in x where x > 0 # on the right");
    assertThat(problem()).isEqualTo("a*x^3 in x where x > 0, a > 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"assume", "assume x <", "assume x", "assume 3 + ) < x"})
  void aWrongAssumptionIsRefused(String text) {
    assertThat(talk.say(text)).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(talk.session().memory().assumptions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"assume*x", "show + 1", "forget^2", "assume^2 + show"})
  void theWordsOfASessionAreSymbolsElsewhere(String text) {
    assertThat(talk.say(text)).isEqualTo(ExitStatus.DECIDED);
    assertThat(talk.remarks()).singleElement().isInstanceOf(Remark.Verdict.class);
  }

  @Test
  void forgettingANameForgetsWhatSpeaksOfIt() {
    talk.say("let f(z) = z^2", "assume y <= 0, x > 1", "forget y");
    assertThat(talk.say("show")).isEqualTo(ExitStatus.DECIDED);
    assertThat(talk.text()).isEqualTo("let f(z) = z^2\nassume x > 1\n");
    talk.say("forget");
    talk.say("show");
    assertThat(talk.text()).isEqualTo("nothing is defined or assumed\n");
  }

  @Test
  void whatIsNotKnownCannotBeForgotten() {
    assertThat(talk.say("forget y")).isEqualTo(ExitStatus.INPUT_AT_FAULT);
  }

  @Test
  void aSlipIsPlacedInTheWholeText() {
    talk.say("x^2;", "", "let a = 2; x + + ) y");
    assertThat(talk.text())
        .endsWith(
            "line 3, column 18: this ')' closes a bracket that is not open\n"
                + " ".repeat(13)
                + "x + + ) y\n"
                + " ".repeat(19)
                + "^\n");
  }

  @Test
  void aSlipInADefinitionIsShownThere() {
    talk.say("let g(z) = z^2", "let f(z) = g(z)", "forget g", "f(x)");
    assertThat(talk.text()).contains("the definition, line 1, column 12", "let f(z) = g(z)");
  }

  @Test
  void aSlipInAnAssumptionIsShownThere() {
    talk.say("assume x*y = 1", "x^2 + y^2");
    assertThat(talk.text()).contains("the assumption, line 1, column 5", "x*y = 1");
  }

  @Test
  void theProofIsFoldedByStep() {
    talk.say("relu(w*x + b)^2 + w in w, b");
    assertThat(talk.say(":why")).isEqualTo(ExitStatus.DECIDED);
    assertThat(talk.text()).contains("unfolds").doesNotContain("relu is convex");
    talk.say(":why all");
    assertThat(talk.text()).contains("Why\n", "relu is convex");
    assertThat(talk.say(":why 3")).isEqualTo(ExitStatus.DECIDED);
    assertThat(talk.say(":why 300")).isEqualTo(ExitStatus.INPUT_AT_FAULT);
  }

  @Test
  void theStepsOfSeveralCasesAreNamedByCase() {
    talk.say("a*x^2 in x", ":why");
    assertThat(talk.text()).contains("Case 1, a < 0", "\n1.", "Case 3, a > 0", "\n3.");
    assertThat(talk.say(":why 3.1")).isEqualTo(ExitStatus.DECIDED);
    assertThat(talk.say(":why 1")).isEqualTo(ExitStatus.INPUT_AT_FAULT);
  }

  @Test
  void whatIsProvedByPointsIsExplainedByThem() {
    talk.say("sigmoid(x)");
    talk.say(":why");
    assertThat(talk.text()).contains("Why not convex", "Why not concave");
  }

  @Test
  void hintsComeOneByOneUntilThereAreNoMore() {
    talk.say("exp(x) + x^2");
    talk.say(":hint");
    assertThat(talk.text()).startsWith("Hint 1 of ").contains("sum");
    for (int i = 0; i < 9; i++) {
      talk.say(":hint");
    }
    assertThat(talk.text()).startsWith("That was the last hint");
  }

  @Test
  void regionsAreATable() {
    talk.say("abs(x) + x^2");
    talk.say(":regions");
    assertThat(talk.text())
        .startsWith("region  where")
        .contains("x >= 0", "x <= 0", "across x = 0");
    talk.say("exp(x)");
    talk.say(":regions");
    assertThat(talk.text()).contains("f'' = exp(x)");
  }

  @Test
  void theAnswerIsDrawnAndWritten() throws IOException {
    talk.say("abs(x) + x^2");
    assertThat(talk.say(":plot")).isEqualTo(ExitStatus.DECIDED);
    assertThat(talk.text()).contains("\n          -1 ", " x ");
    var svg = folder.resolve("picture.svg");
    assertThat(talk.say(":plot " + svg)).isEqualTo(ExitStatus.DECIDED);
    assertThat(svg).content().startsWith("<svg");
    assertThat(talk.say(":plot " + folder.resolve("picture.gif")))
        .isEqualTo(ExitStatus.INPUT_AT_FAULT);
    talk.say(":latex");
    assertThat(talk.text()).startsWith("\\documentclass");
    var tex = folder.resolve("proof.tex");
    assertThat(talk.say(":latex " + tex)).isEqualTo(ExitStatus.DECIDED);
    assertThat(tex).content().contains("\\begin{proof}");
  }

  @Test
  void theAnswerIsThereAsJson() {
    talk.say("x^2");
    talk.say(":json");
    assertThat(talk.text())
        .startsWith("{\"verdict\":\"convex\"")
        .contains("\"ms\":")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":why",
        ":hint",
        ":regions",
        ":json",
        ":plot",
        ":latex",
        ":nope",
        ":",
        ":save",
        ":load",
        ":check"
      })
  void aCommandThatCannotBeDoneIsAFaultOfTheInput(String command) {
    assertThat(talk.say(command)).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(talk.remarks()).singleElement().isInstanceOf(Remark.Trouble.class);
  }

  @Test
  void aSavedSessionCanBeReplayed() throws IOException {
    var file = folder.resolve("a session").toString();
    talk.say("let f(z) =", "  z^2 # square", "assume a > 0", "a*f(x) in x", ":hint", "x +");
    assertThat(talk.say(":save " + file)).isEqualTo(ExitStatus.DECIDED);
    assertThat(Path.of(file))
        .content()
        .endsWith("replays it.\nlet f(z) = z^2\nassume a > 0\na*f(x) in x\n");
    var other = new Talk();
    assertThat(other.say(":load '" + file + "'")).isEqualTo(ExitStatus.DECIDED);
    assertThat(other.text()).contains("> a*f(x) in x", "convex, strictly");
    assertThat(other.session().transcript()).isEqualTo(talk.session().transcript());
  }

  @Test
  void savingLeavesOtherFilesAlone() throws IOException {
    var file = Files.writeString(folder.resolve("mine"), "dear diary\n");
    assertThat(talk.say(":save " + file)).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(file).hasContent("dear diary");
  }

  @Test
  void aFaultInALoadedFileIsPlacedThere() throws IOException {
    var file = Files.writeString(folder.resolve("bad"), "x^2\n\nx + ) y\n");
    assertThat(talk.say(":load " + file)).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(talk.text()).contains(file + ", line 3, column 5");
  }

  @Test
  void aFileDoesNotLoadItself() throws IOException {
    var file = folder.resolve("self");
    Files.writeString(file, ":load " + file + "\nx^2\n");
    assertThat(talk.say(":load " + file)).isEqualTo(ExitStatus.INPUT_AT_FAULT);
    assertThat(talk.text()).contains("being loaded already", "convex, strictly");
  }

  @Test
  void certificatesAreChecked() {
    assertThat(talk.say(":check proofs/seeds/sigmoid.json")).isEqualTo(ExitStatus.DECIDED);
    assertThat(talk.text()).startsWith("holds");
    assertThat(talk.say(":check no/such/file")).isEqualTo(ExitStatus.INPUT_AT_FAULT);
  }

  @ParameterizedTest
  @CsvSource({":q", ":quit"})
  void theBeginningOfACommandWillDo(String command) {
    talk.say(command);
    assertThat(talk.session().isOver()).isTrue();
  }

  @Test
  void anInterruptStopsTheSearchAndKeepsTheSession() throws InterruptedException {
    Bench.Decider endless =
        (problem, limit, progress) -> {
          try {
            Thread.sleep(limit);
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
          throw new IllegalStateException("nobody stopped it");
        };
    var waiting = new Talk(endless, 80);
    waiting.say("let f(z) = z^2");
    Thread.currentThread().interrupt();
    org.junit.jupiter.api.Assertions.assertThrows(
        InterruptedException.class, () -> waiting.session().say("f(x)"));
    assertThat(waiting.say("show")).isEqualTo(ExitStatus.DECIDED);
    assertThat(waiting.text()).contains("let f(z) = z^2");
  }

  @Test
  void aFaultOfJensenIsOneLine() {
    var broken =
        new Talk(
            (problem, limit, progress) -> {
              throw new IllegalStateException("a wheel came off");
            },
            80);
    assertThat(broken.say("x")).isEqualTo(ExitStatus.JENSEN_AT_FAULT);
    assertThat(broken.text()).contains("a wheel came off").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120, 200})
  void answersKeepToTheWidthOfTheScreen(int columns) {
    var narrow = new Talk(dev.jensen.Jensen::decide, columns);
    narrow.say("(1 - relu(2*w + b))^2 + max(w, b, 3)", ":why", ":regions", ":help", ":hint");
    assertThat(narrow.text().lines()).allMatch(line -> line.length() <= columns);
  }
}
