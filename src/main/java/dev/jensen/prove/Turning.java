package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Expressions in the parameters on whose signs the curvature of a smooth function may depend: the
/// factors of the principal minors of the Hessian that are free of the variables, and the
/// discriminants of those that are quadratic in a variable.
public record Turning(Search search, Context context) {
  private static final int MOST_VARIABLES = 3;

  public Set<Expr> of(Expr function) {
    var found = new LinkedHashSet<Expr>();
    if (context.variables().size() > MOST_VARIABLES) {
      return found;
    }
    try {
      var matrix = Derivative.hessian(function, context.variables());
      for (int subset = 1; subset < 1 << matrix.size() && !search.expired(); subset++) {
        addTo(found, context.normal(Matrices.minor(matrix, subset)).toExpr());
      }
    } catch (RuleViolation | ArithmeticException | TooLarge notSmooth) {
      // Nothing can be read off.
    }
    return found;
  }

  private void addTo(Set<Expr> found, Expr minor) {
    for (var factor : search.factor(minor).orElse(java.util.List.of())) {
      var base = factor.base();
      if (!base.symbols().isEmpty()) {
        if (context.isParametric(base)) {
          found.add(base);
        } else {
          context.variables().stream()
              .flatMap(name -> discriminant(base, Expr.symbol(name)).stream())
              .forEach(found::add);
        }
      }
    }
  }

  private Optional<Expr> discriminant(Expr base, Expr variable) {
    return Generators.coefficients(base, variable)
        .filter(quadratic -> quadratic.degree() == 2)
        .map(
            quadratic ->
                quadratic
                    .of(1)
                    .power(2)
                    .minus(Expr.product(Expr.of(Rational.of(4)), quadratic.of(2), quadratic.of(0))))
        .map(value -> context.normal(value).toExpr())
        .filter(context::isParametric)
        .filter(value -> !value.symbols().isEmpty());
  }
}
