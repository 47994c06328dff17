package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a quadratic function of the variables as a sum of squares of affine ones, whose
/// coefficients are roots of what is >= 0 by the conditions on the parameters.
record AffineSquares(Search search, Context context) {

  /// The affine functions, and proofs of the signs that their roots need.
  record Sum(List<Expr> affine, List<Rule> facts) {}

  Optional<Sum> of(Expr quadratic) {
    return asWritten(quadratic).or(() -> completed(quadratic));
  }

  /// Terms that are squares as they stand, also where their coefficients may vanish.
  private Optional<Sum> asWritten(Expr quadratic) {
    var sum = new Sum(new ArrayList<>(), new ArrayList<>());
    for (var term : quadratic instanceof Expr.Sum(var terms) ? terms : List.of(quadratic)) {
      var coefficient = new ArrayList<Expr>();
      var moving = new ArrayList<Expr>();
      for (var factor : term instanceof Expr.Product(var factors) ? factors : List.of(term)) {
        (context.isParametric(factor) ? coefficient : moving).add(factor);
      }
      var isSquare =
          moving.isEmpty()
              || (moving.size() == 1
                  && moving.get(0) instanceof Expr.Power(var base, Expr.Constant(var n))
                  && n.equals(Rational.TWO)
                  && context.normal(base).isAffineIn(context.variables()));
      if (!isSquare || !isKnown(Expr.product(coefficient), Relation.NONNEGATIVE, sum)) {
        return Optional.empty();
      }
      var root = root(Expr.product(coefficient));
      sum.affine().add(moving.isEmpty() ? root : root.times(((Expr.Power) moving.get(0)).base()));
    }
    return Optional.of(sum);
  }

  /// Completes one square after the other.
  private Optional<Sum> completed(Expr quadratic) {
    var sum = new Sum(new ArrayList<>(), new ArrayList<>());
    var rest = context.normal(quadratic).toExpr();
    for (var name : context.variables()) {
      var powers = Generators.coefficients(rest, Expr.symbol(name));
      if (powers.isEmpty() || powers.get().degree() > 2) {
        return Optional.empty();
      }
      if (powers.get().degree() == 0) {
        continue;
      }
      var a = powers.get().of(2);
      var b = powers.get().of(1);
      var wanted = b.isZero() ? Relation.NONNEGATIVE : Relation.POSITIVE;
      if (!context.isParametric(a) || a.isZero() || !isKnown(a, wanted, sum)) {
        return Optional.empty();
      }
      var shift = b.isZero() ? Numeral.ZERO : b.over(Expr.product(Expr.of(2), a));
      var line = Expr.symbol(name).plus(shift);
      var flat = context.normal(line).toExpr();
      sum.affine().add(root(a).times(flat));
      rest = context.normal(rest.minus(a.times(flat.power(2)))).toExpr();
    }
    if (!rest.isZero()) {
      if (!context.isParametric(rest) || !isKnown(rest, Relation.NONNEGATIVE, sum)) {
        return Optional.empty();
      }
      sum.affine().add(root(rest));
    }
    return sum.affine().isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  private static Expr root(Expr coefficient) {
    return coefficient.equals(Numeral.ONE)
        ? Numeral.ONE
        : coefficient.power(Expr.of(Rational.HALF));
  }

  /// Whether a coefficient has the sign, with a proof where structure does not show it.
  private boolean isKnown(Expr coefficient, Relation relation, Sum sum) {
    if (context.satisfies(coefficient, relation)) {
      return true;
    }
    if (coefficient.symbols().isEmpty()) {
      return false;
    }
    var fact = new Signs(search, context.ofParameters()).prove(coefficient, relation);
    fact.ifPresent(sum.facts()::add);
    return fact.isPresent();
  }
}
