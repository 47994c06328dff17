package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Evident;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is affine in a symbol between a and b is >= 0 if it is at both ends: e(t) = (b - t)/(b - a)
/// e(a) + (t - a)/(b - a) e(b).
record Ends(Signs signs) {
  private static final int DEEPEST = 2;

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    if (depth > DEEPEST || relation != Relation.NONNEGATIVE) {
      return Optional.empty();
    }
    for (var generator : Generators.of(form)) {
      if (generator instanceof Expr.Symbol) {
        var range = signs.context().bounds(generator);
        var coefficients = Generators.coefficients(form, generator).filter(c -> c.degree() == 1);
        if (range.lower().isPresent()
            && range.upper().isPresent()
            && coefficients.isPresent()
            && Generators.of(form).size() > 1) {
          return between(
              expression,
              generator,
              coefficients.get(),
              range.lower().get(),
              range.upper().get(),
              depth);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Rule> between(
      Expr expression,
      Expr t,
      Generators.Coefficients coefficients,
      Rational a,
      Rational b,
      int depth) {
    var facts = new ArrayList<Rule>();
    var parts = new ArrayList<Expr>();
    for (var end : List.of(a, b)) {
      var value =
          signs
              .context()
              .normal(coefficients.of(0).plus(Expr.of(end).times(coefficients.of(1))))
              .toExpr();
      if (!signs.context().satisfies(value, Relation.NONNEGATIVE)) {
        var fact = signs.prove(value, Relation.NONNEGATIVE, depth + 1);
        if (fact.isEmpty()) {
          return Optional.empty();
        }
        facts.add(fact.get());
      }
      var weight = end.equals(a) ? Expr.of(b).minus(t) : t.minus(Expr.of(a));
      parts.add(Expr.product(Expr.of(b.minus(a).inverse()), weight, value));
    }
    return signs.closing(
        facts, new Evident(expression, Relation.NONNEGATIVE, Signs.ofParts(parts)));
  }
}
