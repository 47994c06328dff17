package dev.jensen.exercise;

import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.render.document.Formula;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values of a parameter for which a function is convex, read off the cases of a verdict: an
/// interval that contains its ends.
record Thresholds(String parameter, Optional<Rational> lower, Optional<Rational> upper) {

  /// Throws `IllegalStateException` unless exactly one case is convex, by conditions that are
  /// affine in the parameter, and the function is not convex in any other.
  static Thresholds of(Verdict verdict, String parameter) {
    var convex =
        verdict.cases().stream()
            .filter(
                each -> EnumSet.of(Verdict.Kind.CONVEX, Verdict.Kind.AFFINE).contains(each.kind()))
            .toList();
    if (convex.size() != 1) {
      throw new IllegalStateException(verdict.statement() + ": " + convex.size() + " convex cases");
    }
    Optional<Rational> lower = Optional.empty();
    Optional<Rational> upper = Optional.empty();
    for (var condition : convex.get(0).when()) {
      var slope = Calculated.value(Derivative.of(condition.expression(), parameter), Map.of());
      var start = Calculated.value(condition.expression(), Map.of(parameter, Rational.ZERO));
      var root = start.negate().over(slope);
      if (condition.relation() != Relation.NONNEGATIVE) {
        throw new IllegalStateException(verdict.statement() + ": an open end " + condition);
      }
      if (slope.signum() > 0) {
        lower = Optional.of(lower.map(root::max).orElse(root));
      } else {
        upper = Optional.of(upper.map(root::min).orElse(root));
      }
    }
    return new Thresholds(parameter, lower, upper);
  }

  Rational least() {
    return lower.orElseThrow();
  }

  Rational greatest() {
    return upper.orElseThrow();
  }

  /// `a >= 2`, or `1 <= a <= 2`.
  Formula formula() {
    var symbol = Formula.symbol(parameter);
    if (lower.isPresent() && upper.isPresent()) {
      return Formula.of(Expr.of(least()))
          .relates("<=", symbol)
          .andThen("<=", Formula.of(Expr.of(greatest())));
    }
    return lower.isPresent()
        ? symbol.relates(">=", Formula.of(Expr.of(least())))
        : symbol.relates("<=", Formula.of(Expr.of(greatest())));
  }

  /// The ways to type it, the usual one first.
  List<String> spellings() {
    var all = new ArrayList<String>();
    for (var sign : List.of("<=", "\u2264")) {
      for (var space : List.of(" ", "")) {
        all.addAll(spellings(sign, space));
      }
    }
    return all;
  }

  private List<String> spellings(String less, String space) {
    var more = less.equals("<=") ? ">=" : "\u2265";
    if (lower.isPresent() && upper.isPresent()) {
      return List.of(String.join(space, least() + "", less, parameter, less, greatest() + ""));
    }
    var bound = lower.isPresent() ? least() : greatest();
    var forth = String.join(space, parameter, lower.isPresent() ? more : less, bound + "");
    var back = String.join(space, bound + "", lower.isPresent() ? less : more, parameter);
    return List.of(forth, back);
  }
}
