package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `slope * symbol + intercept`, both free of the symbol.
public record AffineForm(Expr slope, Expr intercept) {

  /// The expression as an affine form in one symbol, read off its structure.
  public static Optional<AffineForm> in(String symbol, Expr expr) {
    TooLarge.ifInterrupted();
    if (expr.isFreeOf(List.of(symbol))) {
      return Optional.of(new AffineForm(Expr.of(0), expr));
    }
    return switch (expr) {
      case Expr.Symbol s -> Optional.of(new AffineForm(Expr.of(1), Expr.of(0)));
      case Expr.Sum(var terms) -> ofSum(symbol, terms);
      case Expr.Product(var factors) -> ofProduct(symbol, factors);
      default -> Optional.empty();
    };
  }

  private static Optional<AffineForm> ofSum(String symbol, List<Expr> terms) {
    var slopes = new ArrayList<Expr>();
    var intercepts = new ArrayList<Expr>();
    for (var term : terms) {
      var form = in(symbol, term);
      if (form.isEmpty()) {
        return form;
      }
      slopes.add(form.get().slope);
      intercepts.add(form.get().intercept);
    }
    return Optional.of(new AffineForm(Tidy.of(Expr.sum(slopes)), Tidy.of(Expr.sum(intercepts))));
  }

  private static Optional<AffineForm> ofProduct(String symbol, List<Expr> factors) {
    var others = new ArrayList<>(factors);
    var dependent = factors.stream().filter(f -> !f.isFreeOf(List.of(symbol))).toList();
    if (dependent.size() != 1) {
      return Optional.empty();
    }
    others.remove(dependent.get(0));
    var scale = Expr.product(others);
    return in(symbol, dependent.get(0))
        .map(
            form ->
                new AffineForm(
                    Tidy.product(scale, form.slope), Tidy.product(scale, form.intercept)));
  }

  /// Where the form vanishes; empty when the slope is zero.
  public Optional<Expr> root() {
    return slope.isZero()
        ? Optional.empty()
        : Optional.of(Tidy.quotient(intercept.negate(), slope));
  }
}
