package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Powers whose bases and exponents both vary, written as exponentials: the derivatives of exp(v
/// log u) have it as a factor, those of u^v have u^(v - 1) beside u^v.
record Exponentials(Context context) {

  /// Empty if there are no such powers.
  Optional<Expr> of(Expr expr) {
    return Optional.of(in(expr)).filter(written -> !written.equals(expr));
  }

  private Expr in(Expr expr) {
    return switch (expr) {
      case Expr.Power power when varies(power) -> exponential(power);
      case Expr.Product(var factors) -> product(factors);
      default -> expr.map(this::in);
    };
  }

  private boolean varies(Expr expr) {
    return expr instanceof Expr.Power(var base, var exponent)
        && !context.isParametric(base)
        && (!context.isParametric(exponent) || varies(base) || isProduct(base));
  }

  private boolean isProduct(Expr base) {
    return base instanceof Expr.Product(var factors) && factors.stream().anyMatch(this::varies);
  }

  private Expr exponential(Expr expr) {
    return new Logarithms(context).of(expr).<Expr>map(Exponentials::exp).orElse(expr);
  }

  /// With all such factors as one.
  private Expr product(List<Expr> factors) {
    var varying = new ArrayList<Expr>();
    var others = new ArrayList<Expr>();
    for (var factor : factors) {
      if (varies(factor)) {
        varying.add(factor);
      } else {
        others.add(in(factor));
      }
    }
    if (!varying.isEmpty()) {
      others.add(exponential(Expr.product(varying)));
    }
    return Expr.product(others);
  }

  private static Expr exp(Expr exponent) {
    return new Expr.Application(Atoms.EXP, List.of(exponent));
  }
}
