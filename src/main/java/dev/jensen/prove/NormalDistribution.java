package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import java.util.List;
import java.util.Optional;

/// log(c (1 ± erf u)) as log(2c) + log Φ(±u sqrt(2)), with Φ the distribution function of the
/// standard normal law, whose logarithm is concave.
record NormalDistribution(Context context) {
  private static final Atom LOG_PHI = Atoms.named("log_normcdf").orElseThrow();
  private static final Expr ROOT = Numeral.TWO.power(Expr.of(Rational.HALF));

  Optional<Expr> logarithm(Expr expr) {
    return expr instanceof Expr.Application(var atom, var arguments) && atom.equals(Atoms.LOG)
        ? ofSum(context.normal(arguments.get(0)).toExpr())
        : Optional.empty();
  }

  private Optional<Expr> ofSum(Expr sum) {
    return Generators.of(sum).stream()
        .filter(g -> g instanceof Expr.Application(var atom, var u) && atom.equals(Atoms.ERF))
        .map(Expr.Application.class::cast)
        .flatMap(
            erf ->
                Generators.coefficients(sum, erf)
                    .filter(powers -> powers.degree() == 1)
                    .flatMap(powers -> logarithm(powers, erf.arguments().get(0)))
                    .stream())
        .findFirst();
  }

  private Optional<Expr> logarithm(Generators.Coefficients powers, Expr u) {
    var c = powers.of(0);
    var slope = powers.of(1);
    if (!context.isParametric(c)) {
      return Optional.empty();
    }
    if (context.equal(c, slope)) {
      return Optional.of(logarithm(c, u));
    }
    return context.equal(c, slope.negate())
        ? Optional.of(logarithm(c, u.negate()))
        : Optional.empty();
  }

  private static Expr logarithm(Expr c, Expr u) {
    return Expr.sum(
        new Expr.Application(Atoms.LOG, List.of(Numeral.TWO.times(c))),
        new Expr.Application(LOG_PHI, List.of(u.times(ROOT))));
  }
}
