package dev.jensen.parse;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.grammar.JensenParser.ExpressionContext;
import dev.jensen.parse.grammar.JensenParser.IfContext;
import java.util.ArrayList;
import java.util.List;

/// `if(condition, a, b)`. A condition with several comparisons becomes conditionals inside each
/// other, tried from the left. One between numbers is decided at once and the other branch not
/// looked at, so that `if(i = 1, w[1], w[i - 1])` in a sum names no w[0].
final class Choices {
  private final Reading reading;
  private final Elaboration elaboration;

  Choices(Reading reading, Elaboration elaboration) {
    this.reading = reading;
    this.elaboration = elaboration;
  }

  Expr choice(IfContext tree, Scope scope) {
    var open = new ArrayList<Constraint>();
    for (var comparison : Comparison.in(tree.condition())) {
      var constraint =
          comparison.between(
              elaboration.expression(comparison.left(), scope),
              elaboration.expression(comparison.right(), scope));
      if (!(constraint.expression() instanceof Expr.Constant(var value))) {
        open.add(constraint);
      } else if (!constraint.relation().holds(value.signum())) {
        return open.isEmpty() ? branch(tree, 1, scope) : nest(open, tree, scope, 1);
      }
    }
    return open.isEmpty() ? branch(tree, 0, scope) : nest(open, tree, scope, 0);
  }

  private Expr nest(List<Constraint> conditions, IfContext tree, Scope scope, int innermost) {
    var value = branch(tree, innermost, scope);
    var otherwise = Bound.of(branch(tree, 1, scope));
    for (var condition : conditions.reversed()) {
      value = new Expr.Conditional(condition, value, otherwise.value());
      reading.budget().use(otherwise, tree);
    }
    return value;
  }

  private Expr branch(IfContext tree, int index, Scope scope) {
    ExpressionContext branch = tree.expression(index);
    return elaboration.expression(branch, scope);
  }
}
