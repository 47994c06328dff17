package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.List;
import java.util.Optional;

/// u^(2k) is |u|^(2k): under a root of what may be 0 this makes a norm, or what else is monotone in
/// the |u|, of functions that are not smooth there.
record EvenPowers(Context context) {

  /// The expression with even powers under roots written so; empty where there are none.
  Optional<Expr> ofAbsolutes(Expr expr) {
    var image = outside(expr);
    return image.equals(expr) ? Optional.empty() : Optional.of(image);
  }

  private Expr outside(Expr expr) {
    return isRoot(expr) && isHigher(expr) ? expr.map(this::inside) : expr.map(this::outside);
  }

  private Expr inside(Expr expr) {
    return expr instanceof Expr.Power(var base, Expr.Constant(var n)) && isEven(n) && isOpen(base)
        ? new Expr.Application(Atoms.ABS, List.of(base)).power(Expr.of(n))
        : expr.map(this::inside);
  }

  /// With squares alone, there are Euclidean norms.
  private static boolean isHigher(Expr expr) {
    return (expr instanceof Expr.Power(var base, Expr.Constant(var n))
            && isEven(n)
            && n.compareTo(Rational.TWO) > 0)
        || expr.children().stream().anyMatch(EvenPowers::isHigher);
  }

  private boolean isRoot(Expr expr) {
    return switch (expr) {
      case Expr.Power(var base, Expr.Constant(var q)) -> !q.isInteger() && mayVanish(base);
      case Expr.Application(var atom, var arguments) ->
          atom.equals(Atoms.SQRT) && mayVanish(arguments.get(0));
      default -> false;
    };
  }

  private boolean mayVanish(Expr radicand) {
    return !context.satisfies(radicand, Relation.POSITIVE);
  }

  private static boolean isEven(Rational n) {
    return n.signum() > 0 && n.over(Rational.TWO).isInteger();
  }

  private boolean isOpen(Expr base) {
    return !context.isParametric(base)
        && !context.satisfies(base, Relation.NONNEGATIVE)
        && !context.satisfies(base.negate(), Relation.NONNEGATIVE);
  }
}
