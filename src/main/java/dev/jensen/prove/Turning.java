package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Derivative;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.refute.AffineForm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Expressions in the parameters on whose signs the curvature of a smooth function may depend: the
/// factors of the principal minors of the Hessian that are free of the variables, and the
/// discriminants of those that are quadratic in a variable; the same of the terms of highest
/// degree, which count far out; and, in one variable, their values at the ends of the domain.
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
        var minor = context.normal(Matrices.minor(matrix, subset)).toExpr();
        addTo(found, minor);
        farOut(minor).ifPresent(part -> addTo(found, part));
      }
    } catch (RuleViolation | ArithmeticException | TooLarge notSmooth) {
      // Nothing can be read off.
    }
    return found;
  }

  /// The terms of highest degree of a polynomial in two variables, with 1 for the second variable
  /// and s for the square of the first.
  private Optional<Expr> farOut(Expr minor) {
    if (context.variables().size() != 2) {
      return Optional.empty();
    }
    var x = Expr.symbol(context.variables().get(0));
    var y = Expr.symbol(context.variables().get(1));
    return Generators.coefficients(minor, x)
        .flatMap(inX -> highest(inX, y))
        .filter(byPower -> byPower.keySet().stream().allMatch(n -> n % 2 == 0))
        .map(
            byPower ->
                Expr.sum(
                    byPower.entrySet().stream()
                        .map(e -> e.getValue().times(x.power(e.getKey() / 2)))
                        .toList()));
  }

  /// The coefficients of the terms of highest degree, by the power of x.
  private static Optional<NavigableMap<Integer, Expr>> highest(
      Generators.Coefficients inX, Expr y) {
    var highest = new TreeMap<Integer, Expr>();
    int degree = 0;
    for (var part : inX.byExponent().entrySet()) {
      var inY = Generators.coefficients(part.getValue(), y);
      if (inY.isEmpty()) {
        return Optional.empty();
      }
      int total = part.getKey() + inY.get().degree();
      if (total > degree) {
        highest.clear();
        degree = total;
      }
      if (total == degree) {
        highest.put(part.getKey(), inY.get().of(inY.get().degree()));
      }
    }
    return Optional.of(highest);
  }

  private void addTo(Set<Expr> found, Expr minor) {
    for (var factor : search.factor(minor).orElse(List.of())) {
      var base = factor.base();
      if (!base.symbols().isEmpty()) {
        if (context.isParametric(base)) {
          found.add(base);
        } else {
          context.variables().stream()
              .flatMap(name -> discriminant(base, Expr.symbol(name)).stream())
              .forEach(found::add);
          atEnds(base).forEach(found::add);
        }
      }
    }
  }

  /// The values at the ends of the domain, in one variable.
  private List<Expr> atEnds(Expr base) {
    if (context.variables().size() != 1) {
      return List.of();
    }
    var name = context.variables().get(0);
    return context.constraints().stream()
        .filter(c -> c.expression().symbols().contains(name))
        .flatMap(c -> AffineForm.in(name, c.expression()).flatMap(AffineForm::root).stream())
        .flatMap(end -> at(base, name, end).stream())
        .toList();
  }

  private Optional<Expr> at(Expr base, String name, Expr end) {
    try {
      return Optional.of(context.normal(base.substitute(Map.of(name, end))).toExpr())
          .filter(context::isParametric)
          .filter(value -> !value.symbols().isEmpty());
    } catch (ArithmeticException | TooLarge undefined) {
      return Optional.empty();
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
