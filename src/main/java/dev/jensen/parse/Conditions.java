package dev.jensen.parse;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.parse.Diagnostic.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The conditions of a problem as constraints, those that fix a symbol left out.
final class Conditions {
  private final Reading reading;
  private final Elaboration elaboration;
  private final Equations equations;
  private final Predicate<String> isVariable;

  Conditions(
      Reading reading, Elaboration elaboration, Equations equations, Predicate<String> isVariable) {
    this.reading = reading;
    this.elaboration = elaboration;
    this.equations = equations;
    this.isVariable = isVariable;
  }

  /// Throws when an equation is false or not affine in the variables, or when `!=` involves one.
  List<Constraint> constraints(List<Comparison> comparisons) {
    var constraints = new ArrayList<Constraint>();
    for (var comparison : comparisons) {
      if (equations.isUsed(comparison)) {
        continue;
      }
      var left = elaboration.expression(comparison.left(), reading.outermost());
      var right = elaboration.expression(comparison.right(), reading.outermost());
      var constraint = comparison.between(left, right);
      check(comparison, constraint, left, right);
      if (!saysNothing(constraint, left, right)) {
        constraints.add(constraint);
      }
    }
    return constraints;
  }

  private static boolean saysNothing(Constraint constraint, Expr left, Expr right) {
    return constraint.relation() == Relation.ZERO
        && left.equals(right)
        && (left instanceof Expr.Constant || left instanceof Expr.Symbol);
  }

  private void check(Comparison comparison, Constraint constraint, Expr left, Expr right) {
    switch (constraint.relation()) {
      case ZERO -> {
        if (constraint.expression() instanceof Expr.Constant(var value) && !value.isZero()) {
          throw Fault.at(
              comparison.place(),
              Kind.DEFINITION,
              "this equation is false: it says " + left + " = " + right);
        }
        checkAffine(comparison, constraint.expression());
      }
      case NONZERO -> checkFree(comparison, constraint.expression());
      case NONNEGATIVE, POSITIVE -> {}
    }
  }

  private void checkAffine(Comparison comparison, Expr difference) {
    if (!new Affinity(isVariable).isAffine(difference)) {
      throw Fault.at(
          comparison.place(),
          Kind.CONDITION,
          "this equation is not affine in " + variablesOf(difference),
          "an equation fixes a parameter or is affine in the variables; a curve is no convex"
              + " domain");
    }
  }

  private void checkFree(Comparison comparison, Expr difference) {
    if (!variablesOf(difference).isEmpty()) {
      throw Fault.at(
          comparison.place(),
          Kind.CONDITION,
          "!= stands between parameters only, and " + variablesOf(difference) + " varies",
          "ask for each side: one question with < and one with >");
    }
  }

  private String variablesOf(Expr expr) {
    return expr.symbols().stream()
        .filter(isVariable)
        .sorted(NaturalOrder.INSTANCE)
        .collect(Collectors.joining(", "));
  }
}
