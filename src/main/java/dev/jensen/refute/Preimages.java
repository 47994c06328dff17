package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import java.util.List;

/// Where a simple expression takes a given value, by undoing its operations one by one. Finds some
/// solutions, may miss others, and may list points that are none (the sign of a root is not looked
/// at).
final class Preimages {
  private static final int DEEPEST = 12;

  private Preimages() {}

  static List<Expr> of(Expr target, Expr expr, String symbol) {
    return of(target, expr, symbol, DEEPEST);
  }

  private static List<Expr> of(Expr target, Expr expr, String symbol, int depth) {
    if (depth == 0 || expr.isFreeOf(List.of(symbol))) {
      return List.of();
    }
    var form = AffineForm.in(symbol, expr);
    if (form.isPresent()) {
      var shifted =
          new AffineForm(form.get().slope(), Tidy.sum(form.get().intercept(), target.negate()));
      return shifted.root().stream().toList();
    }
    return switch (expr) {
      case Expr.Sum(var terms) -> ofSum(target, terms, symbol, depth);
      case Expr.Product(var factors) -> ofProduct(target, factors, symbol, depth);
      case Expr.Power(var base, Expr.Constant(var q)) when q.signum() > 0 && target.isZero() ->
          of(target, base, symbol, depth - 1);
      case Expr.Application application -> ofApplication(target, application, symbol, depth);
      default -> List.of();
    };
  }

  private static List<Expr> ofSum(Expr target, List<Expr> terms, String symbol, int depth) {
    var dependent = terms.stream().filter(t -> !t.isFreeOf(List.of(symbol))).toList();
    if (dependent.size() != 1) {
      return List.of();
    }
    var rest = terms.stream().filter(t -> t.isFreeOf(List.of(symbol))).map(Expr::negate).toList();
    return of(Tidy.sum(target, Expr.sum(rest)), dependent.get(0), symbol, depth - 1);
  }

  private static List<Expr> ofProduct(Expr target, List<Expr> factors, String symbol, int depth) {
    var dependent = factors.stream().filter(t -> !t.isFreeOf(List.of(symbol))).toList();
    if (dependent.size() != 1) {
      return List.of();
    }
    var rest = factors.stream().filter(t -> t.isFreeOf(List.of(symbol))).toList();
    return of(Tidy.quotient(target, Expr.product(rest)), dependent.get(0), symbol, depth - 1);
  }

  private static List<Expr> ofApplication(
      Expr target, Expr.Application application, String symbol, int depth) {
    var arguments = application.arguments();
    return switch (application.atom().name()) {
      case "abs" ->
          List.of(target, target.negate()).stream()
              .distinct()
              .flatMap(t -> of(t, arguments.get(0), symbol, depth - 1).stream())
              .toList();
      case "relu" -> of(target, arguments.get(0), symbol, depth - 1);
      case "max", "min" ->
          arguments.stream().flatMap(u -> of(target, u, symbol, depth - 1).stream()).toList();
      default -> List.of();
    };
  }
}
