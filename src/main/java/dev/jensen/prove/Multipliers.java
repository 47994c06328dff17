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
record Multipliers(Context context, Expr form) {
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

  private void add(
      Expr generator, Generators.Coefficients powers, String t, List<Quotient> found) {
    var exponential =
        generator instanceof Expr.Application(var atom, var arguments)
            && atom.name().equals("exp");
    for (var entry : powers.byExponent().descendingMap().entrySet()) {
      var coefficient = entry.getValue();
      if (entry.getKey() == 0 || !(exponential || entry.getKey() == powers.degree())) {
        continue;
      }
      var multiplier =
          exponential
              ? coefficient.times(generator.power(Expr.of(Rational.of(entry.getKey()))))
              : coefficient;
      if (multiplier.symbols().contains(t)) {
        found.add(
            new Quotient(multiplier, context.normal(form.over(multiplier)).toExpr()));
      }
    }
  }
}
