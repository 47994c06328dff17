package dev.jensen.render.latex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Programs;
import dev.jensen.certificate.Samples;
import dev.jensen.render.AnswerLatex;
import dev.jensen.render.Story;
import dev.jensen.render.Style;
import dev.jensen.render.Told;
import dev.jensen.render.document.Block;
import dev.jensen.render.document.Exposition;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import dev.jensen.render.document.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LatexDocumentTest {
  @TempDir Path folder;

  /// Without the pictures, which take minutes, except where everything has to be tested; those of
  /// the sample are drawn below.
  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void allProblemsCompileInOneDocument() throws IOException, InterruptedException {
    var tex = Pdflatex.installed();
    var hasPictures = Programs.areAllNeeded();
    var expositions = new ArrayList<Exposition>();
    for (var file : Told.all()) {
      var answer = Told.answer(file);
      expositions.add(
          hasPictures ? Story.illustrated(answer, Style.FULL) : Story.of(answer, Style.FULL));
    }
    tex.compile(LatexDocument.combined(expositions), folder);
  }

  static List<Path> sample() {
    return Told.sample();
  }

  @ParameterizedTest
  @MethodSource("sample")
  void documentsCompileAlone(Path proof) throws IOException, InterruptedException {
    var document = AnswerLatex.of(Told.answer(proof), Style.FULL, false);
    assertThat(document).contains("\\begin{theorem}").contains("\\begin{proof}");
    Pdflatex.installed().compile(document, folder);
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void everyStyleCompiles(Style style) throws IOException, InterruptedException {
    Pdflatex.installed().compile(AnswerLatex.of(Told.seed("one-layer"), style, false), folder);
  }

  /// In a document of one's own, with what the comment at its start asks for.
  @Test
  void aFragmentCompilesWithThePackagesThatItNames() throws IOException, InterruptedException {
    var fragment = AnswerLatex.of(Told.seed("sigmoid"), Style.FULL, true);
    var packages =
        fragment
            .lines()
            .filter(line -> line.startsWith("%   "))
            .map(line -> line.substring(4))
            .collect(Collectors.joining("\n"));
    var document =
        "\\documentclass{article}\n"
            + packages
            + "\n\\begin{document}\n\\section{One}\n"
            + fragment
            + "\\end{document}\n";
    Pdflatex.installed().compile(document, folder);
  }

  @Test
  void longFormulasAndHostileWordsStayOnThePage() throws IOException, InterruptedException {
    var sum = new StringBuilder("x1");
    for (int i = 2; i < 60; i++) {
      sum.append(" + exp(x").append(i).append(")*(alpha_").append(i).append(" - w_out)/3");
    }
    var large = Samples.read(sum.toString());
    var steps = new ArrayList<Step>();
    for (var text :
        List.of(
            "1/(" + sum + ")",
            "sqrt(" + sum + ")",
            "exp(" + sum + ")",
            "log(1 + (" + sum + ")^2)*(" + sum + ")",
            "if(x1 >= 0, " + sum + ", 0)",
            "3^12345 + 1/7")) {
      var formula = Formula.of(Samples.read(text));
      var equal = new Formula.Letter("g").equal(formula);
      steps.add(
          new Step(
              steps.size() + 1, List.of(), Prose.of("With ", equal, " so"), List.of(equal), false));
    }
    var question = new Exposition.Question(large, List.of("x1"), List.of(), List.of(), List.of());
    var each =
        new Exposition.Case(
            List.of(), Prose.of("convex"), List.of(new Block.Derivation(steps, 0, 0)));
    var hostile = "\\input{x} $ & % # _ ^ ~ { } < > \u00e9 \u4e2d | \" '";
    var trouble = new Exposition.Trouble(hostile, List.of(hostile));
    var exposition =
        new Exposition(
            Prose.of(hostile),
            true,
            Optional.of(question),
            List.of(each),
            List.of(trouble),
            List.of());
    Pdflatex.installed().compile(LatexDocument.of(exposition), folder);
  }

  @Test
  void fragmentsHaveNoPreamble() {
    var fragment = AnswerLatex.of(Told.seed("sigmoid"), Style.FULL, true);
    assertThat(fragment).startsWith("% Needs").doesNotContain("\\documentclass");
    assertThat(fragment.lines().filter(line -> line.contains("\\usepackage")))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("%"));
  }

  @Test
  void theTheoremSaysStrictlyConvex() {
    assertThat(AnswerLatex.of(Told.seed("hyperboloid"), Style.SHORT, false))
        .contains("Then $f$ is strictly convex.");
  }

  @Test
  void hintsGiveNothingAway() {
    var hint = AnswerLatex.of(Told.seed("one-layer"), Style.HINT, false);
    assertThat(hint)
        .contains("Hint")
        .doesNotContain("f(M)", "tikzpicture", "\\begin{proof}", "\\item");
  }
}
