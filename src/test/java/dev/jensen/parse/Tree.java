package dev.jensen.parse;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.stream.Collectors;

/// Expressions with all their brackets: `(+ a (* -1 b))`.
final class Tree {
  private Tree() {}

  static String of(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var value) -> value.toString();
      case Expr.Symbol(var name) -> name;
      case Expr.Sum(var terms) -> list("+", terms);
      case Expr.Product(var factors) -> list("*", factors);
      case Expr.Power(var base, var exponent) -> list("^", List.of(base, exponent));
      case Expr.Application(var atom, var arguments) -> list(atom.name(), arguments);
      case Expr.Conditional(var condition, var then, var otherwise) ->
          "(if " + of(condition) + " " + of(then) + " " + of(otherwise) + ")";
    };
  }

  static String of(Constraint constraint) {
    return "(" + constraint.relation().symbol() + "0 " + of(constraint.expression()) + ")";
  }

  private static String list(String head, List<Expr> parts) {
    return parts.stream()
        .map(part -> " " + of(part))
        .collect(Collectors.joining("", "(" + head, ")"));
  }
}
