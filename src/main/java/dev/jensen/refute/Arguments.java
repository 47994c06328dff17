package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The expressions inside a function at whose zeros something happens to its graph: arguments of
/// atoms, bases of powers, differences of what is compared.
final class Arguments {
  private static final int LARGEST_COMPARISON = 6;

  private Arguments() {}

  static Set<Expr> of(Expr function) {
    var found = new LinkedHashSet<Expr>();
    collect(function, found);
    return found;
  }

  private static void collect(Expr expr, Set<Expr> found) {
    switch (expr) {
      case Expr.Power(var base, var exponent) -> found.add(base);
      case Expr.Application(var atom, var arguments) -> {
        found.addAll(arguments);
        addDifferences(arguments, found);
        atom.definition(arguments).ifPresent(definition -> collect(definition, found));
      }
      case Expr.Conditional(var condition, var then, var otherwise) ->
          found.add(condition.expression());
      default -> {}
    }
    expr.children().forEach(child -> collect(child, found));
  }

  private static void addDifferences(List<Expr> arguments, Set<Expr> found) {
    if (arguments.size() > LARGEST_COMPARISON) {
      return;
    }
    for (var i = 0; i < arguments.size(); i++) {
      for (var j = i + 1; j < arguments.size(); j++) {
        found.add(Tidy.sum(arguments.get(i), arguments.get(j).negate()));
      }
    }
  }
}
