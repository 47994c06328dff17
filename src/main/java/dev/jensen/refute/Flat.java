package dev.jensen.refute;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The affine flat that equations cut out: some symbols free, each other one an affine expression
/// in them.
record Flat(List<String> free, Map<String, Expr> dependent) {

  /// Solves the equations among the constraints that are affine in one of the symbols with a
  /// constant slope; others are left to the membership test.
  static Flat of(List<String> symbols, List<Constraint> constraints) {
    var free = new ArrayList<>(symbols);
    var dependent = new LinkedHashMap<String, Expr>();
    for (var constraint : constraints) {
      if (constraint.relation() == Relation.ZERO) {
        eliminate(Tidy.of(constraint.expression().substitute(dependent)), free, dependent);
      }
    }
    return new Flat(List.copyOf(free), Map.copyOf(dependent));
  }

  private static void eliminate(Expr equation, List<String> free, Map<String, Expr> dependent) {
    for (var symbol : List.copyOf(free).reversed()) {
      var form = AffineForm.in(symbol, equation);
      if (form.isPresent()
          && form.get().slope() instanceof Expr.Constant(var slope)
          && !slope.isZero()) {
        var image = form.get().root().orElseThrow();
        dependent.replaceAll((name, old) -> Tidy.of(old.substitute(Map.of(symbol, image))));
        dependent.put(symbol, image);
        free.remove(symbol);
        return;
      }
    }
  }

  /// The statement in the free symbols alone.
  Statement restrict(Statement statement) {
    if (dependent.isEmpty()) {
      return statement;
    }
    var constraints = new ArrayList<Constraint>();
    for (var constraint : statement.constraints()) {
      var expression = Tidy.of(constraint.expression().substitute(dependent));
      if (!(constraint.relation() == Relation.ZERO && expression.isZero())) {
        constraints.add(new Constraint(expression, constraint.relation()));
      }
    }
    return new Statement(
        statement.function().substitute(dependent), free, statement.parameters(), constraints);
  }

  /// All coordinates of the point with these free ones.
  Map<String, Expr> complete(Map<String, Expr> point) {
    var all = new LinkedHashMap<>(point);
    dependent.forEach((name, image) -> all.put(name, Tidy.of(image.substitute(point))));
    return all;
  }
}
