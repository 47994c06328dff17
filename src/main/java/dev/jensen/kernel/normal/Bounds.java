package dev.jensen.kernel.normal;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.atom.Evaluation;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Interval arithmetic with exact, open or closed ends, from what the facts say of symbols and
/// polynomials and what atoms declare of their ranges. This is "the sign by structure".
final class Bounds {
  private static final int BITS = 64;

  /// Where an increasing primitive atom has a rational value.
  private static final Map<String, List<Rational>> FIXED =
      Map.of(
          "exp", List.of(Rational.ZERO, Rational.ONE),
          "log", List.of(Rational.ONE, Rational.ZERO),
          "atan", List.of(Rational.ZERO, Rational.ZERO),
          "erf", List.of(Rational.ZERO, Rational.ZERO));

  private final Facts facts;
  private final IdentityHashMap<Expr, Interval> memory = new IdentityHashMap<>();

  Bounds(Facts facts) {
    this.facts = facts;
  }

  Interval of(Expr expr) {
    var known = memory.get(expr);
    if (known != null) {
      return known;
    }
    TooLarge.ifInterrupted();
    var bounds = byStructure(expr);
    try {
      bounds = bounds.intersect(of(facts.normal(expr)));
    } catch (ArithmeticException | TooLarge nothingMore) {
      // What structure gives stands on its own.
    }
    memory.put(expr, bounds);
    return bounds;
  }

  boolean isNonzero(Expr expr) {
    return switch (expr) {
      case Expr.Product(var factors) when factors.stream().allMatch(this::isNonzero) -> true;
      case Expr.Power(var base, var exponent) when isNonzero(base) -> true;
      default -> of(expr).satisfies(Relation.NONZERO) || hasNonzeroNumerator(expr);
    };
  }

  private boolean hasNonzeroNumerator(Expr expr) {
    try {
      return isNonzero(facts.normal(expr).numerator());
    } catch (ArithmeticException | TooLarge unknown) {
      return false;
    }
  }

  private boolean isNonzero(Polynomial polynomial) {
    if (polynomial.isZero()) {
      return false;
    }
    if (facts.knownNonzero(polynomial) || of(polynomial).satisfies(Relation.NONZERO)) {
      return true;
    }
    var content = polynomial.content();
    var rest = polynomial.over(content);
    return (rest.isOne() || facts.knownNonzero(rest) || of(rest).satisfies(Relation.NONZERO))
        && content.terms().keySet().iterator().next().exponents().keySet().stream()
            .allMatch(
                generator ->
                    facts.knownNonzero(Polynomial.of(generator))
                        || of(generator, Rational.ONE).satisfies(Relation.NONZERO));
  }

