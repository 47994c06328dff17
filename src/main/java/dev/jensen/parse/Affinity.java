package dev.jensen.parse;

import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.function.Predicate;

/// Whether an expression is affine in the variables by its structure: sums, and products with at
/// most one factor that contains a variable.
record Affinity(Predicate<String> isVariable) {

  boolean isAffine(Expr expr) {
    return isFree(expr)
        || switch (expr) {
          case Expr.Constant c -> true;
          case Expr.Symbol s -> true;
          case Expr.Sum(var terms) -> terms.stream().allMatch(this::isAffine);
          case Expr.Product(var factors) -> isAffineProduct(factors);
          case Expr.Power(var base, var exponent) -> exponent.isOne() && isAffine(base);
          case Expr.Application a -> false;
          case Expr.Conditional c -> false;
        };
  }

  private boolean isAffineProduct(List<Expr> factors) {
    var factorsWithVariables = factors.stream().filter(factor -> !isFree(factor)).toList();
    return factorsWithVariables.size() == 1 && isAffine(factorsWithVariables.get(0));
  }

  private boolean isFree(Expr expr) {
    return expr.symbols().stream().noneMatch(isVariable);
  }
}
