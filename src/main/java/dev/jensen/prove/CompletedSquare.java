package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Evident;
import java.util.ArrayList;
import java.util.Optional;

/// a g^2 + b g + c = a (g + b/(2a))^2 + (4ac - b^2)/(4a) for a generator g, where a > 0 and the
/// discriminant has the right sign. Also with g^2, g^4 for g, g^2, ...
record CompletedSquare(Signs signs) {

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    for (var generator : Generators.of(form)) {
      var proof =
          Generators.coefficients(form, generator)
              .filter(CompletedSquare::isQuadratic)
              .flatMap(
                  powers -> {
                    int half = powers.degree() / 2;
                    return complete(
                        expression,
                        generator.power(half),
                        powers.of(2 * half),
                        powers.of(half),
                        powers.of(0),
                        relation,
                        depth);
                  });
      if (proof.isPresent() || signs.search().expired()) {
        return proof;
      }
    }
    return Optional.empty();
  }

  /// True for polynomials in g^k of degree 2 in it.
  private static boolean isQuadratic(Generators.Coefficients powers) {
    int degree = powers.degree();
    return powers.byExponent().size() >= 2
        && degree % 2 == 0
        && powers.byExponent().keySet().stream().allMatch(n -> n % (degree / 2) == 0);
  }

  private Optional<Rule> complete(
      Expr expression, Expr g, Expr a, Expr b, Expr c, Relation relation, int depth) {
    var facts = new ArrayList<Rule>();
    if (!signs.context().satisfies(a, Relation.POSITIVE)) {
      var positive = signs.prove(a, Relation.POSITIVE, depth + 2);
      if (positive.isEmpty()) {
        return Optional.empty();
      }
      facts.add(positive.get());
    }
    var discriminant =
        signs.context().normal(Expr.product(Expr.of(4), a, c).minus(b.power(2))).toExpr();
    if (!signs.context().satisfies(discriminant, relation)) {
      var fact = signs.prove(discriminant, relation, depth + 1);
      if (fact.isEmpty()) {
        return Optional.empty();
      }
      facts.add(fact.get());
    }
    var twice = Expr.product(Expr.of(2), a);
    var form =
        Expr.sum(
            Expr.product(a, g.plus(b.over(twice)).power(2)),
            discriminant.over(Expr.product(Expr.of(4), a)));
    return signs.closing(facts, new Evident(expression, relation, form));
  }
}
