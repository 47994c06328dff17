package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Substitution;
import dev.jensen.kernel.rule.VectorComposition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Proves a sign in s = c + d exp(u) where that is the base of a power with symbols in the exponent
/// (1 - exp(-x) to the n-th) and u is affine in a symbol, or in s = c - t where that is a divisor
/// in such a base (x^2/(2 - a) + 1 to the a-th). The normal form would tear the base apart, or not
/// be able to.
record PowerBases(Signs signs) {
  private static final String SLOT = "base#s";
  private static final int DEEPEST = 3;
  private static final int LONGEST = 1000;

  Optional<Rule> prove(Expr expression, Relation relation, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    Set<Expr> bases = new LinkedHashSet<>();
    collect(expression, bases);
    return bases.stream()
        .flatMap(
            base ->
                inverses(base).stream()
                    .flatMap(inverse -> prove(expression, base, inverse, relation, depth).stream()))
        .findFirst();
  }

  private void collect(Expr expr, Set<Expr> bases) {
    if (expr instanceof Expr.Power(var base, var exponent)
        && !exponent.symbols().isEmpty()
        && base instanceof Expr.Sum) {
      bases.add(base);
      collectDivisors(base, bases);
    }
    expr.children().forEach(child -> collect(child, bases));
  }

  private static void collectDivisors(Expr expr, Set<Expr> bases) {
    if (expr instanceof Expr.Power(var divisor, Expr.Constant(var q))
        && q.signum() < 0
        && divisor instanceof Expr.Sum) {
      bases.add(divisor);
    }
    expr.children().forEach(child -> collectDivisors(child, bases));
  }

  /// The symbol t as a function of the base.
  private record Inverse(String t, Expr value) {}

  private List<Inverse> inverses(Expr base) {
    var terms = Generators.terms(base);
    if (terms.size() != 2) {
      return List.of();
    }
    var isFirst = terms.get(0).powers().isEmpty();
    var constant = terms.get(isFirst ? 0 : 1);
    var moving = terms.get(isFirst ? 1 : 0);
    if (!constant.powers().isEmpty() || moving.powers().size() != 1) {
      return List.of();
    }
    var power = moving.powers().entrySet().iterator().next();
    if (power.getKey() instanceof Expr.Symbol(var t)) {
      return moving.coefficient().equals(Rational.MINUS_ONE)
              && power.getValue().isOne()
              && signs.context().satisfies(base, Relation.POSITIVE)
          ? List.of(new Inverse(t, Expr.of(constant.coefficient()).minus(Expr.symbol(SLOT))))
          : List.of();
    }
    if (!(power.getKey() instanceof Expr.Application(var atom, var arguments))
        || !atom.equals(Atoms.EXP)
        || !signs.context().satisfies(base, Relation.POSITIVE)) {
      return List.of();
    }
    var scaled =
        Expr.symbol(SLOT)
            .minus(Expr.of(constant.coefficient()))
            .over(Expr.of(moving.coefficient()));
    var exponent = new Expr.Application(Atoms.LOG, List.of(scaled)).over(Expr.of(power.getValue()));
    var inverses = new ArrayList<Inverse>();
    for (var t : arguments.get(0).symbols()) {
      Generators.coefficients(arguments.get(0), Expr.symbol(t))
          .filter(powers -> powers.degree() == 1)
          .filter(powers -> signs.context().satisfies(powers.of(1), Relation.NONZERO))
          .map(powers -> exponent.minus(powers.of(0)).over(powers.of(1)))
          .ifPresent(value -> inverses.add(new Inverse(t, value)));
    }
    return inverses;
  }

  private Optional<Rule> prove(
      Expr expression, Expr base, Inverse inverse, Relation relation, int depth) {
    var image = Map.of(inverse.t(), inverse.value());
    var constraints = new ArrayList<>(VectorComposition.within(SLOT, signs.context().bounds(base)));
    for (var constraint : signs.context().constraints()) {
      var inner = new Context(List.of(), constraints);
      var moved = inner.normal(constraint.expression().substitute(image)).toExpr();
      if (moved.isFreeOf(List.of(inverse.t())) && !inner.satisfies(moved, constraint.relation())) {
        constraints.add(new Constraint(moved, constraint.relation()));
      }
    }
    var inner = new Context(List.of(), constraints);
    var moved = expression.substitute(image);
    var normal = inner.normal(moved).toExpr();
    if (!normal.isFreeOf(List.of(inverse.t())) || normal.toString().length() > LONGEST) {
      return Optional.empty();
    }
    // As it stands where the normal form here and there would not be seen to be the same.
    return Stream.of(normal, moved)
        .flatMap(
            form ->
                new Signs(signs.search(), inner)
                        .prove(form, relation, depth + 1)
                        .map(premise -> new Substitution(constraints, Map.of(SLOT, base), premise))
                        .flatMap(
                            rule ->
                                Attempt.accepted(
                                    signs.context(), Signs.rewritten(expression, rule)))
                        .stream())
        .findFirst();
  }
}
