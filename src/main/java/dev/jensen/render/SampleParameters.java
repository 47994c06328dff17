package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.refute.numeric.CompiledFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Values of the parameters under which a case can be pictured: those of a known point of the
/// domain if they fit, else small numbers.
final class SampleParameters {
  private static final List<Expr> SMALL =
      List.of(
          Expr.of(1),
          Expr.of(-1),
          Expr.of(2),
          Expr.of(1, 2),
          Expr.of(0),
          Expr.of(-2),
          Expr.of(1, 4),
          Expr.of(-1, 2),
          Expr.of(3));
  private static final int MOST_TRIED = 3000;

  private final List<String> names;
  private final List<Constraint> conditions;
  private int tried;

  private SampleParameters(List<String> names, List<Constraint> conditions) {
    this.names = names;
    this.conditions = conditions;
  }

  static Optional<Map<String, Expr>> of(Context context, Expr function, Map<String, Expr> known) {
    var names = new TreeSet<>(function.symbols());
    context.constraints().forEach(c -> names.addAll(c.expression().symbols()));
    context.variables().forEach(names::remove);
    var conditions = context.ofParameters().constraints();
    var search = new SampleParameters(List.copyOf(names), conditions);
    var simple = search.filled(new LinkedHashMap<>());
    if (simple.isPresent() || !known.keySet().containsAll(names)) {
      return simple;
    }
    var given = new LinkedHashMap<String, Expr>();
    names.forEach(name -> given.put(name, known.getOrDefault(name, Expr.of(0))));
    return search.fits(given) ? Optional.of(given) : Optional.empty();
  }

  private Optional<Map<String, Expr>> filled(Map<String, Expr> chosen) {
    if (chosen.size() == names.size()) {
      tried++;
      return fits(chosen) ? Optional.of(chosen) : Optional.empty();
    }
    var name = names.get(chosen.size());
    for (var value : SMALL) {
      if (tried > MOST_TRIED) {
        return Optional.empty();
      }
      var longer = new LinkedHashMap<>(chosen);
      longer.put(name, value);
      var found = filled(longer);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean fits(Map<String, Expr> chosen) {
    for (var condition : conditions) {
      double value = number(condition.expression().substitute(chosen));
      if (!Double.isFinite(value) || !condition.relation().holds(sign(value, condition))) {
        return false;
      }
    }
    return true;
  }

  private static int sign(double value, Constraint condition) {
    var isEquation = condition.relation() == Relation.ZERO;
    return isEquation && Math.abs(value) < 1e-12 ? 0 : (int) Math.signum(value);
  }

  private static double number(Expr expr) {
    return CompiledFunction.of(expr, new ArrayList<>()).at(new double[0]);
  }
}
