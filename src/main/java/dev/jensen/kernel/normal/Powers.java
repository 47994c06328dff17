package dev.jensen.kernel.normal;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Exponentials and powers with exponents that are not integers, in normal form.
record Powers(Facts facts, UnaryOperator<Fraction> log) {

  /// exp(u): a product of powers, one for each term of u; exp(c log p) is p^c.
  Fraction exponential(Fraction u) {
    var below = Fraction.of(Polynomial.ONE, u.denominators());
    var product = Fraction.ONE;
    for (var term : u.numerator().terms().entrySet()) {
      product = product.times(exponential(term.getKey(), below, term.getValue()));
    }
    return product;
  }

  private Fraction exponential(Monomial monomial, Fraction below, Rational coefficient) {
    for (var power : monomial.exponents().entrySet()) {
      if (power.getValue().isOne()
          && power.getKey().form() instanceof Expr.Application(var atom, var arguments)
          && atom.equals(Atoms.LOG)) {
        var argument = facts.normal(arguments.get(0));
        var rest = Fraction.of(Polynomial.term(monomial.without(power.getKey()), Rational.ONE));
        var exponent = rest.times(below);
        return exponent.equals(Fraction.ONE)
            ? rational(argument, coefficient)
            : positivePower(argument, exponent, coefficient);
      }
    }
    var argument = Fraction.of(Polynomial.term(monomial, Rational.ONE)).times(below);
    var form = new Expr.Application(Atoms.EXP, List.of(argument.toExpr()));
    return Fraction.power(Generator.free(form), coefficient);
  }

  /// base^q for rational q; where q is not an integer, base >= 0 wherever it is defined.
  Fraction rational(Fraction base, Rational q) {
    if (q.isInteger()) {
      return base.power(q.intValue());
    }
    if (base.isZero()) {
      if (q.signum() < 0) {
        throw new ArithmeticException("division by zero");
      }
      return base;
    }
    if (!positiveDenominators(base)) {
      return Fraction.of(Polynomial.of(Generator.free(new Expr.Power(base.toExpr(), Expr.of(q)))));
    }
    var product = rational(base.numerator(), q);
    for (var entry : base.denominators().entrySet()) {
      var exponent = q.times(Rational.of(-entry.getValue()));
      product = product.times(rational(Fraction.of(entry.getKey()), exponent));
    }
    return product;
  }

  private boolean positiveDenominators(Fraction base) {
    return base.denominators().keySet().stream()
        .allMatch(factor -> facts.bounds(factor).satisfies(Relation.POSITIVE));
  }

  private Fraction rational(Polynomial base, Rational q) {
    var content = base.content();
    var rest = base.over(content);
    var term = content.terms().entrySet().iterator().next();
    var product = powerOfConstant(term.getValue(), q);
    var signed = new ArrayList<Map.Entry<Generator, Rational>>();
    for (var power : term.getKey().exponents().entrySet()) {
      if (facts.bounds(power.getKey(), power.getValue()).satisfies(Relation.POSITIVE)) {
        product = product.times(root(power, q));
      } else {
        signed.add(power);
      }
    }
    if (separable(signed, rest)) {
      for (var power : signed) {
        product = product.times(root(power, q));
      }
      return rest.isOne() ? product : product.times(Fraction.power(Generator.root(rest), q));
    }
    for (var power : signed) {
      rest =
          rest.times(Polynomial.term(Monomial.of(power.getKey(), power.getValue()), Rational.ONE));
    }
    return product.times(Fraction.power(Generator.root(rest), q));
  }

  /// (uv)^q = u^q v^q for u, v >= 0, or when one of them is 1; but where u = 0 > v only the left
  /// side is defined.
  private boolean separable(List<Map.Entry<Generator, Rational>> powers, Polynomial rest) {
    var factors = powers.size() + (rest.isOne() ? 0 : 1);
    return factors <= 1
        || (facts.bounds(rest).satisfies(Relation.NONNEGATIVE)
            && powers.stream()
                .allMatch(
                    power ->
                        facts
                            .bounds(power.getKey(), power.getValue())
                            .satisfies(Relation.NONNEGATIVE)));
  }

  /// (g^e)^q where g^e >= 0: an even power is one of |g|, any other is nonnegative where g is.
  private Fraction root(Map.Entry<Generator, Rational> power, Rational q) {
    var generator = power.getKey();
    var exponent = power.getValue().times(q);
    var even =
        power.getValue().over(Rational.TWO).isInteger()
            && !facts.bounds(generator, Rational.ONE).satisfies(Relation.NONNEGATIVE);
    return even
        ? Fraction.power(Generator.absolute(Polynomial.of(generator)), exponent)
        : Fraction.power(generator, exponent);
  }

  private static Fraction powerOfConstant(Rational value, Rational q) {
    var product = Fraction.ONE;
    for (var prime : Primes.factor(value).entrySet()) {
      var radicand = Polynomial.constant(Rational.of(prime.getKey()));
      var exponent = q.times(Rational.of(prime.getValue()));
      product = product.times(Fraction.power(Generator.root(radicand), exponent));
    }
    return product;
  }

  /// base^exponent for an exponent with symbols: split where base > 0 is known, opaque otherwise.
  Fraction symbolic(Fraction base, Fraction exponent) {
    if (base.isZero() && facts.bounds(exponent).satisfies(Relation.POSITIVE)) {
      return base;
    }
    if (!facts.bounds(base).satisfies(Relation.POSITIVE) || !positiveDenominators(base)) {
      var form = new Expr.Power(base.toExpr(), exponent.toExpr());
      return Fraction.of(Polynomial.of(Generator.free(form)));
    }
    return exponential(exponent.times(log.apply(base)));
  }

  /// base^(c * exponent) with base > 0, a generator of its own.
  private static Fraction positivePower(Fraction base, Fraction exponent, Rational c) {
    var form = new Expr.Power(base.toExpr(), exponent.toExpr());
    return Fraction.power(Generator.free(form), c);
  }
}
