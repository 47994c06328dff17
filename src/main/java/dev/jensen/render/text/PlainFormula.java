package dev.jensen.render.text;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Inline;
import dev.jensen.render.document.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Formulas and sentences on a line of plain text. Expressions that are very long are cut.
public final class PlainFormula {
  private static final int LONGEST = 600;

  private PlainFormula() {}

  public static String of(Prose prose) {
    return prose.parts().stream().map(PlainFormula::part).collect(Collectors.joining());
  }

  private static String part(Inline part) {
    return switch (part) {
      case Inline.Words(var text) -> text;
      case Inline.Maths(var formula) -> of(formula);
      case Inline.Reference(var step) -> "(" + step + ")";
    };
  }

  public static String of(Formula formula) {
    return switch (formula) {
      case Formula.Value(var expr) -> clipped(Plain.of(expr));
      case Formula.Letter(var name) -> name;
      case Formula.Applied(var function, var variables) ->
          function
              + variables.stream().map(Plain::name).collect(Collectors.joining(", ", "(", ")"));
      case Formula.Function(var atom) -> atom.name();
      case Formula.At(var function, var point) -> function + "(" + point + ")";
      case Formula.Tuple(var entries) when entries.size() == 1 -> of(entries.get(0));
      case Formula.Tuple(var entries) -> "(" + listed(entries) + ")";
      case Formula.Second(var function, var by) -> second(function, by);
      case Formula.Hessian(var function, var negated) ->
          (negated ? "minus the Hessian of " : "the Hessian of ") + function;
      case Formula.Curving(var function, var variables, var rows) ->
          curving(function, variables, rows);
      case Formula.Minor(var function, var negated, var rows) -> minor(function, negated, rows);
      case Formula.Quadratic(var function, var negated) -> negated ? "-v' H v" : "v' H v";
      case Formula.Slope(var function, var at, var fromLeft) ->
          function + "'(" + bracketed(Plain.of(at)) + (fromLeft ? "-)" : "+)");
      case Formula.Pieces(var function, var pieces) ->
          pieces.stream()
              .map(piece -> function + " = " + clipped(Plain.of(piece.value())) + where(piece))
              .collect(Collectors.joining("; "));
      case Formula.Matrix(var rows) -> matrix(rows);
      case Formula.Condition(var constraint) -> clipped(Conditions.of(constraint));
      case Formula.Chain(var first, var links) ->
          of(first)
              + links.stream()
                  .map(link -> " " + link.relation() + " " + of(link.next()))
                  .collect(Collectors.joining());
      case Formula.Mixture(var weight, var first, var second) -> mixture(weight, first, second);
      case Formula.Range(var interval) -> interval(interval);
      case Formula.Member(var value, var interval) -> of(value) + " in " + interval(interval);
      case Formula.Box(var sides) ->
          sides.stream().map(PlainFormula::interval).collect(Collectors.joining(" x "));
      case Formula.Listed(var items) -> listed(items);
    };
  }

  private static String bracketed(String text) {
    return text.contains(" ") ? "(" + text + ")" : text;
  }

  private static String listed(List<Formula> items) {
    return items.stream().map(PlainFormula::of).collect(Collectors.joining(", "));
  }

  static String clipped(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ... (cut)";
  }

  private static String second(String function, List<String> by) {
    if (by.isEmpty()) {
      return function + "''";
    }
    var names = by.stream().map(Plain::name).toList();
    var isShort = names.stream().allMatch(name -> name.length() == 1);
    return isShort
        ? function + "_" + String.join("", names)
        : function + "_{" + String.join(",", names) + "}";
  }

  private static String where(Formula.Piece piece) {
    return piece.where().isEmpty() ? "" : " where " + Conditions.joined(piece.where());
  }

  private static String curving(String function, List<String> variables, List<List<Expr>> rows) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i; j < rows.size(); j++) {
        var by = rows.size() == 1 ? List.<String>of() : List.of(variables.get(i), variables.get(j));
        parts.add(second(function, by) + " = " + clipped(Plain.of(rows.get(i).get(j))));
      }
    }
    return String.join(", ", parts);
  }

  private static String minor(String function, boolean negated, List<String> rows) {
    if (rows.size() == 1) {
      return (negated ? "-" : "") + second(function, List.of(rows.get(0), rows.get(0)));
    }
    var names = rows.stream().map(Plain::name).collect(Collectors.joining(", "));
    return "minor(" + names + ")";
  }

  private static String matrix(List<List<Expr>> rows) {
    return rows.stream()
        .map(row -> "[" + listed(row.stream().map(Formula::of).toList()) + "]")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String mixture(Expr weight, Formula first, Formula second) {
    if (weight.equals(Numeral.HALF)) {
      return "(" + of(first) + " + " + of(second) + ")/2";
    }
    return weight(weight)
        + "*"
        + of(first)
        + " + "
        + weight(Expr.of(1).minus(weight))
        + "*"
        + of(second);
  }

  private static String weight(Expr weight) {
    var text = Plain.of(weight);
    return weight instanceof Expr.Constant || weight instanceof Expr.Symbol
        ? text
        : "(" + text + ")";
  }

  private static String interval(Interval interval) {
    if (interval.equals(Interval.ALL)) {
      return "all reals";
    }
    return (interval.lowerClosed() ? "[" : "(")
        + interval.lower().map(Rational::toString).orElse("-inf")
        + ", "
        + interval.upper().map(Rational::toString).orElse("inf")
        + (interval.upperClosed() ? "]" : ")");
  }
}
