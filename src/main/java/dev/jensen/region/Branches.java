package dev.jensen.region;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Replaces kinked atoms and case distinctions by the branch that a sign decides, and finds the
/// signs that are open.
final class Branches {
  private Branches() {}

  /// The expression with every branch taken that the context decides; spelling is kept elsewhere.
  static Expr resolve(Expr expr, Context context) {
    return switch (expr) {
      case Expr.Application(var atom, var arguments) -> application(atom, arguments, context);
      case Expr.Conditional(var condition, var then, var otherwise) ->
          conditional(condition, then, otherwise, context);
      default -> expr.map(child -> resolve(child, context));
    };
  }

  private static Expr application(Atom atom, List<Expr> arguments, Context context) {
    var kinkedWithin = hasKinks(atom, arguments);
    if (kinkedWithin && atom.definition(arguments).isPresent()) {
      return resolve(atom.definition(arguments).orElseThrow(), context);
    }
    var inner = arguments.stream().map(argument -> resolve(argument, context)).toList();
    if (atom.equals(Atoms.ABS)) {
      return absolute(inner.get(0), context);
    }
    if (atom.equals(Atoms.MAX)) {
      return extreme(atom, inner, context, Relation.NONNEGATIVE, false);
    }
    if (atom.equals(Atoms.MIN)) {
      return extreme(atom, inner, context, Relation.NONNEGATIVE, true);
    }
    return new Expr.Application(atom, inner);
  }

  /// True when the definition of the atom brings kinks in that the arguments do not have.
  private static boolean hasKinks(Atom atom, List<Expr> arguments) {
    return atom.definition(arguments).map(Branches::kinked).orElse(false);
  }

  static boolean kinked(Expr expr) {
    return switch (expr) {
      case Expr.Conditional c -> true;
      case Expr.Application(var atom, var arguments) ->
          atom.isKinked()
              || arguments.stream().anyMatch(Branches::kinked)
              || atom.definition(arguments).map(Branches::kinked).orElse(false);
      default -> expr.children().stream().anyMatch(Branches::kinked);
    };
  }

  private static Expr absolute(Expr u, Context context) {
    if (context.satisfies(u, Relation.NONNEGATIVE)) {
      return u;
    }
    return context.satisfies(u.negate(), Relation.NONNEGATIVE)
        ? u.negate()
        : new Expr.Application(Atoms.ABS, List.of(u));
  }

  private static Expr extreme(
      Atom atom, List<Expr> arguments, Context context, Relation relation, boolean least) {
    var kept = new ArrayList<Expr>();
    for (var candidate : arguments) {
      if (kept.stream()
          .noneMatch(other -> context.satisfies(gap(other, candidate, least), relation))) {
        kept.removeIf(other -> context.satisfies(gap(candidate, other, least), relation));
        kept.add(candidate);
      }
    }
    return kept.size() == 1 ? kept.get(0) : new Expr.Application(atom, kept);
  }

  private static Expr gap(Expr winner, Expr loser, boolean least) {
    return least ? loser.minus(winner) : winner.minus(loser);
  }

  private static Expr conditional(
      Constraint condition, Expr then, Expr otherwise, Context context) {
    if (context.satisfies(condition)) {
      return resolve(then, context);
    }
    if (context.satisfies(Definedness.negation(condition))) {
      return resolve(otherwise, context);
    }
    return new Expr.Conditional(
        new Constraint(resolve(condition.expression(), context), condition.relation()),
        resolve(then, context),
        resolve(otherwise, context));
  }

  /// A sign that an innermost kink waits for. `exact` signs may not be taken apart into factors,
  /// because what happens at 0 matters.
  record Open(Expr on, boolean exact) {}

  /// The first open sign of a resolved expression; empty where there is none or where only jumps
  /// are left. A condition comes before the branches that it guards: on the other side they may not
  /// matter.
  static Optional<Open> firstOpen(Expr expr) {
    if (expr instanceof Expr.Conditional(var condition, var then, var otherwise)) {
      return firstOpen(condition.expression())
          .or(() -> open(condition))
          .or(() -> firstOpen(then))
          .or(() -> firstOpen(otherwise));
    }
    for (var child : expr.children()) {
      var inner = firstOpen(child);
      if (inner.isPresent()) {
        return inner;
      }
    }
    return switch (expr) {
      case Expr.Application(var atom, var arguments) when atom.equals(Atoms.ABS) ->
          Optional.of(new Open(arguments.get(0), false));
      case Expr.Application(var atom, var arguments)
          when atom.equals(Atoms.MAX) || atom.equals(Atoms.MIN) ->
          Optional.of(new Open(arguments.get(0).minus(arguments.get(1)), false));
      default -> Optional.empty();
    };
  }

  /// Zeros belong to the nonnegative side, so the condition u > 0 is split as -u >= 0.
  private static Optional<Open> open(Constraint condition) {
    return switch (condition.relation()) {
      case NONNEGATIVE -> Optional.of(new Open(condition.expression(), true));
      case POSITIVE -> Optional.of(new Open(condition.expression().negate(), true));
      case ZERO, NONZERO -> Optional.empty();
    };
  }
}
