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
import java.util.Collections;
import java.util.Optional;

/// The square root of a quadratic function that is a sum of squares of affine ones: a Euclidean
/// norm, convex also where it is 0 and not smooth.
record Norms(Search search, Context context) {
  private static final Atom NORM = Atoms.named("norm2").orElseThrow();

  /// A rule about an expression equal to the square root.
  Optional<Rule> prove(Expr root) {
    return radicand(root)
        .flatMap(new AffineSquares(search, context)::of)
        .flatMap(squares -> norm(root, squares));
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

  private Optional<Rule> norm(Expr root, AffineSquares.Sum squares) {
    var arguments = squares.affine().stream().<Rule>map(Affine::new).toList();
    var box = Collections.nCopies(arguments.size(), Interval.ALL);
    return new Signs(search, context)
        .closing(squares.facts(), new Rewritten(root, new Composition(NORM, arguments, box)));
  }
}
