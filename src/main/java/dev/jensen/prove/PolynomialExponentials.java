package dev.jensen.prove;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.MonotoneTransfer;
import dev.jensen.kernel.rule.Rewritten;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// p exp(u) - q exp(v) for polynomials p > 0 and q > 0 in one symbol has the sign of log p + u -
/// log q - v, whose derivative is free of logarithms and exponentials.
record PolynomialExponentials(Signs signs) {
  private static final int DEEPEST = 3;

  Optional<Rule> prove(Expr expression, Expr form, Relation relation, int depth) {
    if (depth > DEEPEST || form.symbols().size() != 1) {
      return Optional.empty();
    }
    var groups = new LinkedHashMap<Map<Expr, Rational>, List<Expr>>();
    for (var term : Generators.terms(form)) {
      var polynomial = new LinkedHashMap<>(term.powers());
      polynomial.keySet().removeIf(generator -> !(generator instanceof Expr.Symbol));
      var rest = new LinkedHashMap<>(term.powers());
      rest.keySet().removeAll(polynomial.keySet());
      groups
          .computeIfAbsent(rest, key -> new ArrayList<>())
          .add(new Generators.Term(term.coefficient(), polynomial).toExpr());
    }
    if (groups.size() != 2 || groups.values().stream().allMatch(terms -> terms.size() == 1)) {
      return Optional.empty();
    }
    var first = part(groups, Rational.ONE);
    var second = part(groups, Rational.MINUS_ONE);
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : compared(expression, first.get(), second.get(), relation, depth);
  }

  /// A polynomial, the same as it is seen to be positive, and the exponent beside it.
  private record Part(Expr polynomial, Expr form, Expr exponent) {
    Rule positive() {
      return new Evident(polynomial, Relation.POSITIVE, form);
    }

    Expr logarithm() {
      return apply(Atoms.LOG, form);
    }
  }

  /// The group whose polynomial has the sign.
  private Optional<Part> part(Map<Map<Expr, Rational>, List<Expr>> groups, Rational sign) {
    return groups.entrySet().stream()
        .flatMap(group -> part(group.getKey(), group.getValue(), sign).stream())
        .findFirst();
  }

  private Optional<Part> part(Map<Expr, Rational> powers, List<Expr> terms, Rational sign) {
    var context = signs.context();
    var polynomial = context.normal(Expr.of(sign).times(Expr.sum(terms))).toExpr();
    var factor = new Generators.Term(Rational.ONE, powers).toExpr();
    return new PositiveForm(context)
        .of(polynomial)
        .flatMap(
            form ->
                new Logarithms(context)
                    .of(factor)
                    .map(exponent -> new Part(polynomial, form, exponent)));
  }

  /// From log p - log q >= v - u to p/q >= exp(v - u).
  private Optional<Rule> compared(Expr expression, Part p, Part q, Relation relation, int depth) {
    var larger = p.logarithm().minus(q.logarithm());
    var smaller = q.exponent().minus(p.exponent());
    var difference = larger.minus(smaller);
    var quotient = p.polynomial().over(q.polynomial()).minus(apply(Atoms.EXP, smaller));
    return new DerivativeChain(signs)
        .prove(difference, difference, relation, depth + 1)
        .flatMap(
            fact ->
                signs.closing(
                    List.of(
                        p.positive(),
                        q.positive(),
                        fact,
                        new Rewritten(
                            quotient,
                            new MonotoneTransfer(Atoms.EXP, larger, smaller, Interval.ALL))),
                    new Evident(
                        expression,
                        relation,
                        Expr.product(quotient, q.polynomial(), apply(Atoms.EXP, p.exponent())))));
  }

  private static Expr apply(Atom atom, Expr argument) {
    return new Expr.Application(atom, List.of(argument));
  }
}
