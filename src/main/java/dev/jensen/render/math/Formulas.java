package dev.jensen.render.math;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.render.document.Comparison;
import dev.jensen.render.document.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Lays out formulas.
public final class Formulas {
  private static final Map<String, String> RELATIONS =
      Map.of("=", "=", ">=", "\\ge", ">", ">", "<=", "\\le", "<", "<", "!=", "\\ne");

  private static final double WIDEST_CASES = 30;

  private Formulas() {}

  public static Layout of(Formula formula) {
    return switch (formula) {
      case Formula.Value(var expr) -> Typesetter.of(expr);
      case Formula.Letter(var name) -> new Layout.Identifier(name);
      case Formula.Applied(var function, var variables) ->
          Layout.row(
              new Layout.Identifier(function),
              Layout.brackets(listed(variables.stream().map(Formula::symbol).toList())));
      case Formula.Function(var atom) -> Typesetter.name(atom);
      case Formula.At(var function, var point) ->
          Layout.row(
              new Layout.Identifier(function), Layout.brackets(new Layout.Identifier(point)));
      case Formula.Tuple(var entries) when entries.size() == 1 -> of(entries.get(0));
      case Formula.Tuple(var entries) -> Layout.brackets(listed(entries));
      case Formula.Second(var function, var by) -> second(function, by);
      case Formula.Hessian(var function, var negated) -> hessian(function, negated);
      case Formula.Curving(var function, var variables, var rows) ->
          curving(function, variables, rows);
      case Formula.Minor(var function, var negated, var rows) -> minor(function, negated, rows);
      case Formula.Quadratic(var function, var negated) -> quadratic(function, negated);
      case Formula.Slope(var function, var at, var fromLeft) -> slope(function, at, fromLeft);
      case Formula.Pieces(var function, var pieces) -> pieces(function, pieces);
      case Formula.Matrix(var rows) -> matrix(rows);
      case Formula.Condition(var constraint) -> condition(constraint);
      case Formula.Chain(var first, var links) -> chain(first, links);
      case Formula.Mixture(var weight, var first, var second) -> mixture(weight, first, second);
      case Formula.Range(var interval) -> interval(interval);
      case Formula.Member(var value, var interval) ->
          Layout.row(of(value), Layout.relation("\\in"), interval(interval));
      case Formula.Box(var sides) -> box(sides);
      case Formula.Listed(var items) -> listed(items);
    };
  }

  public static Layout relation(String typed) {
    return Layout.relation(RELATIONS.getOrDefault(typed, typed));
  }

  public static Layout condition(Constraint constraint) {
    var comparison = Comparison.of(constraint);
    return Layout.row(
        Typesetter.of(comparison.left()),
        relation(comparison.relation()),
        Typesetter.of(comparison.right()));
  }

  private static Layout listed(List<Formula> items) {
    var parts = new ArrayList<Layout>();
    for (var item : items) {
      if (!parts.isEmpty()) {
        parts.add(Layout.comma());
      }
      parts.add(of(item));
    }
    return new Layout.Row(parts);
  }

  private static Layout second(String function, List<String> by) {
    var f = new Layout.Identifier(function);
    if (by.isEmpty()) {
      return new Layout.Superscript(f, new Layout.Identifier("''"));
    }
    return new Layout.Subscript(f, new Layout.Row(by.stream().map(Names::of).toList()));
  }

  private static Layout hessian(String function, boolean negated) {
    var nabla = new Layout.Superscript(new Layout.Identifier("nabla"), new Layout.Digits("2"));
    var named = Layout.row(nabla, new Layout.Identifier(function));
    return negated ? Layout.row(Layout.prefix("-"), named) : named;
  }

  private static Layout curving(String function, List<String> variables, List<List<Expr>> rows) {
    if (variables.size() == 1) {
      return Layout.row(
          second(function, List.of()), relation("="), Typesetter.of(rows.get(0).get(0)));
    }
    return Layout.row(hessian(function, false), relation("="), matrix(rows));
  }

