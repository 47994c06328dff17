package dev.jensen.kernel.normal;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known on the set of points where all of some constraints are defined and hold, with the
/// normal forms and bounds that follow from it by structure. Everything said here is true at every
/// point of that set, so nothing is circular in using one fact to read another.
public final class Facts {
  private final Map<Polynomial, Interval> ranges = new HashMap<>();
  private final Set<Polynomial> nonzero = new HashSet<>();
  private final Map<String, Fraction> eliminated = new HashMap<>();
  private Normalizer normalizer = new Normalizer(this);
  private Bounds bounds = new Bounds(this);

  public Facts(Collection<Constraint> constraints) {
    // The second round reads each constraint in the light of all others.
    for (int round = 0; round < 2; round++) {
      constraints.forEach(this::learn);
      normalizer = new Normalizer(this);
      bounds = new Bounds(this);
    }
  }

  /// The normal form; throws `ArithmeticException` when the expression divides by zero for certain,
  /// `TooLarge` when it would be unreasonably long.
  public Fraction normal(Expr expr) {
    return normalizer.of(expr);
  }

  /// An interval that contains every value at the points of the set where the expression is
  /// defined.
  public Interval bounds(Expr expr) {
    return bounds.of(expr);
  }

  /// True when the relation holds, by structure, wherever on the set the expression is defined.
  public boolean satisfies(Expr expr, Relation relation) {
    return bounds.of(expr).satisfies(relation)
        || (relation == Relation.NONZERO && bounds.isNonzero(expr));
  }

  /// Whether the condition holds at every point of the set (true), at none (false), or neither is
  /// known (empty).
  Optional<Boolean> decide(Constraint condition) {
    if (satisfies(condition.expression(), condition.relation())) {
      return Optional.of(true);
    }
    var negation =
        switch (condition.relation()) {
          case NONNEGATIVE -> bounds(condition.expression().negate()).satisfies(Relation.POSITIVE);
          case POSITIVE -> bounds(condition.expression().negate()).satisfies(Relation.NONNEGATIVE);
          case ZERO -> satisfies(condition.expression(), Relation.NONZERO);
          case NONZERO -> satisfies(condition.expression(), Relation.ZERO);
        };
    return negation ? Optional.of(false) : Optional.empty();
  }

  Interval bounds(Fraction fraction) {
    return bounds.of(fraction);
  }

  Interval bounds(Polynomial polynomial) {
    return bounds.of(polynomial);
  }

  Interval bounds(Generator generator, Rational exponent) {
    return bounds.of(generator, exponent);
  }

  Optional<Fraction> eliminated(String symbol) {
    return Optional.ofNullable(eliminated.get(symbol));
  }

  boolean knownNonzero(Polynomial polynomial) {
    return !polynomial.isZero() && nonzero.contains(Shape.of(polynomial, false).key());
  }

  /// The stored range of the polynomial, if a constraint gave one for it up to an affine change.
  Interval known(Polynomial polynomial) {
    if (polynomial.constantValue().isPresent()) {
      return Interval.ALL;
    }
    var shape = Shape.of(polynomial, true);
    var range = ranges.get(shape.key());
    return range == null
        ? Interval.ALL
        : range.times(shape.factor()).plus(Interval.point(shape.constant()));
  }

  private void learn(Constraint constraint) {
    Fraction normal;
    try {
      normal = normal(constraint.expression());
    } catch (ArithmeticException undefined) {
      // A constraint that is nowhere defined says nothing that could be used safely.
      return;
    }
    if (normal.isPolynomial()) {
      learn(normal.numerator(), constraint.relation());
    }
    withoutPositiveFactors(normal).ifPresent(reduced -> learn(reduced, constraint.relation()));
  }

  private void learn(Polynomial polynomial, Relation relation) {
    if (polynomial.constantValue().isPresent()) {
      return;
    }
    if (relation == Relation.NONZERO) {
      nonzero.add(Shape.of(polynomial, false).key());
      return;
    }
    var image =
        switch (relation) {
          case NONNEGATIVE -> Interval.NONNEGATIVE;
          case POSITIVE -> Interval.POSITIVE;
          default -> Interval.point(Rational.ZERO);
        };
    var shape = Shape.of(polynomial, true);
    var range =
        image.plus(Interval.point(shape.constant().negate())).times(shape.factor().inverse());
    var known = ranges.merge(shape.key(), range, Interval::intersect);
    if (known.lowerClosed() && known.upperClosed() && known.lower().equals(known.upper())) {
      eliminate(shape.key().minus(Polynomial.constant(known.lower().orElseThrow())));
    }
  }

  /// A polynomial that stands in the same relations to 0 as the fraction; empty where the sign of a
  /// denominator is not known.
  private Optional<Polynomial> withoutPositiveFactors(Fraction fraction) {
    var numerator = fraction.numerator();
    if (numerator.isZero()) {
      return Optional.empty();
    }
    for (var entry : fraction.denominators().entrySet()) {
      var sign = bounds(entry.getKey());
      if (entry.getValue() % 2 == 0 || sign.satisfies(Relation.POSITIVE)) {
        continue;
      }
      numerator =
          Interval.NEGATIVE.contains(sign)
              ? numerator.times(Rational.MINUS_ONE)
              : numerator.times(entry.getKey());
    }
    var content = numerator.content();
    var reduced = numerator.over(content);
    for (var power : content.terms().keySet().iterator().next().exponents().entrySet()) {
      if (!bounds(power.getKey(), power.getValue()).satisfies(Relation.POSITIVE)) {
        reduced =
            reduced.times(
                Polynomial.term(Monomial.of(power.getKey(), power.getValue()), Rational.ONE));
      }
    }
    return Optional.of(reduced);
  }

  /// From an equation with a term c*s, s a symbol that occurs nowhere else in it: s in terms of the
  /// rest.
  private void eliminate(Polynomial zero) {
    for (var term : zero.terms().entrySet()) {
      var exponents = term.getKey().exponents();
      if (exponents.size() != 1 || !term.getKey().exponent(exponents.firstKey()).isOne()) {
        continue;
      }
      if (exponents.firstKey().form() instanceof Expr.Symbol(var name)) {
        var rest = zero.minus(Polynomial.term(term.getKey(), term.getValue()));
        var value = Fraction.of(rest.times(term.getValue().inverse().negate()));
        if (rest.toExpr().isFreeOf(List.of(name))
            && rest.toExpr().isFreeOf(eliminated.keySet())
            && eliminated.values().stream()
                .allMatch(other -> other.toExpr().isFreeOf(List.of(name)))) {
          eliminated.putIfAbsent(name, value);
          return;
        }
      }
    }
  }

  /// A polynomial as factor * key + constant, or without `shift` as a multiple of the key.
  private record Shape(Polynomial key, Rational factor, Rational constant) {
    static Shape of(Polynomial polynomial, boolean shift) {
      var constant = shift ? polynomial.coefficient(Monomial.ONE) : Rational.ZERO;
      var moving = polynomial.minus(Polynomial.constant(constant));
      var factor = moving.coefficient(moving.leading());
      return new Shape(moving.times(factor.inverse()), factor, constant);
    }
  }
}
