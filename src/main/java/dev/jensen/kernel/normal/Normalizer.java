package dev.jensen.kernel.normal;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// Brings expressions to normal form on the set of points where some facts hold.
///
/// The law it keeps (calculus, "normal form"): wherever the expression is defined and the facts
/// hold, the normal form is defined and has the same value. Rewritings that would shrink the
/// domain, such as log(uv) to log u + log v, are made only where the signs of u and v are known.
final class Normalizer {
  private final Facts facts;
  private final IdentityHashMap<Expr, Fraction> memory = new IdentityHashMap<>();

  Normalizer(Facts facts) {
    this.facts = facts;
  }

  Fraction of(Expr expr) {
    var known = memory.get(expr);
    if (known != null) {
      return known;
    }
    var normal = compute(expr);
    memory.put(expr, normal);
    return normal;
  }

  private Fraction compute(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var value) -> Fraction.constant(value);
      case Expr.Symbol(var name) ->
          facts.eliminated(name).orElseGet(() -> Fraction.of(Polynomial.of(Generator.free(expr))));
      case Expr.Sum(var terms) -> sum(terms);
      case Expr.Product(var factors) -> {
        var product = Fraction.ONE;
        for (var factor : factors) {
          product = product.times(of(factor));
        }
        yield product;
      }
      case Expr.Power(var base, var exponent) -> power(base, exponent);
      case Expr.Application(var atom, var arguments) -> application(atom, arguments);
      case Expr.Conditional(var condition, var then, var otherwise) ->
          conditional(condition, then, otherwise);
    };
  }

  /// By halves, so that a long sum is not copied once for each term.
  private Fraction sum(List<Expr> terms) {
    return switch (terms.size()) {
      case 0 -> Fraction.ZERO;
      case 1 -> of(terms.get(0));
      default -> {
        int middle = terms.size() / 2;
        yield sum(terms.subList(0, middle)).plus(sum(terms.subList(middle, terms.size())));
      }
    };
  }

  private Fraction opaque(Atom atom, Expr... arguments) {
    return opaque(new Expr.Application(atom, List.of(arguments)));
  }

  private static Fraction opaque(Expr form) {
    return Fraction.of(Polynomial.of(Generator.free(form)));
  }

  private Fraction power(Expr base, Expr exponent) {
    var powers = new Powers(facts, this::log);
    var q = of(exponent).constantValue();
    if (q.isEmpty()) {
      return powers.symbolic(of(base), of(exponent));
    }
    if (q.get().isInteger()) {
      if (!q.get().isSmallInteger()) {
        throw new TooLarge("an exponent " + shortened(q.get()));
      }
      return of(base).power(q.get().intValue());
    }
    var evenPower = evenPower(base);
    if (evenPower.isPresent()) {
      var inner = evenPower.get();
      return powers.rational(absolute(of(inner.base())), q.get().times(exponentOf(inner)));
    }
    return powers.rational(of(base), q.get());
  }

  private static String shortened(Rational large) {
    return "of " + large.numerator().bitLength() + " bits";
  }

  private static Optional<Expr.Power> evenPower(Expr base) {
    return base instanceof Expr.Power power
            && power.exponent() instanceof Expr.Constant(var n)
            && n.over(Rational.TWO).isInteger()
        ? Optional.of(power)
        : Optional.empty();
  }

  private static Rational exponentOf(Expr.Power power) {
    return ((Expr.Constant) power.exponent()).value();
  }

  private Fraction application(Atom atom, List<Expr> arguments) {
    var definition = atom.definition(arguments);
    if (definition.isPresent()) {
      return of(definition.get());
    }
    if (atom.equals(Atoms.EXP)) {
      return new Powers(facts, this::log).exponential(of(arguments.get(0)));
    }
    if (atom.equals(Atoms.LOG)) {
      return log(of(arguments.get(0)));
    }
    if (atom.equals(Atoms.ABS)) {
      var u = arguments.get(0);
      return facts.satisfies(u, Relation.NONNEGATIVE) ? of(u) : absolute(of(u));
    }
    if (atom.equals(Atoms.MAX)) {
      return maximum(arguments);
    }
    if (atom.equals(Atoms.MIN)) {
      return maximum(arguments.stream().map(Expr::negate).toList()).times(Rational.MINUS_ONE);
    }
    if (atom.equals(Atoms.XLOGX)
        && facts.bounds(of(arguments.get(0))).satisfies(Relation.POSITIVE)) {
      var u = of(arguments.get(0));
      return u.times(log(u));
    }
    return step(atom, arguments.stream().map(this::of).toList());
  }

  /// The remaining atoms of one argument: jumps, trigonometric functions, erf.
  private Fraction step(Atom atom, List<Fraction> arguments) {
    if (arguments.size() != 1) {
      return opaque(new Expr.Application(atom, arguments.stream().map(Fraction::toExpr).toList()));
    }
    var u = arguments.get(0);
    var range = facts.bounds(u);
    if (atom.equals(Atoms.SIGN) || atom.equals(Atoms.STEP) || atom.equals(Atoms.FLOOR)) {
      return constantPiece(atom, range).map(Fraction::constant).orElse(opaque(atom, u.toExpr()));
    }
    if (atom.equals(Atoms.XLOGX) && u.isZero()) {
      return Fraction.ZERO;
    }
    if (atom.equals(Atoms.COS)) {
      return Angles.cosine(u)
          .map(Fraction::constant)
          .orElseGet(() -> Fraction.of(Polynomial.of(Generator.cosine(even(u)))));
    }
    var sine = atom.equals(Atoms.SIN) ? Angles.sine(u) : Optional.<Rational>empty();
    if (sine.isPresent()) {
      return Fraction.constant(sine.get());
    }
    if (atom.equals(Atoms.SIN) || atom.equals(Atoms.ATAN) || atom.equals(Atoms.ERF)) {
      var sign = leadingSign(u);
      return u.isZero()
          ? Fraction.ZERO
          : opaque(atom, u.times(Rational.of(sign)).toExpr()).times(Rational.of(sign));
    }
    return opaque(atom, u.toExpr());
  }

  private static Expr even(Fraction u) {
    return u.times(Rational.of(leadingSign(u))).toExpr();
  }

  private static int leadingSign(Fraction u) {
    return u.isZero() || u.numerator().coefficient(u.numerator().leading()).signum() > 0 ? 1 : -1;
  }

  private static Optional<Rational> constantPiece(Atom atom, Interval range) {
    if (atom.equals(Atoms.FLOOR)) {
      var floor = range.lower().map(low -> Rational.of(low.floor()));
      var piece =
          floor.map(n -> new Interval(floor, true, Optional.of(n.plus(Rational.ONE)), false));
      return piece.filter(p -> p.contains(range)).flatMap(p -> floor);
    }
    if (range.satisfies(Relation.POSITIVE)) {
      return Optional.of(Rational.ONE);
    }
    if (atom.equals(Atoms.STEP)) {
      return range.satisfies(Relation.NONNEGATIVE)
          ? Optional.of(Rational.ONE)
          : Interval.NEGATIVE.contains(range) ? Optional.of(Rational.ZERO) : Optional.empty();
    }
    return Interval.NEGATIVE.contains(range)
        ? Optional.of(Rational.MINUS_ONE)
        : range.satisfies(Relation.ZERO) ? Optional.of(Rational.ZERO) : Optional.empty();
  }

  private Fraction conditional(Constraint condition, Expr then, Expr otherwise) {
    var decided = facts.decide(condition);
    if (decided.isPresent()) {
      return of(decided.get() ? then : otherwise);
    }
    return opaque(new Expr.Conditional(condition, then, otherwise));
  }

  /// |u|, with the sign resolved where it is known; |uv| = |u||v| always.
  private Fraction absolute(Fraction u) {
    var range = facts.bounds(u);
    if (range.satisfies(Relation.NONNEGATIVE)) {
      return u;
    }
    if (Interval.NONPOSITIVE.contains(range)) {
      return u.times(Rational.MINUS_ONE);
    }
    var result = absolute(u.numerator());
    for (var entry : u.denominators().entrySet()) {
      result = result.times(absolute(entry.getKey()).power(-entry.getValue()));
    }
    return result;
  }

  private Fraction absolute(Polynomial u) {
    var content = u.content();
    var result = Fraction.ONE;
    for (var term : content.terms().entrySet()) {
      result = Fraction.constant(term.getValue().abs());
      for (var power : term.getKey().exponents().entrySet()) {
        var generator = power.getKey();
        var nonnegative = facts.bounds(generator, power.getValue()).satisfies(Relation.NONNEGATIVE);
        result =
            result.times(
                nonnegative
                    ? Fraction.power(generator, power.getValue())
                    : Fraction.power(
                        Generator.absolute(Polynomial.of(generator)), power.getValue()));
      }
    }
    var rest = u.over(content);
    var range = facts.bounds(rest);
    if (range.satisfies(Relation.NONNEGATIVE)) {
      return result.times(Fraction.of(rest));
    }
    if (Interval.NONPOSITIVE.contains(range)) {
      return result.times(Fraction.of(rest.times(Rational.MINUS_ONE)));
    }
    var sign = Rational.of(rest.coefficient(rest.leading()).signum());
    return result.times(Fraction.of(Polynomial.of(Generator.absolute(rest.times(sign)))));
  }

  /// The maximum of the arguments that are not known to be dominated by another one.
  private Fraction maximum(List<Expr> arguments) {
    var kept = new ArrayList<Expr>();
    for (var candidate : arguments) {
      if (kept.stream().noneMatch(other -> dominates(other, candidate))) {
        kept.removeIf(other -> dominates(candidate, other));
        kept.add(candidate);
      }
    }
    if (kept.size() == 1) {
      return of(kept.get(0));
    }
    var normals = kept.stream().map(this::of).toList();
    // max(cu, cv) = c max(u, v) for c > 0; not all are 0, else one would dominate the other.
    var scale =
        normals.stream().map(u -> u.numerator().scale()).reduce(Rational.ZERO, Rational::gcd);
    var forms =
        normals.stream()
            .map(u -> u.times(scale.inverse()).toExpr())
            .sorted(Comparator.comparing(Expr::toString))
            .toList();
    return opaque(new Expr.Application(Atoms.MAX, forms)).times(scale);
  }

  private boolean dominates(Expr larger, Expr smaller) {
    return facts.satisfies(larger.minus(smaller), Relation.NONNEGATIVE);
  }

  /// log u, with the factors split off that are known to be positive. Integers are factored.
  private Fraction log(Fraction u) {
    var positiveDenominators =
        u.denominators().keySet().stream()
            .allMatch(factor -> facts.bounds(factor).satisfies(Relation.POSITIVE));
    if (!positiveDenominators || u.isZero()) {
      return opaque(Atoms.LOG, u.toExpr());
    }
    var sum = log(u.numerator());
    for (var entry : u.denominators().entrySet()) {
      sum = sum.minus(log(entry.getKey()).times(Rational.of(entry.getValue())));
    }
    return sum;
  }

  private Fraction log(Polynomial u) {
    var content = u.content();
    var rest = u.over(content);
    var sum = Fraction.ZERO;
    for (var term : content.terms().entrySet()) {
      sum = logOfConstant(term.getValue());
      for (var power : term.getKey().exponents().entrySet()) {
        var generator = power.getKey();
        if (facts.bounds(generator, Rational.ONE).satisfies(Relation.POSITIVE)) {
          sum = sum.plus(logOfGenerator(generator).times(power.getValue()));
        } else {
          rest =
              rest.times(Polynomial.term(Monomial.of(generator, power.getValue()), Rational.ONE));
        }
      }
    }
    return rest.isOne() ? sum : sum.plus(opaque(Atoms.LOG, rest.toExpr()));
  }

  private Fraction logOfGenerator(Generator generator) {
    return switch (generator.form()) {
      case Expr.Application(var atom, var arguments) when atom.equals(Atoms.EXP) ->
          of(arguments.get(0));
      case Expr.Power(var base, var exponent) -> of(exponent).times(log(of(base)));
      default ->
          generator.period() == 1
              ? log(generator.reduction().orElseThrow())
              : opaque(Atoms.LOG, generator.form());
    };
  }

  private static Fraction logOfConstant(Rational value) {
    var sum = Fraction.ZERO;
    for (var prime : Primes.factor(value).entrySet()) {
      var log = new Expr.Application(Atoms.LOG, List.of(Expr.of(Rational.of(prime.getKey()))));
      sum = sum.plus(opaque(log).times(Rational.of(prime.getValue())));
    }
    return sum;
  }
}
