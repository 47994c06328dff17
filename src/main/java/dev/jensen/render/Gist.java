package dev.jensen.render;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.render.document.Formula;
import dev.jensen.render.text.Conditions;
import dev.jensen.render.text.PlainFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An answer in a few lines: the verdict with its conditions, then points against what does not
/// hold, or what stood in the way.
final class Gist {
  private static final int LONGEST_VALUE = 40;

  private Gist() {}

  static List<String> of(Answer answer) {
    var lines = new ArrayList<String>();
    switch (answer) {
      case Answer.Decided decided -> addVerdict(decided, lines);
      case Answer.Undecided undecided -> {
        undecided.partial().ifPresent(partial -> addVerdict(partial, lines));
        lines.addFirst("unknown: " + obstacle(undecided));
      }
      case Answer.Invalid invalid -> {
        lines.add(invalid.message());
        for (var part : invalid.parts()) {
          lines.add(Conditions.joined(part.when()) + ": " + of(part.answer()).getFirst());
        }
      }
    }
    return lines;
  }

  private static String obstacle(Answer.Undecided undecided) {
    return switch (undecided.obstacle().reason()) {
      case TIME -> "not decided in its share of the time; " + undecided.obstacle().goal();
      case EXHAUSTED, LIMIT -> undecided.obstacle().goal();
    };
  }

  private static void addVerdict(Answer.Decided decided, List<String> lines) {
    lines.add(PlainFormula.of(Headline.of(decided.verdict())));
    var cases = Case.of(decided.verdict(), decided.certificate());
    cases.stream()
        .filter(each -> each.kind() == Verdict.Kind.NEITHER)
        .findFirst()
        .ifPresent(each -> addPoints(each, cases.size() > 1, lines));
  }

  private static void addPoints(Case each, boolean isConditional, List<String> lines) {
    var when = isConditional ? "where " + Conditions.joined(each.when()) + ", " : "";
    each.notConvex()
        .map(points -> points(points, each, "not convex", ">"))
        .ifPresent(line -> lines.add(when + line));
    each.notConcave()
        .map(points -> points(points, each, "not concave", "<"))
        .ifPresent(line -> lines.add(when + line));
  }

  private static String points(JensenPoints points, Case each, String what, String relation) {
    var witness = Witness.of(points, each.context());
    var chord = " between " + point(witness.a()) + " and " + point(witness.b());
    var left = text(witness.left().expr());
    var right = text(witness.right().expr());
    var at = coordinates(witness.mixture());
    return left.length() > LONGEST_VALUE || right.length() > LONGEST_VALUE
        ? what + chord
        : what + ": f(" + at + ") = " + left + " " + relation + " " + right + ", the chord" + chord;
  }

  private static String point(Map<String, Expr> coordinates) {
    var text = coordinates(coordinates);
    return coordinates.size() == 1 ? text : "(" + text + ")";
  }

  private static String coordinates(Map<String, Expr> point) {
    return point.values().stream().map(Gist::text).collect(Collectors.joining(", "));
  }

  private static String text(Expr expr) {
    return PlainFormula.of(Formula.of(expr));
  }
}
