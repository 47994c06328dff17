package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.Composition;
import dev.jensen.kernel.rule.Rewritten;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The square root of a quadratic function that is a sum of squares of affine ones: a Euclidean
/// norm, convex also where it is 0 and not smooth.
record Norms(Search search, Context context) {
  private static final Atom NORM = Atoms.named("norm2").orElseThrow();

  /// A rule about an expression equal to the square root.
  Optional<Rule> prove(Expr root) {
    return radicand(root).flatMap(this::squares).flatMap(affine -> norm(root, affine));
  }

  private static Optional<Expr> radicand(Expr root) {
    return switch (root) {
      case Expr.Power(var base, Expr.Constant(var q)) when q.equals(Rational.HALF) ->
          Optional.of(base);
      case Expr.Application(var atom, var arguments) when atom.equals(Atoms.SQRT) ->
          Optional.of(arguments.get(0));
      default -> Optional.empty();
    };
  }

  private Optional<Rule> norm(Expr root, List<Expr> affine) {
    var arguments = affine.stream().<Rule>map(Affine::new).toList();
    var box = Collections.nCopies(affine.size(), Interval.ALL);
    return Attempt.accepted(context, new Rewritten(root, new Composition(NORM, arguments, box)));
  }

  /// Completes one square after the other.
  private Optional<List<Expr>> squares(Expr radicand) {
    var rest = context.normal(radicand).toExpr();
    var affine = new ArrayList<Expr>();
    for (var name : context.variables()) {
      var powers = Generators.coefficients(rest, Expr.symbol(name));
      if (powers.isEmpty() || powers.get().degree() > 2) {
        return Optional.empty();
      }
      if (powers.get().degree() == 0) {
        continue;
      }
      var a = powers.get().of(2);
      if (!(a instanceof Expr.Constant(var value)) || value.signum() <= 0) {
        return Optional.empty();
      }
      var b = powers.get().of(1);
      var line = Expr.symbol(name).plus(b.over(Expr.product(Expr.of(2), a)));
      var flat = context.normal(line).toExpr();
      affine.add(a.power(Expr.of(Rational.HALF)).times(flat));
      rest = context.normal(rest.minus(a.times(flat.power(2)))).toExpr();
    }
    if (!rest.isZero()) {
      if (!context.isParametric(rest)
          || !context.satisfies(rest, dev.jensen.kernel.expr.Relation.NONNEGATIVE)) {
        return Optional.empty();
      }
      affine.add(rest.power(Expr.of(Rational.HALF)));
    }
    return affine.isEmpty() ? Optional.empty() : Optional.of(affine);
  }
}
