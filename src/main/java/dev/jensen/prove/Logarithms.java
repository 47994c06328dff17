package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The logarithm of a positive product, factor by factor.
record Logarithms(Context context) {

  Optional<Expr> of(Expr expr) {
    return switch (expr) {
      case Expr.Application(var atom, var arguments) when atom.equals(Atoms.EXP) ->
          Optional.of(arguments.get(0));
      case Expr.Product(var factors) -> {
        var sum = new ArrayList<Expr>();
        for (var factor : factors) {
          var logarithm = of(factor);
          if (logarithm.isEmpty()) {
            yield Optional.empty();
          }
          sum.add(logarithm.get());
        }
        yield Optional.of(Expr.sum(sum));
      }
      case Expr.Power(var base, var exponent) -> of(base).map(exponent::times);
      case Expr.Constant c when c.equals(Numeral.ONE) -> Optional.of(Numeral.ZERO);
      default ->
          context.satisfies(expr, Relation.POSITIVE)
              ? Optional.of(new Expr.Application(Atoms.LOG, List.of(expr)))
              : Optional.empty();
    };
  }
}
