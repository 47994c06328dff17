package dev.jensen.prove;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import java.util.LinkedHashSet;
import java.util.Set;

/// The kinks, jumps and case distinctions that are left in an expression, in definitions too.
public final class Kinks {
  private Kinks() {}

  /// Whether there are any.
  public static boolean occurIn(Expr expr) {
    return switch (expr) {
      case Expr.Conditional c -> true;
      case Expr.Application(var atom, var arguments) ->
          atom.isKinked()
              || arguments.stream().anyMatch(Kinks::occurIn)
              || atom.definition(arguments).map(Kinks::occurIn).orElse(false);
      default -> expr.children().stream().anyMatch(Kinks::occurIn);
    };
  }

  /// The expressions whose signs say which piece holds, those of inner kinks before those of outer
  /// ones.
  public static Set<Expr> gaps(Expr expr) {
    Set<Expr> gaps = new LinkedHashSet<>();
    collect(expr, gaps);
    return gaps;
  }

  private static void collect(Expr expr, Set<Expr> gaps) {
    expr.children().forEach(child -> collect(child, gaps));
    switch (expr) {
      case Expr.Conditional(var condition, var then, var otherwise) ->
          gaps.add(condition.expression());
      case Expr.Application(var atom, var arguments) when atom.equals(Atoms.ABS) ->
          gaps.add(arguments.get(0));
      case Expr.Application(var atom, var arguments)
          when atom.equals(Atoms.MAX) || atom.equals(Atoms.MIN) ->
          arguments.stream().skip(1).map(arguments.getFirst()::minus).forEach(gaps::add);
      case Expr.Application(var atom, var arguments) ->
          atom.definition(arguments)
              .filter(Kinks::occurIn)
              .ifPresent(definition -> collect(definition, gaps));
      default -> {}
    }
  }
}
