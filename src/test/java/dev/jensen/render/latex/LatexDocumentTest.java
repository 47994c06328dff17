package dev.jensen.render.latex;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatexDocumentTest {
  @TempDir Path folder;

  @Test
  void allSeedsCompileInOneDocument() throws IOException, InterruptedException {
    var tex = Pdflatex.installed();
    var expositions = new ArrayList<Exposition>();
    for (var file : Told.seeds()) {
      expositions.add(Story.illustrated(Told.answer(file), Style.FULL));
    }
    tex.compile(LatexDocument.combined(expositions), folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-layer", "log-determinant"})
  void documentsCompileAlone(String seed) throws IOException, InterruptedException {
    var document = AnswerLatex.of(Told.seed(seed), Style.SHORT, false);
    assertThat(document).contains("\\begin{theorem}").contains("\\begin{proof}");
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
  void hintsGiveNothingAway() {
    var hint = AnswerLatex.of(Told.seed("one-layer"), Style.HINT, false);
    assertThat(hint).contains("Hint").doesNotContain("f(M)").doesNotContain("tikzpicture");
  }
}
