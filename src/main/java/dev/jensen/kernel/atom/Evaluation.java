package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Enclosure.Undefined;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Encloses the values of an expression on a box: the set of all points whose coordinates lie in
/// the given enclosures.
public final class Evaluation {
  /// Above this degree a root is computed through logarithms.
  private static final int LARGEST_ROOT = 16;

  private final Map<String, Enclosure> point;
  private final int bits;
  private final IdentityHashMap<Expr, Enclosure> known = new IdentityHashMap<>();

  private Evaluation(Map<String, Enclosure> point, int bits) {
    this.point = point;
    this.bits = bits;
  }

  /// Contains the value at every point of the box; results are rounded outwards to about `bits`
  /// significant bits. Throws `Undefined` when some point of the box may lie outside the domain or
  /// a number is too large, `IllegalArgumentException` when a symbol has no enclosure.
  public static Enclosure of(Expr expression, Map<String, Enclosure> point, int bits) {
    return new Evaluation(point, bits).enclose(expression);
  }

  private Enclosure enclose(Expr expression) {
    var old = known.get(expression);
    if (old != null) {
      return old;
    }
    var result = compute(expression);
    known.put(expression, result);
    return result;
  }

  private Enclosure compute(Expr expression) {
    return switch (expression) {
      case Expr.Constant(var value) -> Enclosure.point(value).round(bits);
      case Expr.Symbol(var name) -> coordinate(name);
      case Expr.Sum(var terms) ->
          terms.stream()
              .map(this::enclose)
              .reduce((a, b) -> a.plus(b).round(bits))
              .orElse(Enclosure.of(0, 0));
      case Expr.Product(var factors) ->
          factors.stream()
              .map(this::enclose)
              .reduce((a, b) -> a.times(b).round(bits))
              .orElse(Enclosure.of(1, 1));
      case Expr.Power(var base, Expr.Constant(var exponent)) -> power(enclose(base), exponent);
      case Expr.Power(var base, var exponent) -> power(enclose(base), enclose(exponent));
      case Expr.Application(var atom, var arguments) ->
          apply(atom, arguments.stream().map(this::enclose).toList(), bits);
      case Expr.Conditional(var condition, var then, var otherwise) -> {
        var decisive = enclose(condition.expression());
        yield decisive.satisfies(condition.relation())
            ? enclose(then)
            : decisive.violates(condition.relation())
                ? enclose(otherwise)
                : enclose(then).hull(enclose(otherwise));
      }
    };
  }

  private Enclosure coordinate(String name) {
    var value = point.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + name);
    }
    return value;
  }

  private Enclosure power(Enclosure base, Rational exponent) {
    if (exponent.signum() < 0) {
      return Enclosure.of(1, 1).over(power(base, exponent.negate())).round(bits);
    }
    if (exponent.isSmallInteger()) {
      return base.power(exponent.intValue(), bits);
    }
    if (exponent.isInteger()) {
      throw new Undefined("the exponent " + exponent + " is too large");
    }
    var degree = exponent.denominator();
    var top = Rational.of(exponent.numerator());
    if (degree.bitLength() < Integer.SIZE
        && degree.intValue() <= LARGEST_ROOT
        && top.isSmallInteger()) {
      return Elementary.root(base, degree.intValue(), bits + 8).power(top.intValue(), bits);
    }
    return power(base, Enclosure.point(exponent));
  }

  private Enclosure power(Enclosure base, Enclosure exponent) {
    if (base.lower().isZero() && exponent.isPositive()) {
      // 0^b = 0, and t^b increases with t.
      var zero = Enclosure.of(0, 0);
      return base.isPoint() ? zero : zero.hull(power(Enclosure.point(base.upper()), exponent));
    }
    return Elementary.exp(exponent.times(Elementary.log(base, bits + 32)), bits);
  }

  /// The values of an atom on a box of its arguments: a defined atom through its definition.
  static Enclosure apply(Atom atom, List<Enclosure> arguments, int bits) {
    var symbols = new ArrayList<Expr>();
    var box = new HashMap<String, Enclosure>();
    for (var argument : arguments) {
      var name = "u" + symbols.size();
      symbols.add(Expr.symbol(name));
      box.put(name, argument);
    }
    var inside = new Evaluation(box, bits);
    atom.domain(symbols).forEach(inside::require);
    return atom.definition(symbols)
        .map(inside::enclose)
        .orElseGet(() -> atom.enclose(arguments, bits));
  }

  private void require(Constraint constraint) {
    if (!enclose(constraint.expression()).satisfies(constraint.relation())) {
      throw new Undefined("not known to hold: " + constraint);
    }
  }
}
