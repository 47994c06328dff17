package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A point given by formulas in the parameters, one for each variable.
record PointOf(Map<String, Expr> coordinates, SideCondition condition) {

  /// Every variable has a coordinate and nothing else has (a point must not set parameters); every
  /// coordinate is free of the variables and defined for all admissible parameters.
  void requireFormula(Context context) {
    var parameters = context.ofParameters();
    condition.require(
        coordinates.keySet().equals(Set.copyOf(context.variables())),
        "a coordinate for each variable and for nothing else");
    for (var coordinate : coordinates.values()) {
      condition.parametric(coordinate, context);
      condition.defined(coordinate, parameters);
    }
  }

  Expr at(Expr expr) {
    return expr.substitute(coordinates);
  }

  /// The point satisfies every constraint on the variables, for all admissible parameters.
  void requireInside(Context context) {
    requireFormula(context);
    var parameters = context.ofParameters();
    for (var constraint : context.constraints()) {
      if (!context.isParametric(constraint.expression())) {
        condition.holdsAt(coordinates, constraint, parameters);
      }
    }
  }

  /// weight * this + (1 - weight) * other.
  PointOf mixedWith(PointOf other, Expr weight, List<String> variables) {
    var mixture = new HashMap<String, Expr>();
    for (var name : variables) {
      var here = Expr.product(weight, at(Expr.symbol(name)));
      var there = Expr.product(Expr.of(Rational.ONE).minus(weight), other.at(Expr.symbol(name)));
      mixture.put(name, Expr.sum(here, there));
    }
    return new PointOf(mixture, condition);
  }
}
