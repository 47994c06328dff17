package dev.jensen.inquiry;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.Optional;

/// A real number at which something changes.
public sealed interface Place {
  /// About where it is; for the search only.
  double near();

  /// A number with a closed form; if that was seen to be the zero of an equation, as that, too.
  record Exact(Expr value, Optional<Root> root, double near) implements Place {}

  /// The zero of `equation`, a function of `variable`, between two rational numbers, at which its
  /// signs differ. `rises` if it goes from minus to plus.
  record Root(
      Expr equation, String variable, Rational low, Rational high, boolean rises, double near)
      implements Place {}
}
