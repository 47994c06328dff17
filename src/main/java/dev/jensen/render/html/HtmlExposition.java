package dev.jensen.render.html;

import dev.jensen.explain.RegionTable;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.document.Block;
import dev.jensen.render.document.Exposition;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import dev.jensen.render.document.Step;
import dev.jensen.render.math.Formulas;
import dev.jensen.render.plot.Svg;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is told of an answer, as the body of a page.
final class HtmlExposition {
  private final StringBuilder text = new StringBuilder();

  String text() {
    return text.toString();
  }

  void add(Exposition exposition) {
    var subject = exposition.isAboutFunction() ? math(new Formula.Letter("f")) + " is " : "";
    line("<h1>" + subject + prose(exposition.claim()) + "</h1>");
    exposition.question().ifPresent(this::question);
    exposition.troubles().forEach(this::trouble);
    table(exposition.cases());
    for (var each : exposition.cases()) {
      if (exposition.cases().size() > 1) {
        line(
            "<h2>Case "
                + HtmlProse.conditions(each.when())
                + ": "
                + prose(each.finding())
                + "</h2>");
      }
      each.blocks().forEach(this::add);
    }
    for (var part : exposition.parts()) {
      line("<h2>Where " + HtmlProse.conditions(part.when()) + "</h2>");
      add(part.exposition());
    }
  }

  private void question(Exposition.Question question) {
    var f = new Formula.Applied("f", question.variables());
    line("<div class=\"question\">");
    line(HtmlProse.display(f.equal(question.function())));
    if (!question.given().isEmpty()) {
      line("<p>where " + HtmlProse.conditions(question.given()) + "</p>");
    }
    if (!question.natural().isEmpty()) {
      line("<p>defined only where " + HtmlProse.conditions(question.natural()) + "</p>");
    }
    line("</div>");
  }

  private void trouble(Exposition.Trouble trouble) {
    line("<h3>" + HtmlText.escaped(trouble.title()) + "</h3><ul>");
    trouble.lines().forEach(each -> line("<li>" + HtmlText.escaped(each) + "</li>"));
    line("</ul>");
  }

  private void table(List<Exposition.Case> cases) {
    if (cases.size() < 2) {
      return;
    }
    line("<table><tr><th>where</th><th></th></tr>");
    for (var each : cases) {
      line(
          "<tr><td>"
              + HtmlProse.conditions(each.when())
              + "</td><td>"
              + prose(each.finding())
              + "</td></tr>");
    }
    line("</table>");
  }

  private void add(Block block) {
    switch (block) {
      case Block.Hint(var hint) -> line("<h3>Hint</h3><p>" + prose(hint) + "</p>");
      case Block.Derivation derivation -> derivation(derivation);
      case Block.Chord chord -> chord(chord);
      case Block.Remark(var title, var paragraphs) -> {
        line("<h3>" + HtmlText.escaped(title) + "</h3>");
        paragraphs.forEach(paragraph -> line("<p>" + prose(paragraph) + "</p>"));
      }
      case Block.Regions regions -> regions(regions);
      case Block.Figure(var picture) -> line("<figure>" + Svg.of(picture) + "</figure>");
    }
  }

  private void derivation(Block.Derivation derivation) {
    var byNumber = new TreeMap<Integer, Step>();
    derivation.steps().forEach(step -> byNumber.put(step.number(), step));
    line("<h3>Why</h3><ol class=\"steps\">");
    int position = 0;
    for (var step : derivation.steps()) {
      if (derivation.hidden() > 0 && position == derivation.cut()) {
        line("<li>… " + derivation.hidden() + " steps; the certificate has them all</li>");
      }
      step(step, byNumber);
      position++;
    }
    line("</ol>");
  }

  /// A step that shows formulas or rests on others unfolds to them.
  private void step(Step step, Map<Integer, Step> byNumber) {
    var head = head(step);
    var inside = new StringBuilder();
    step.displayed().forEach(formula -> inside.append(HtmlProse.display(formula)));
    for (int premise : step.premises()) {
      var used = byNumber.get(premise);
      if (used != null) {
        inside.append("<p>").append(head(used)).append("</p>");
      }
    }
    var isOpen = step.displayed().isEmpty() ? "" : " open=\"\"";
    line(
        inside.isEmpty()
            ? "<li>" + head + "</li>"
            : "<li><details"
                + isOpen
                + "><summary>"
                + head
                + "</summary><div>"
                + inside
                + "</div></details></li>");
  }

