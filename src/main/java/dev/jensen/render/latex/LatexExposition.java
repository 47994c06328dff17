package dev.jensen.render.latex;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.render.document.Block;
import dev.jensen.render.document.Exposition;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import dev.jensen.render.document.Step;
import dev.jensen.render.math.Formulas;
import dev.jensen.render.math.Layout;
import java.util.ArrayList;
import java.util.List;

/// What is told of an answer as a theorem with its proof.
final class LatexExposition {
  private static final double LINE = 40;
  private static final double ITEM = 37;

  private final StringBuilder text = new StringBuilder();

  private LatexExposition() {}

  static String of(Exposition exposition) {
    var latex = new LatexExposition();
    latex.add(exposition);
    return latex.text.toString();
  }

  private void add(Exposition exposition) {
    exposition
        .question()
        .ifPresentOrElse(question -> theorem(question, exposition), () -> problem(exposition));
    exposition.troubles().forEach(this::trouble);
    if (exposition.question().isPresent() && !exposition.cases().isEmpty()) {
      proof(exposition.cases());
    }
    for (var part : exposition.parts()) {
      paragraph(
          "\\medskip\\noindent\\textbf{The part where }" + conditions(part.when()) + "\\textbf{.}");
      add(part.exposition());
    }
  }

  private void problem(Exposition exposition) {
    paragraph("\\begin{problem}" + sentence(exposition.finding()) + ".\\end{problem}");
  }

  private void trouble(Exposition.Trouble trouble) {
    paragraph(
        "\\noindent\\textbf{"
            + LatexText.escaped(trouble.title())
            + ".} "
            + LatexText.escaped(String.join("; ", trouble.lines()))
            + ".");
  }

  private void theorem(Exposition.Question question, Exposition exposition) {
    var isDecided = exposition.troubles().isEmpty();
    line("\\begin{" + (isDecided ? "theorem" : "problem") + "}");
    line(new LatexQuestion(prose()).of(question));
    line(isDecided ? new LatexFinding(prose()).of(exposition, question) : "This is not decided.");
    line("\\end{" + (isDecided ? "theorem" : "problem") + "}");
    line("");
  }

  private LatexProse prose() {
    return new LatexProse(LINE);
  }

  private void proof(List<Exposition.Case> cases) {
    // A hint is no proof.
    if (cases.stream()
        .allMatch(each -> each.blocks().stream().allMatch(Block.Hint.class::isInstance))) {
      arguments(cases);
      return;
    }
    line("\\begin{proof}");
    if (cases.size() == 1 && startsWithSteps(cases.get(0))) {
      line("\\leavevmode");
    }
    arguments(cases);
    line("\\end{proof}");
    line("");
  }

  private static boolean startsWithSteps(Exposition.Case only) {
    return !only.blocks().isEmpty() && only.blocks().get(0) instanceof Block.Derivation;
  }

  private void arguments(List<Exposition.Case> cases) {
    for (var each : cases) {
      if (cases.size() > 1) {
        line(
            "\\par\\medskip\\noindent\\emph{Case} "
                + conditions(each.when())
                + "\\emph{: "
                + sentence(each.finding())
                + ".}\\par\\smallskip");
      }
      each.blocks().forEach(this::add);
    }
  }

  private void add(Block block) {
    switch (block) {
      case Block.Hint(var hint) -> paragraph("\\noindent\\emph{Hint.} " + sentence(hint));
      case Block.Derivation derivation -> derivation(derivation);
      case Block.Chord chord ->
          paragraph("\\smallskip\\noindent" + new LatexChord(prose()).of(chord));
      case Block.Remark(var title, var paragraphs) -> {
        line("\\argumenttitle{" + LatexText.escaped(title) + ".}");
        paragraphs.forEach(each -> paragraph(sentence(each)));
      }
      case Block.Regions regions -> paragraph(new LatexRegions(LINE).of(regions));
      case Block.Figure(var picture) -> paragraph(Pgf.of(picture));
    }
  }

  private void derivation(Block.Derivation derivation) {
    var prose = new LatexProse(ITEM);
    line("\\begin{enumerate}\\renewcommand{\\labelenumi}{(\\theenumi)}");
    int position = 0;
    for (var step : derivation.steps()) {
      if (derivation.hidden() > 0 && position == derivation.cut()) {
        line("\\item[\\dots] " + derivation.hidden() + " steps; the certificate has them all.");
      }
      line("\\setcounter{enumi}{" + (step.number() - 1) + "}");
      line("\\item " + step(step, prose));
      position++;
    }
    line("\\end{enumerate}");
  }

  private static String step(Step step, LatexProse prose) {
    var parts = new ArrayList<Object>();
    if (!step.where().isEmpty()) {
      parts.add("Where ");
      parts.add(new Formula.Listed(step.where().stream().map(LatexExposition::condition).toList()));
      parts.add(": ");
    }
    parts.add(step.text());
    if (step.displayed().isEmpty()) {
      parts.add(".");
      return prose.of(Prose.of(parts.toArray()));
    }
    return prose.of(Prose.of(parts.toArray())) + ":" + prose.displayed(step.displayed(), ".");
  }

  private static Formula condition(Constraint constraint) {
    return new Formula.Condition(constraint);
  }

  private static String conditions(List<Constraint> conditions) {
    var parts = new ArrayList<Layout>();
    for (var condition : conditions) {
      if (!parts.isEmpty()) {
        parts.add(Layout.comma());
      }
      parts.add(Formulas.condition(condition));
    }
    return parts.isEmpty() ? "always" : LatexProse.inline(new Layout.Row(parts));
  }

  private String sentence(Prose prose) {
    return prose().of(prose);
  }

  private void paragraph(String paragraph) {
    line(paragraph);
    line("");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
