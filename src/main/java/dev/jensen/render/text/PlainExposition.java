package dev.jensen.render.text;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.document.Block;
import dev.jensen.render.document.Exposition;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import dev.jensen.render.document.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is told of an answer, as text of so many columns.
public final class PlainExposition {
  private final Page page;

  private PlainExposition(Page page) {
    this.page = page;
  }

  public static String of(Exposition exposition, int columns) {
    var page = new Page(columns);
    new PlainExposition(page).add(exposition);
    return page.toString();
  }

  private void add(Exposition exposition) {
    page.paragraph("", text(exposition.finding()));
    for (var trouble : exposition.troubles()) {
      add(trouble);
    }
    if (exposition.troubles().isEmpty()) {
      exposition.question().ifPresent(this::add);
      add(exposition.cases());
    } else if (exposition.question().isPresent()) {
      page.blank();
      page.line("Decided in part");
      exposition.question().ifPresent(this::add);
      add(exposition.cases());
    }
    addParts(exposition.parts());
  }

  private void add(Exposition.Trouble trouble) {
    page.blank();
    if (trouble.lines().size() == 1) {
      page.paragraph(trouble.title() + ": ", trouble.lines().get(0));
    } else {
      page.line(trouble.title());
      trouble.lines().forEach(line -> page.paragraph("  - ", line));
    }
  }

  private void add(Exposition.Question question) {
    page.blank();
    page.paragraph(
        "f = ",
        PlainFormula.of(Formula.of(question.function())) + "   in " + names(question.variables()));
    if (!question.given().isEmpty()) {
      page.paragraph("where ", String.join(", ", Conditions.all(question.given())));
    }
    if (!question.natural().isEmpty()) {
      page.paragraph("", "(f is defined only where " + Conditions.joined(question.natural()) + ")");
    }
  }

  private static String names(List<String> variables) {
    return variables.isEmpty() ? "no variable" : String.join(", ", variables);
  }

  private void add(List<Exposition.Case> cases) {
    var several = cases.size() > 1;
    if (several) {
      page.blank();
      page.table(
          "  ",
          cases.stream()
              .map(each -> List.of(Conditions.joined(each.when()), text(each.finding())))
              .toList());
    }
    for (var each : cases) {
      if (several && !each.blocks().isEmpty()) {
        page.blank();
        page.paragraph("Case ", Conditions.joined(each.when()) + ": " + text(each.finding()));
      }
      each.blocks().forEach(this::add);
    }
  }

  private void add(Block block) {
    switch (block) {
      case Block.Hint(var text) -> {
        page.blank();
        page.line("Hint");
        page.paragraph("  ", text(text));
      }
      case Block.Derivation derivation -> add(derivation);
      case Block.Chord chord -> add(chord);
      case Block.Remark(var title, var paragraphs) -> {
        page.blank();
        page.line(title);
        paragraphs.forEach(paragraph -> page.paragraph("  ", text(paragraph)));
      }
      case Block.Regions regions -> {
        page.blank();
        page.line("The regions");
        PlainRegions.of(regions).forEach(line -> page.paragraph("  ", line));
      }
      case Block.Figure figure -> {}
    }
  }

  private void add(Block.Derivation derivation) {
    page.blank();
    page.line("Why");
    int position = 0;
    for (var step : derivation.steps()) {
      if (derivation.hidden() > 0 && position == derivation.cut()) {
        page.paragraph(
            "      ", "... (" + derivation.hidden() + " steps; the certificate has them all)");
      }
      page.paragraph(String.format("%4d. ", step.number()), sentence(step));
      position++;
    }
  }

  /// A step on one line, with its full stop.
  public static String sentence(Step step) {
    var where =
        step.where().stream()
            .map(condition -> "Where " + text(Prose.of(condition)) + ": ")
            .collect(Collectors.joining());
    var shown = step.displayed().stream().map(PlainFormula::of).collect(Collectors.joining(", "));
    return where + text(step.text()) + (shown.isEmpty() ? "" : ": " + shown) + ".";
  }

  private void add(Block.Chord chord) {
    page.blank();
    page.line(
        switch (chord.failure()) {
          case NOT_CONVEX -> "Why not convex";
          case NOT_CONCAVE -> "Why not concave";
          case NOT_STRICT -> "Why not strictly";
        });
    page.paragraph("  A    ", point(chord.a()));
    page.paragraph("  B    ", point(chord.b()));
    page.paragraph("  M    ", point(chord.mixture()) + ", which is " + mixture(chord, "A", "B"));
    page.paragraph("  f(A) ", "= " + PlainFormula.of(Formula.of(chord.atA())));
    page.paragraph("  f(B) ", "= " + PlainFormula.of(Formula.of(chord.atB())));
    page.paragraph(
        "  f(M) ",
        "= "
            + PlainFormula.of(
                Formula.of(chord.left()).relates(chord.relation(), Formula.of(chord.right())))
            + " = "
            + mixture(chord, "f(A)", "f(B)"));
    chord.gap().ifPresent(gap -> difference(chord, gap));
    chord
        .decimals()
        .ifPresent(
            both ->
                page.paragraph("  ", "In decimals: " + both.get(0) + " against " + both.get(1)));
    conclude(chord.failure());
  }

  private void difference(Block.Chord chord, Expr gap) {
    var sign = Formula.of(gap).relates(chord.relation(), Formula.of(Expr.of(0)));
    page.paragraph("  ", "The difference is " + PlainFormula.of(sign) + ".");
  }

  private void conclude(Block.Failure failure) {
    switch (failure) {
      case NOT_CONVEX ->
          page.paragraph(
              "  ", "The graph of a convex function is never above its chords; at M it is.");
      case NOT_CONCAVE ->
          page.paragraph(
              "  ", "The graph of a concave function is never below its chords; at M it is.");
      case NOT_STRICT -> page.paragraph("  ", "The chord from A to B touches the graph at M.");
    }
    if (failure != Block.Failure.NOT_STRICT) {
      page.paragraph("  ", "To check by hand, put the coordinates of A, B and M into f.");
    }
  }

  private static String point(Map<String, Expr> coordinates) {
    var values = coordinates.values().stream().map(Formula::of).toList();
    var names = coordinates.keySet().stream().map(Formula::symbol).toList();
    return PlainFormula.of(new Formula.Tuple(names).equal(new Formula.Tuple(values)));
  }

  private static String mixture(Block.Chord chord, String first, String second) {
    return PlainFormula.of(
        new Formula.Mixture(chord.weight(), new Formula.Letter(first), new Formula.Letter(second)));
  }

  private void addParts(List<Exposition.Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    page.blank();
    page.line("On each convex part");
    page.table(
        "  ",
        parts.stream()
            .map(part -> List.of(where(part.when()), text(part.exposition().finding())))
            .toList());
    for (var part : parts) {
      page.blank();
      page.paragraph("Where ", where(part.when()) + ":");
      add(part.exposition());
    }
  }

  private static String where(List<Constraint> when) {
    return Conditions.joined(when);
  }

  private static String text(Prose prose) {
    return PlainFormula.of(prose);
  }
}
