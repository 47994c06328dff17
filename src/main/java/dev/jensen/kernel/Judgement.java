package dev.jensen.kernel;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;

/// What can be said under a context Γ. D is the set of values of the variables that Γ leaves for
/// given values of the parameters.
public sealed interface Judgement {

  /// True for failures: they speak of all parameters that satisfy Γ's constraints on parameters,
  /// even where these leave no point, so they need more than what holds at the points of Γ.
  default boolean isRefutation() {
    return switch (this) {
      case NotConvex n -> true;
      case NotConcave n -> true;
      case NotStrict n -> true;
      case DomainNotConvex d -> true;
      case Holds h -> false;
      case Impossible i -> false;
      case Curved c -> false;
      case StronglyConvex s -> false;
      case DomainConvex d -> false;
      case Inhabited i -> false;
    };
  }

  /// At every point of Γ the constraint's expression is defined and the relation holds.
  record Holds(Constraint constraint) implements Judgement {}

  /// No point satisfies Γ.
  record Impossible() implements Judgement {}

  /// f is defined on D, and Jensen's inequality holds along every segment that lies in D (strictly,
  /// for strict curvatures, on segments of positive length), whatever the parameters.
  record Curved(Expr function, Curvature curvature) implements Judgement {}

  /// f - (modulus/2) Σ x_i^2 is convex along every segment in D; modulus > 0, free of variables.
  record StronglyConvex(Expr function, Expr modulus) implements Judgement {}

  /// For all values of the parameters that satisfy Γ's constraints on them, two points of D and a
  /// mixture of them in D violate Jensen's inequality.
  record NotConvex(Expr function) implements Judgement {}

  record NotConcave(Expr function) implements Judgement {}

  /// For all values of the parameters that satisfy Γ's constraints on them, some chord of positive
  /// length with three points in D touches the graph.
  record NotStrict(Expr function) implements Judgement {}

  /// D is convex, whatever the parameters.
  record DomainConvex() implements Judgement {}

  /// Two points of D have a mixture outside D, for all values of the parameters.
  record DomainNotConvex() implements Judgement {}

  /// Some admissible values of the parameters leave a point in D.
  record Inhabited() implements Judgement {}
}
