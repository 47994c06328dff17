package dev.jensen.argument;

import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Term;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.region.RegionTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Points at which a function of one variable has two slopes, so that no derivative exists there.
record Corners(Scene scene) {
  /// A piece that is a single point has no slope there.
  private static final List<Rational> NEAR =
      List.of(Rational.of(1, 1000), Rational.of(1, 1_000_000));

  /// A derivative in the expression is taken at such a point: where its own values say, or else at
  /// the point given.
  Optional<Finding> in(Expr expr, Map<String, Expr> point) {
    for (var name : scene.meaning().derivatives(scene.meaning().inlined(expr))) {
      if (scene.terms().term(name).orElse(null)
          instanceof Term.Value(var function, var n, var at)) {
        var subject = scene.terms().subject(function).orElseThrow();
        if (subject.arguments().size() == 1) {
          var variable = subject.arguments().get(0);
          var value = at.isEmpty() ? point.get(variable) : at.get(0);
          var found =
              Optional.ofNullable(value)
                  .map(scene.meaning()::inlined)
                  .filter(v -> v.isFreeOf(scene.statement().variables()))
                  .flatMap(v -> corner(subject.body(), variable, v));
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> corner(Expr body, String variable, Expr value) {
    var function = new Meaning(scene.terms()).inlined(body);
    var cells =
        new Pieces(scene.terms(), scene.search(), List.of(variable))
            .cellsOf(function, new Context(List.of(variable), List.of()))
            .orElse(List.of());
    Map<String, Expr> there = new HashMap<>(Map.of(variable, value));
    for (var left : slopes(cells, variable, value, Numeral.MINUS_ONE)) {
      for (var right : slopes(cells, variable, value, Numeral.ONE)) {
        if (isTrue(Constraint.positive(right.minus(left)))
            || isTrue(Constraint.positive(left.minus(right)))) {
          return Optional.of(
              new Finding.Wrong(
                  "there is no derivative at "
                      + Wording.point(there)
                      + ": the slope is "
                      + left
                      + " on one side and "
                      + right
                      + " on the other",
                  Finding.Ground.NO_DERIVATIVE));
        }
      }
    }
    return Optional.empty();
  }

  /// The slopes at the point of pieces that reach it from one side.
  private List<Expr> slopes(
      List<RegionTree.Cell> cells, String variable, Expr value, Expr direction) {
    return cells.stream()
        .filter(cell -> contains(cell, Map.of(variable, value)))
        .filter(
            cell ->
                NEAR.stream()
                    .allMatch(
                        step ->
                            contains(
                                cell,
                                Map.of(variable, value.plus(direction.times(Expr.of(step)))))))
        .flatMap(cell -> slope(cell.piece(), variable, Map.of(variable, value)).stream())
        .toList();
  }

  /// For all values of the parameters.
  private boolean isTrue(Constraint constraint) {
    var parameters =
        scene.domain().constraints().stream()
            .filter(c -> c.expression().isFreeOf(scene.statement().variables()))
            .toList();
    return constraint.expression().symbols().isEmpty()
        ? Judge.isTrue(constraint)
        : new Judge(scene.search()).holds(new Context(List.of(), parameters), constraint);
  }

  private boolean contains(RegionTree.Cell cell, Map<String, Expr> point) {
    return cell.closed().stream()
        .allMatch(c -> isTrue(new Constraint(Judge.value(c.expression(), point), c.relation())));
  }

  private static Optional<Expr> slope(Expr piece, String variable, Map<String, Expr> point) {
    try {
      return Optional.of(Judge.value(Derivative.of(piece, variable), point))
          .filter(s -> !s.symbols().contains(variable));
    } catch (RuleViolation | ArithmeticException none) {
      return Optional.empty();
    }
  }
}