  /// The entries of a Hessian on and above the diagonal, one after the other.
  public static List<Layout> entries(Formula.Curving curving) {
    var lines = new ArrayList<Layout>();
    var rows = curving.hessian();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i; j < rows.size(); j++) {
        var by = List.of(curving.variables().get(i), curving.variables().get(j));
        lines.add(
            Layout.row(
                second(curving.function(), by), relation("="), Typesetter.of(rows.get(i).get(j))));
      }
    }
    return lines;
  }

  private static Layout minor(String function, boolean negated, List<String> rows) {
    if (rows.size() == 1) {
      var entry = second(function, List.of(rows.get(0), rows.get(0)));
      return negated ? Layout.row(Layout.prefix("-"), entry) : entry;
    }
    if (rows.size() == 2) {
      return Layout.row(
          second(function, List.of(rows.get(0), rows.get(0))),
          second(function, List.of(rows.get(1), rows.get(1))),
          Layout.binary("-"),
          new Layout.Superscript(
              second(function, List.of(rows.get(0), rows.get(1))), new Layout.Digits("2")));
    }
    var index = new ArrayList<Layout>();
    for (var row : rows) {
      if (!index.isEmpty()) {
        index.add(Layout.comma());
      }
      index.add(Names.of(row));
    }
    return Layout.row(
        new Layout.Subscript(new Layout.Upright("det"), new Layout.Row(index)),
        Layout.brackets(hessian(function, negated)));
  }

  private static Layout quadratic(String function, boolean negated) {
    var v = new Layout.Identifier("v");
    var transposed = new Layout.Superscript(v, new Layout.Upright("T"));
    var form = Layout.row(transposed, hessian(function, false), new Layout.Space(), v);
    return negated ? Layout.row(Layout.prefix("-"), form) : form;
  }

  private static Layout slope(String function, Expr at, boolean fromLeft) {
    var side = Layout.prefix(fromLeft ? "-" : "+");
    var point = Typesetter.of(at);
    var isPlain = point instanceof Layout.Digits || point instanceof Layout.Identifier;
    return Layout.row(
        new Layout.Superscript(new Layout.Identifier(function), new Layout.Identifier("'")),
        Layout.brackets(new Layout.Superscript(isPlain ? point : Layout.brackets(point), side)));
  }

  private static Layout pieces(String function, List<Formula.Piece> pieces) {
    var f = new Layout.Identifier(function);
    if (pieces.size() == 1) {
      return Layout.row(f, relation("="), Typesetter.of(pieces.get(0).value()));
    }
    var rows =
        pieces.stream()
            .map(piece -> List.of(Typesetter.of(piece.value()), where(piece.where())))
            .toList();
    return Layout.row(f, relation("="), new Layout.Grid(rows, true));
  }

  /// "where x >= 0, y <= 1" for a line of a case distinction.
  public static Layout where(List<Constraint> conditions) {
    var parts = new ArrayList<Layout>();
    parts.add(new Layout.Words("if "));
    for (var condition : conditions) {
      if (parts.size() > 1) {
        parts.add(Layout.comma());
      }
      parts.add(condition(condition));
    }
    return new Layout.Row(parts);
  }

  /// By a brace; on the line where that is too wide.
  static Layout conditional(Expr.Conditional c) {
    var then = Typesetter.of(c.then());
    var otherwise = Typesetter.of(c.otherwise());
    var where = where(List.of(c.condition()));
    var grid =
        new Layout.Grid(
            List.of(List.of(then, where), List.of(otherwise, new Layout.Words("otherwise"))), true);
    return Measure.width(grid) <= WIDEST_CASES
        ? grid
        : Layout.brackets(
            Layout.row(then, new Layout.Words(" "), where, new Layout.Words(", else "), otherwise));
  }

  private static Layout matrix(List<List<Expr>> rows) {
    var grid =
        new Layout.Grid(
            rows.stream().map(row -> row.stream().map(Typesetter::of).toList()).toList(), false);
    return Layout.brackets(grid);
  }

  private static Layout chain(Formula first, List<Formula.Link> links) {
    var parts = new ArrayList<Layout>();
    parts.add(of(first));
    for (var link : links) {
      parts.add(relation(link.relation()));
      parts.add(of(link.next()));
    }
    return new Layout.Row(parts);
  }

  private static Layout mixture(Expr weight, Formula first, Formula second) {
    if (weight.equals(Numeral.HALF)) {
      var sum = Layout.row(of(first), Layout.binary("+"), of(second));
      return new Layout.Fraction(sum, new Layout.Digits("2"));
    }
    return Layout.row(
        weight(weight),
        new Layout.Space(),
        of(first),
        Layout.binary("+"),
        weight(Expr.of(1).minus(weight)),
        new Layout.Space(),
        of(second));
  }

  private static Layout weight(Expr weight) {
    return weight instanceof Expr.Sum
        ? Layout.brackets(Typesetter.of(weight))
        : Typesetter.of(weight);
  }

  private static Layout box(List<Interval> sides) {
    var parts = new ArrayList<Layout>();
    for (var side : sides) {
      if (!parts.isEmpty()) {
        parts.add(Layout.binary("\\times"));
      }
      parts.add(interval(side));
    }
    return new Layout.Row(parts);
  }

  private static Layout interval(Interval interval) {
    if (interval.equals(Interval.ALL)) {
      return new Layout.Identifier("reals");
    }
    var low = interval.lower().map(Expr::of).map(Typesetter::of);
    var high = interval.upper().map(Expr::of).map(Typesetter::of);
    var infinity = new Layout.Digits("\\infty");
    return new Layout.Fenced(
        interval.lowerClosed() ? "[" : "(",
        Layout.row(
            low.orElse(Layout.row(Layout.prefix("-"), infinity)),
            Layout.comma(),
            high.orElse(infinity)),
        interval.upperClosed() ? "]" : ")");
  }
}