  private Interval byStructure(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var value) -> Interval.point(value);
      case Expr.Symbol symbol -> Interval.ALL;
      case Expr.Sum(var terms) ->
          terms.stream().map(this::of).reduce(Interval.point(Rational.ZERO), Interval::plus);
      case Expr.Product(var factors) ->
          factors.stream().map(this::of).reduce(Interval.point(Rational.ONE), Interval::times);
      case Expr.Power(var base, var exponent) -> power(base, exponent);
      case Expr.Application(var atom, var arguments) -> application(atom, arguments);
      case Expr.Conditional(var condition, var then, var otherwise) -> of(then).hull(of(otherwise));
    };
  }

  private Interval power(Expr base, Expr exponent) {
    if (exponent instanceof Expr.Constant(var q)) {
      var image = power(of(base), q);
      return image.satisfies(Relation.NONNEGATIVE) && isNonzero(base)
          ? image.intersect(Interval.POSITIVE)
          : image;
    }
    var image = of(base).satisfies(Relation.POSITIVE) ? Interval.POSITIVE : Interval.NONNEGATIVE;
    if (!of(exponent).satisfies(Relation.NONNEGATIVE)) {
      return image;
    }
    if (Interval.atLeast(Rational.ONE).contains(of(base))) {
      return Interval.atLeast(Rational.ONE);
    }
    return Interval.closed(Rational.ZERO, Rational.ONE).contains(of(base))
        ? image.intersect(Interval.atMost(Rational.ONE))
        : image;
  }

  /// Contains t^q for all t in the interval for which it is defined.
  private static Interval power(Interval base, Rational q) {
    if (q.isSmallInteger() && Math.abs((long) q.intValue()) <= 64) {
      return integerPower(base, q.intValue());
    }
    if (q.isInteger() && !Interval.NONNEGATIVE.contains(base)) {
      return q.over(Rational.TWO).isInteger() ? Interval.NONNEGATIVE : Interval.ALL;
    }
    var positive = q.signum() < 0 || base.satisfies(Relation.POSITIVE);
    var image = positive ? Interval.POSITIVE : Interval.NONNEGATIVE;
    var aboveOne = Interval.atLeast(Rational.ONE);
    var belowOne = Interval.atMost(Rational.ONE);
    if (aboveOne.contains(base)) {
      return image.intersect(q.signum() > 0 ? aboveOne : belowOne);
    }
    return belowOne.contains(base) ? image.intersect(q.signum() > 0 ? belowOne : aboveOne) : image;
  }

  private static Interval integerPower(Interval base, int n) {
    if (n >= 0) {
      return base.power(n);
    }
    if (base.satisfies(Relation.NONZERO)) {
      return base.inverse().power(-n);
    }
    var withoutZero = base.intersect(Interval.POSITIVE);
    if (Interval.NONNEGATIVE.contains(base) && !withoutZero.isEmpty()) {
      return withoutZero.inverse().power(-n);
    }
    return n % 2 == 0 ? Interval.POSITIVE : Interval.ALL;
  }

  private Interval application(Atom atom, List<Expr> arguments) {
    var image = atom.range();
    var definition = atom.definition(arguments);
    if (definition.isPresent()) {
      return image.intersect(of(definition.get()));
    }
    if (atom.equals(Atoms.ABS)) {
      var u = of(arguments.get(0));
      return image.intersect(
          u.intersect(Interval.NONNEGATIVE).hull(u.negate().intersect(Interval.NONNEGATIVE)));
    }
    if (atom.equals(Atoms.MAX)) {
      return arguments.stream().map(this::of).reduce(Bounds::maximum).orElse(image);
    }
    if (atom.equals(Atoms.MIN)) {
      return arguments.stream()
          .map(u -> of(u).negate())
          .reduce(Bounds::maximum)
          .map(Interval::negate)
          .orElse(image);
    }
    return image.intersect(fixedPoint(atom, arguments)).intersect(number(atom, arguments));
  }

  private Interval fixedPoint(Atom atom, List<Expr> arguments) {
    var fixed = FIXED.get(atom.name());
    if (fixed == null) {
      return Interval.ALL;
    }
    var u = of(arguments.get(0));
    var at = fixed.get(0);
    var value = fixed.get(1);
    var image = Interval.ALL;
    if (Interval.atLeast(at).contains(u)) {
      image = Interval.above(at).contains(u) ? Interval.above(value) : Interval.atLeast(value);
    }
    if (Interval.atMost(at).contains(u)) {
      image =
          image.intersect(
              Interval.below(at).contains(u) ? Interval.below(value) : Interval.atMost(value));
    }
    return image;
  }

  private static Interval number(Atom atom, List<Expr> arguments) {
    return number(new Expr.Application(atom, arguments)).orElse(Interval.ALL);
  }

  /// An enclosure of an expression without symbols.
  private static Optional<Interval> number(Expr expr) {
    if (!expr.symbols().isEmpty()) {
      return Optional.empty();
    }
    try {
      var enclosure = Evaluation.of(expr, Map.of(), BITS);
      return Optional.of(Interval.closed(enclosure.lower(), enclosure.upper()));
    } catch (Enclosure.Undefined notHere) {
      return Optional.empty();
    }
  }

  private static Interval maximum(Interval a, Interval b) {
    var upper = a.hull(b);
    var low = a.lower().isEmpty() ? b : b.lower().isEmpty() ? a : higher(a, b);
    return new Interval(low.lower(), low.lowerClosed(), upper.upper(), upper.upperClosed());
  }

  private static Interval higher(Interval a, Interval b) {
    var order = a.lower().orElseThrow().compareTo(b.lower().orElseThrow());
    return order > 0 || (order == 0 && !a.lowerClosed()) ? a : b;
  }

  Interval of(Fraction fraction) {
    var bounds = of(fraction.numerator());
    for (var entry : fraction.denominators().entrySet()) {
      bounds = bounds.times(integerPower(of(entry.getKey()), -entry.getValue()));
    }
    return bounds;
  }

  Interval of(Polynomial polynomial) {
    var content = polynomial.isZero() ? polynomial : polynomial.content();
    var rest = polynomial.isZero() ? polynomial : polynomial.over(content);
    var bounds = termByTerm(polynomial).intersect(facts.known(polynomial));
    if (!rest.isOne() && !content.isOne() && !polynomial.isZero()) {
      var core = termByTerm(rest).intersect(facts.known(rest));
      bounds = bounds.intersect(termByTerm(content).times(core));
    }
    if (bounds.satisfies(Relation.NONNEGATIVE) && facts.knownNonzero(polynomial)) {
      bounds = bounds.intersect(Interval.POSITIVE);
    }
    if (Interval.NONPOSITIVE.contains(bounds) && facts.knownNonzero(polynomial)) {
      bounds = bounds.intersect(Interval.NEGATIVE);
    }
    return bounds;
  }

  private Interval termByTerm(Polynomial polynomial) {
    var sum = Interval.point(Rational.ZERO);
    for (var term : polynomial.terms().entrySet()) {
      var product = Interval.point(term.getValue());
      for (var power : term.getKey().exponents().entrySet()) {
        product = product.times(of(power.getKey(), power.getValue()));
      }
      sum = sum.plus(product);
      if (sum.equals(Interval.ALL)) {
        return sum;
      }
    }
    return sum;
  }

  Interval of(Generator generator, Rational exponent) {
    var base =
        generator.period() == 1
            ? of(generator.reduction().orElseThrow())
            : byStructure(generator.form()).intersect(facts.known(Polynomial.of(generator)));
    var image = power(base, exponent);
    if (image.satisfies(Relation.NONNEGATIVE) && facts.knownNonzero(Polynomial.of(generator))) {
      image = image.intersect(Interval.POSITIVE);
    }
    return number(generator.power(exponent)).map(image::intersect).orElse(image);
  }
}
