package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Evident;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Signs of divisors, noted of the normal form: those that can be read off as they are written and
/// not once they are expanded, such as p t + (1 - p) b t > 0 for p between 0 and 1, and those of
/// linear divisors that follow from the conditions together, such as x + y > 0 where x > y > 0.
///
/// @param facts proofs, each under the ones before it
/// @param context the context with what they say
record AsWritten(List<Rule> facts, Context context) {

  static AsWritten of(Signs signs, Expr expression) {
    var facts = new ArrayList<Rule>();
    var known = signs.context();
    for (var divisor : divisors(expression)) {
      var sign = sign(new Signs(signs.search(), known), divisor);
      if (sign.isPresent()) {
        facts.add(sign.get().proof());
        known = known.with(sign.get().fact());
      }
    }
    return new AsWritten(facts, known);
  }

  private record Sign(Constraint fact, Rule proof) {}

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

  private static Optional<Sign> sign(Signs signs, Expr divisor) {
    var known = signs.context();
    try {
      var normal = known.normal(divisor).toExpr();
      var fact = Constraint.positive(normal);
      if (known.satisfies(fact)) {
        return Optional.empty();
      }
      if (known.satisfies(divisor, Relation.POSITIVE)) {
        return Optional.of(new Sign(fact, new Evident(normal, Relation.POSITIVE, divisor)));
      }
      return isLinear(normal)
          ? new Handelman(signs)
              .prove(normal, normal, Relation.POSITIVE)
              .map(proof -> new Sign(fact, proof))
          : Optional.empty();
    } catch (ArithmeticException | TooLarge undefined) {
      return Optional.empty();
    }
  }

  private static boolean isLinear(Expr sum) {
    return Generators.terms(sum).stream()
        .allMatch(
            term ->
                term.powers().isEmpty()
                    || (term.powers().size() == 1
                        && term.powers().values().stream().allMatch(Rational::isOne)));
  }
}
