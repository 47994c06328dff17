package dev.jensen.argument;

import dev.jensen.argument.text.Statement;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// For which parameters a line speaks that is about points: those to which it gives a value, and
/// those for which its points lie in the domain.
record Scope(dev.jensen.kernel.Statement problem) {

  List<Constraint> of(Statement statement) {
    return switch (statement) {
      case Statement.Relations(var chain, var conditions, var at) -> at(at);
      case Statement.Chord(var a, var b) -> {
        var all = new ArrayList<>(at(a));
        all.addAll(at(b));
        yield all;
      }
      default -> List.of();
    };
  }

  private List<Constraint> at(Map<String, Expr> point) {
    var all = new ArrayList<Constraint>();
    point.forEach(
        (name, value) -> {
          if (problem.parameters().contains(name)) {
            all.add(Constraint.zero(Expr.symbol(name).minus(value)));
          }
        });
    if (!point.isEmpty()) {
      NaturalDomain.context(problem).constraints().stream()
          .map(c -> new Constraint(c.expression().substitute(point), c.relation()))
          .filter(c -> !c.expression().symbols().isEmpty())
          .filter(c -> c.expression().isFreeOf(problem.variables()))
          .forEach(all::add);
    }
    return all;
  }
}
