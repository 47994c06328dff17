package dev.jensen.refute;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lines through simple points in directions that depend on the parameters: those that complete the
/// square of the Hessian there, and those made of two parameters.
final class Lines {
  private static final int LARGEST_DIMENSION = 4;
  private static final int TALLEST_ENTRY = 40;
  private static final int UNITS = 24;
  private static final int CONSTANTS = 6;

  private final Statement statement;

  Lines(Statement statement) {
    this.statement = statement;
  }

  List<Template> templates() {
    var n = statement.variables().size();
    if (n < 2 || n > LARGEST_DIMENSION || statement.parameters().isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<Template>();
    var units = new ArrayList<Expr>(List.of(Expr.of(1)));
    units.addAll(Monomials.of(statement.parameters(), UNITS));
    for (var base : List.of(constant(0), constant(1))) {
      var directions = new LinkedHashSet<>(completedSquares(base));
      directions.addAll(pairsOfParameters());
      for (var direction : directions) {
        for (var unit : units) {
          var height = (height(base) + height(direction) + Height.of(unit)) / 2;
          var scaled = direction.stream().map(entry -> Tidy.product(unit, entry)).toList();
          lines.add(Template.ofLine(base, scaled, Grids.constants(CONSTANTS), height));
        }
      }
    }
    return lines;
  }

  private static int height(List<Expr> vector) {
    return vector.stream().mapToInt(Height::of).sum();
  }

  private List<Expr> constant(long value) {
    return statement.variables().stream().map(name -> Expr.of(value)).toList();
  }

  /// For entries `p` and `r` of the Hessian, `p` on the diagonal: the direction `(-r, p)`, along
  /// which the form has the value `p` times the minor; and, for where `p` may vanish, `(r, -p/2 ∓
  /// 1)` with the value `∓ 2r²` when the other diagonal entry is 0.
  private List<List<Expr>> completedSquares(List<Expr> base) {
    var n = base.size();
    var directions = new ArrayList<List<Expr>>();
    for (var i = 0; i < n; i++) {
      var diagonal = second(i, i, base);
      for (var j = 0; j < n && diagonal.isPresent(); j++) {
        var mixed = second(i, j, base);
        if (j != i && mixed.isPresent()) {
          var p = diagonal.get();
          var r = mixed.get();
          directions.add(vector(i, r.negate(), j, p));
          var half = Tidy.product(Expr.of(-1, 2), p);
          directions.add(vector(i, r, j, Tidy.sum(half, Expr.of(-1))));
          directions.add(vector(i, r, j, Tidy.sum(half, Expr.of(1))));
        }
      }
    }
    return directions;
  }

  private Optional<Expr> second(int i, int j, List<Expr> base) {
    var names = statement.variables();
    var point = new HashMap<String, Expr>();
    for (var k = 0; k < names.size(); k++) {
      point.put(names.get(k), base.get(k));
    }
    return Derivative.of(statement.function(), names.get(i))
        .flatMap(first -> Derivative.of(first, names.get(j)))
        .flatMap(second -> evaluated(second, point))
        .filter(entry -> Height.of(entry) <= TALLEST_ENTRY);
  }

  private static Optional<Expr> evaluated(Expr expr, Map<String, Expr> point) {
    try {
      return Optional.of(Tidy.of(expr.substitute(point)));
    } catch (ArithmeticException undefined) {
      return Optional.empty();
    }
  }

  private List<List<Expr>> pairsOfParameters() {
    var n = statement.variables().size();
    var directions = new ArrayList<List<Expr>>();
    for (var p : statement.parameters()) {
      for (var q : statement.parameters()) {
        for (var i = 0; i < n && !p.equals(q); i++) {
          for (var j = i + 1; j < n; j++) {
            directions.add(vector(i, Expr.symbol(p), j, Expr.symbol(q).negate()));
            directions.add(vector(i, Expr.symbol(p), j, Expr.symbol(q)));
          }
        }
      }
    }
    return directions;
  }

  private List<Expr> vector(int i, Expr atI, int j, Expr atJ) {
    var entries = new ArrayList<>(constant(0));
    entries.set(i, Tidy.of(atI));
    entries.set(j, Tidy.of(atJ));
    return List.copyOf(entries);
  }
}
