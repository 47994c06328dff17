package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;

/// Quotients of a sum whose derivative is simpler than that of the sum: by what stands beside a
/// generator that moves with t. So p log(u) + q becomes log(u) + q/p, with a derivative free of
/// logarithms, and p exp(u) + q becomes 1 + q exp(-u)/p, with a derivative that is exp(-u) times a
/// function free of exp(u).
record Multipliers(Search search, Context context, Expr form) {
  private static final int MOST = 4;

  /// form = multiplier * quotient.
  record Quotient(Expr multiplier, Expr quotient) {}

  List<Quotient> of(String t) {
    var found = new ArrayList<Quotient>();
    for (var generator : Generators.of(form)) {
      if (generator instanceof Expr.Symbol || !generator.symbols().contains(t)) {
        continue;
      }
      Generators.coefficients(form, generator)
          .filter(powers -> powers.degree() >= 1 && powers.degree() <= 3)
          .ifPresent(powers -> add(generator, powers, t, found));
    }
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private void add(Expr generator, Generators.Coefficients powers, String t, List<Quotient> found) {
    var exponential = isExponential(generator);
    for (var entry : powers.byExponent().descendingMap().entrySet()) {
      var coefficient = entry.getValue();
      if (entry.getKey() == 0 || !(exponential || entry.getKey() == powers.degree())) {
        continue;
      }
      var factors = new ArrayList<Expr>();
      factors.add(factored(coefficient));
      if (exponential) {
        factors.add(generator.power(Expr.of(Rational.of(entry.getKey()))));
      }
      var multiplier = Expr.product(factors);
      if (multiplier.symbols().contains(t)) {
        found.add(new Quotient(multiplier, context.normal(form.over(multiplier)).toExpr()));
      }
    }
  }

  /// In factors, so that what the quotient divides by is seen not to be 0.
  private Expr factored(Expr coefficient) {
    return search
        .factor(coefficient)
        .map(
            factors ->
                Expr.product(factors.stream().map(f -> f.base().power(f.exponent())).toList()))
        .filter(product -> context.equal(product, coefficient))
        .orElse(coefficient);
  }

  /// exp(u), or c^u with u no number.
  private static boolean isExponential(Expr generator) {
    return switch (generator) {
      case Expr.Application(var atom, var arguments) -> atom.name().equals("exp");
      case Expr.Power(var base, Expr.Constant q) -> false;
      case Expr.Power(var base, var exponent) -> true;
      default -> false;
    };
  }
}
