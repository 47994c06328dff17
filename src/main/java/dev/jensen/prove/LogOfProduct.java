package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.stream.Stream;

/// log u as log c + log(u/c), where c > 0 is the coefficient of a variable in u, and no variable
/// itself: the logarithm of a determinant of order 3 by Schur's complement.
record LogOfProduct(Search search, Context context) {

  Stream<Expr> sums(Expr expr) {
    return expr instanceof Expr.Application(var atom, var arguments) && atom.equals(Atoms.LOG)
        ? new Quotients(search, context)
            .products(arguments.get(0))
            .filter(product -> !(product.coefficient() instanceof Expr.Symbol))
            .map(product -> Expr.sum(log(product.coefficient()), log(product.quotient())))
        : Stream.empty();
  }

  private static Expr log(Expr argument) {
    return new Expr.Application(Atoms.LOG, List.of(argument));
  }
}
