package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Partial derivatives for the search, by the usual rules and what the atoms declare; empty at
/// kinks and conditionals.
final class Derivative {
  private Derivative() {}

  static Optional<Expr> of(Expr expr, String variable) {
    if (expr.isFreeOf(List.of(variable))) {
      return Optional.of(Expr.of(0));
    }
    return switch (expr) {
      case Expr.Constant c -> Optional.of(Expr.of(0));
      case Expr.Symbol s -> Optional.of(Expr.of(1));
      case Expr.Sum(var terms) -> chain(terms, i -> Expr.of(1), variable);
      case Expr.Product(var factors) -> chain(factors, i -> without(factors, i), variable);
      case Expr.Power(var base, var exponent) when exponent.isFreeOf(List.of(variable)) ->
          of(base, variable)
              .map(
                  inner ->
                      Tidy.product(exponent, base.power(Tidy.sum(exponent, Expr.of(-1))), inner));
      case Expr.Power p -> Optional.empty();
      case Expr.Application(var atom, var arguments) when atom.isKinked() -> Optional.empty();
      case Expr.Application(var atom, var arguments) -> {
        var definition = atom.definition(arguments);
        yield definition.isPresent()
            ? of(definition.get(), variable)
            : chain(arguments, i -> atom.partial(i, arguments), variable);
      }
      case Expr.Conditional c -> Optional.empty();
    };
  }

  private interface Partial {
    Expr at(int argument);
  }

  private static Optional<Expr> chain(List<Expr> inner, Partial outer, String variable) {
    var terms = new ArrayList<Expr>();
    for (var i = 0; i < inner.size(); i++) {
      var derivative = of(inner.get(i), variable);
      if (derivative.isEmpty()) {
        return derivative;
      }
      if (!derivative.get().isZero()) {
        terms.add(Expr.product(outer.at(i), derivative.get()));
      }
    }
    return Optional.of(Tidy.of(Expr.sum(terms)));
  }

  private static Expr without(List<Expr> factors, int i) {
    var others = new ArrayList<>(factors);
    others.remove(i);
    return Expr.product(others);
  }
}