  private static String head(Step step) {
    var where = step.where().isEmpty() ? "" : "where " + HtmlProse.conditions(step.where()) + ": ";
    return "<span class=\"number\">("
        + step.number()
        + ")</span>"
        + where
        + prose(step.text())
        + (step.displayed().isEmpty() ? "." : ":");
  }

  private void chord(Block.Chord chord) {
    line(
        switch (chord.failure()) {
          case NOT_CONVEX -> "<h3>Why not convex</h3>";
          case NOT_CONCAVE -> "<h3>Why not concave</h3>";
          case NOT_STRICT -> "<h3>Why not strictly</h3>";
        });
    var mixture =
        new Formula.Mixture(chord.weight(), new Formula.Letter("A"), new Formula.Letter("B"));
    var names = chord.a().keySet().stream().map(Formula::symbol).toList();
    line("<p>As values of " + math(new Formula.Tuple(names)) + ":</p>");
    line("<table>");
    row(new Formula.Letter("A").equal(values(chord.a())), at("A").equal(chord.atA()));
    row(new Formula.Letter("B").equal(values(chord.b())), at("B").equal(chord.atB()));
    row(
        new Formula.Letter("M").equal(mixture).andThen("=", values(chord.mixture())),
        at("M").equal(chord.left()));
    line("</table>");
    var chordValue = new Formula.Mixture(chord.weight(), at("A"), at("B"));
    line(
        HtmlProse.display(
            at("M")
                .equal(chord.left())
                .andThen(chord.relation(), Formula.of(chord.right()))
                .andThen("=", chordValue)));
    chord
        .gap()
        .ifPresent(
            gap ->
                line(
                    "<p>The difference is "
                        + math(Formula.of(gap).relates(chord.relation(), Formula.of(Expr.of(0))))
                        + ".</p>"));
    chord
        .decimals()
        .ifPresent(
            both -> line("<p>In decimals: " + both.get(0) + " against " + both.get(1) + ".</p>"));
  }

  private void row(Formula left, Formula right) {
    line("<tr><td>" + math(left) + "</td><td>" + math(right) + "</td></tr>");
  }

  private static Formula values(Map<String, Expr> coordinates) {
    return new Formula.Tuple(coordinates.values().stream().map(Formula::of).toList());
  }

  private static Formula at(String point) {
    return new Formula.At("f", point);
  }

  private void regions(Block.Regions regions) {
    var second =
        regions.variables().size() == 1
            ? new Formula.Second("f", List.of())
            : new Formula.Hessian("f", false);
    line("<h3>The regions</h3><div class=\"display\"><table>");
    line(
        "<tr><th></th><th>where</th><th>"
            + math(new Formula.Letter("f"))
            + "</th><th>"
            + math(second)
            + "</th></tr>");
    int number = 1;
    for (var row : regions.rows()) {
      line(region(number++, row));
    }
    line("</table></div>");
    if (!regions.kinks().isEmpty()) {
      line(
          regions.kinks().stream()
              .map(kink -> "<li>" + prose(kink) + "</li>")
              .collect(Collectors.joining("\n", "<ul>", "</ul>")));
    }
  }

  private static String region(int number, RegionTable.Row row) {
    var second =
        row.hessian().size() == 1
            ? Formula.of(row.hessian().get(0).get(0))
            : new Formula.Matrix(row.hessian());
    return "<tr><td>"
        + number
        + "</td><td>"
        + conditions(row.where())
        + "</td><td>"
        + math(Formula.of(row.piece()))
        + "</td><td>"
        + math(second)
        + "</td></tr>";
  }

  private static String conditions(List<Constraint> conditions) {
    return HtmlProse.conditions(conditions);
  }

  private static String math(Formula formula) {
    return HtmlProse.inline(Formulas.of(formula));
  }

  private static String prose(Prose prose) {
    return HtmlProse.of(prose);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
