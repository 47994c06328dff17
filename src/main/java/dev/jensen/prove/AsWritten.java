package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Evident;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Signs of divisors that can be read off as they are written and not once they are expanded, such
/// as p t + (1 - p) b t > 0 for p between 0 and 1: noted of the normal form.
///
/// @param facts proofs, each under the ones before it
/// @param context the context with what they say
record AsWritten(List<Rule> facts, Context context) {

  static AsWritten of(Context context, Expr expression) {
    var facts = new ArrayList<Rule>();
    var known = context;
    for (var divisor : divisors(expression)) {
      var fact = fact(known, divisor);
      if (fact.isPresent()) {
        facts.add(new Evident(fact.get().expression(), Relation.POSITIVE, divisor));
        known = known.with(fact.get());
      }
    }
    return new AsWritten(facts, known);
  }

  private static Set<Expr> divisors(Expr expression) {
    var divisors = new LinkedHashSet<Expr>();
    collect(expression, divisors);
    return divisors;
  }

  private static void collect(Expr expr, Set<Expr> divisors) {
    if (expr instanceof Expr.Power(var base, Expr.Constant(var q))
        && q.signum() < 0
        && base instanceof Expr.Sum) {
      divisors.add(base);
    }
    expr.children().forEach(child -> collect(child, divisors));
  }

  private static Optional<Constraint> fact(Context known, Expr divisor) {
    try {
      if (!known.satisfies(divisor, Relation.POSITIVE)) {
        return Optional.empty();
      }
      var normal = known.normal(divisor).toExpr();
      return Optional.of(Constraint.positive(normal)).filter(c -> !known.satisfies(c));
    } catch (ArithmeticException | TooLarge undefined) {
      return Optional.empty();
    }
  }
}
