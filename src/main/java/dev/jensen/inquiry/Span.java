package dev.jensen.inquiry;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An interval to ask about. An end that is no closed form is a parameter: any number between the
/// same bounds as the zero at which the equation has the sign that it has inside, or is 0. What
/// holds for all of them holds for the zero itself.
record Span(Optional<Bound> from, Optional<Bound> to) {
  private static final String LOWER = "r";
  private static final String UPPER = "s";

  record Bound(Place place, boolean isClosed) {}

  boolean hasRoots() {
    return lowerRoot().isPresent() || upperRoot().isPresent();
  }

  Optional<Place.Root> lowerRoot() {
    return from.flatMap(Span::root);
  }

  Optional<Place.Root> upperRoot() {
    return to.flatMap(Span::root);
  }

  private static Optional<Place.Root> root(Bound bound) {
    return bound.place() instanceof Place.Root root ? Optional.of(root) : Optional.empty();
  }

  /// With ends as zeros of equations where both forms are known, unless they are rational.
  Span withRoots() {
    return new Span(from.map(Span::withRoot), to.map(Span::withRoot));
  }

  private static Bound withRoot(Bound bound) {
    return bound.place() instanceof Place.Exact(var value, var root, var near)
            && !(value instanceof Expr.Constant)
            && root.isPresent()
        ? new Bound(root.get(), bound.isClosed())
        : bound;
  }

  /// The names of the ends, which no symbol of the problem has.
  static Expr lower(String variable) {
    return Expr.symbol(LOWER.equals(variable) ? LOWER + "_" : LOWER);
  }

  static Expr upper(String variable) {
    return Expr.symbol(UPPER.equals(variable) ? UPPER + "_" : UPPER);
  }

  /// The equation of a root with the sign that makes it nonnegative inside.
  static Expr inside(Place.Root root, boolean isLower) {
    return root.rises() == isLower ? root.equation() : root.equation().negate();
  }

  /// The problem with x restricted to this interval.
  Problem restricted(Problem problem) {
    var statement = problem.statement();
    var variable = statement.variables().getFirst();
    var x = Expr.symbol(variable);
    var constraints = new ArrayList<>(statement.constraints());
    var parameters = new ArrayList<>(statement.parameters());
    from.ifPresent(
        bound -> {
          var end = end(bound, true, variable, parameters, constraints);
          constraints.add(distance(x.minus(end), bound.isClosed()));
        });
    to.ifPresent(
        bound -> {
          var end = end(bound, false, variable, parameters, constraints);
          constraints.add(distance(end.minus(x), bound.isClosed()));
        });
    return new Problem(
        problem.text(),
        new Statement(statement.function(), statement.variables(), parameters, constraints),
        problem.fixed());
  }

  private static Constraint distance(Expr expr, boolean isClosed) {
    return isClosed ? Constraint.nonnegative(expr) : Constraint.positive(expr);
  }

  private static Expr end(
      Bound bound,
      boolean isLower,
      String variable,
      List<String> parameters,
      List<Constraint> constraints) {
    return switch (bound.place()) {
      case Place.Exact(var value, var root, var near) -> value;
      case Place.Root root -> {
        var end = isLower ? lower(variable) : upper(variable);
        end.symbols().forEach(parameters::add);
        constraints.add(Constraint.nonnegative(end.minus(Expr.of(root.low()))));
        constraints.add(Constraint.nonnegative(Expr.of(root.high()).minus(end)));
        var sign = inside(root, isLower).substitute(java.util.Map.of(variable, end));
        constraints.add(Constraint.nonnegative(sign));
        yield end;
      }
    };
  }
}
