package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import edu.jas.arith.BigInteger;
import edu.jas.kern.ComputerThreads;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import edu.jas.poly.Monomial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Expressions as rational functions of common generators, and back.
///
/// Generators are symbols, applications of atoms, fractional powers, and powers whose exponents are
/// a basis of the lattice of all exponents of one base (`ExponentLattice`). The only algebra
/// between generators that is used is (u^(1/n))^n = u.
final class RationalForm {
  private static final int LARGEST_EXPONENT = 2000;
  private static final int REDUCTIONS = 4;

  static {
    ComputerThreads.NO_THREADS = true;
  }

  private final GeneratorTable table;
  private final GenPolynomialRing<BigInteger> ring;
  private final IdentityHashMap<Expr, RationalFunction> known = new IdentityHashMap<>();
  private final List<RationalFunction> values = new ArrayList<>();

  /// Prepares for all of the expressions, prepared by `prepare`.
  private RationalForm(GeneratorTable table) {
    this.table = table;
    var names = new String[Math.max(1, table.generators().size())];
    for (var i = 0; i < names.length; i++) {
      names[i] = "g" + i;
    }
    this.ring = new GenPolynomialRing<>(BigInteger.ONE, names);
  }

  static RationalForm of(List<Expr> expressions) {
    var table = new GeneratorTable();
    var prepared =
        expressions.stream().map(Definitions::expand).map(ExponentiatedLogarithms::remove).toList();
    prepared.forEach(table::collect);
    table.close();
    var form = new RationalForm(table);
    prepared.forEach(expr -> form.values.add(form.reduceRoots(form.evaluate(expr))));
    return form;
  }

  static RationalForm of(Expr expression) {
    return of(List.of(expression));
  }

  /// The rational function of the expression with that number.
  RationalFunction value(int index) {
    return values.get(index);
  }

  List<Generator> generators() {
    return table.generators();
  }

  /// True when the generator is a root of the polynomial.
  boolean isRootOf(int generator, GenPolynomial<BigInteger> polynomial) {
    return generators().get(generator) instanceof Generator.Root(var base, var index, var free)
        && !free
        && evaluate(base).equals(RationalFunction.of(polynomial));
  }

  private RationalFunction evaluate(Expr expr) {
    var value = known.get(expr);
    if (value == null) {
      value = PowerForm.of(expr).map(this::power).orElseGet(() -> evaluateArithmetic(expr));
      known.put(expr, value);
    }
    return value;
  }

  private RationalFunction evaluateArithmetic(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var value) -> constant(value);
      case Expr.Sum(var terms) ->
          terms.stream()
              .map(this::evaluate)
              .reduce(constant(Rational.ZERO), RationalFunction::plus);
      case Expr.Product(var factors) ->
          factors.stream()
              .map(this::evaluate)
              .reduce(constant(Rational.ONE), RationalFunction::times);
      case Expr.Power(var base, Expr.Constant(var exponent)) ->
          evaluate(base).power(bounded(exponent));
      default -> table.free(expr).map(this::monomial).orElseThrow();
    };
  }

  private static int bounded(Rational exponent) {
    if (!exponent.isSmallInteger() || Math.abs((long) exponent.intValue()) > LARGEST_EXPONENT) {
      throw new Refused("too large an exponent");
    }
    return exponent.intValue();
  }

  private RationalFunction constant(Rational value) {
    return new RationalFunction(
        ring.valueOf(new BigInteger(value.numerator())),
        ring.valueOf(new BigInteger(value.denominator())));
  }

  private RationalFunction monomial(GeneratorTable.Powers powers) {
    var result = constant(Rational.ONE);
    for (var power : powers.exponents().entrySet()) {
      var generator = variable(power.getKey());
      result = result.times(generator.power(power.getValue()));
    }
    return result;
  }

  private RationalFunction variable(int generator) {
    return RationalFunction.of(ring.valueOf(ExpVector.create(ring.nvar, generator, 1)));
  }

  private RationalFunction power(PowerForm form) {
    var exponentials = monomial(table.exponentials(form));
    if (form.number().isZero()) {
      return exponentials;
    }
    var whole = Rational.of(form.number().floor());
    var root = monomial(table.root(form.base(), form.number().minus(whole)));
    return evaluate(form.base()).power(bounded(whole)).times(root).times(exponentials);
  }

  // Replaces g^k by u^(k div n) * g^(k mod n) where g^n = u.
  private RationalFunction reduceRoots(RationalFunction value) {
    var result = value;
    for (var i = 0; i < REDUCTIONS; i++) {
      var next = reduced(result.numerator()).times(reduced(result.denominator()).inverse());
      if (next.equals(result)) {
        return result;
      }
      result = next;
    }
    return result;
  }

  private RationalFunction reduced(GenPolynomial<BigInteger> polynomial) {
    if (!needsReduction(polynomial)) {
      return RationalFunction.of(polynomial);
    }
    var sum = constant(Rational.ZERO);
    for (var term : polynomial) {
      var reduced = RationalFunction.of(ring.valueOf(term.c));
      for (var generator = 0; generator < generators().size(); generator++) {
        reduced = reduced.times(power(generator, exponent(term.e, generator)));
      }
      sum = sum.plus(reduced);
    }
    return sum;
  }

  private boolean needsReduction(GenPolynomial<BigInteger> polynomial) {
    var degrees = polynomial.isZERO() ? ring.evzero : polynomial.degreeVector();
    for (var i = 0; i < generators().size(); i++) {
      if (generators().get(i) instanceof Generator.Root(var base, var index, var free)
          && !free
          && exponent(degrees, i) >= index) {
        return true;
      }
    }
    return false;
  }

  private RationalFunction power(int generator, int exponent) {
    var variable = variable(generator);
    if (generators().get(generator) instanceof Generator.Root(var base, var index, var free)
        && !free) {
      return evaluate(base).power(exponent / index).times(variable.power(exponent % index));
    }
    return variable.power(exponent);
  }

  static int exponent(ExpVector exponents, int generator) {
    return Math.toIntExact(exponents.getVal(generator));
  }

  /// The polynomial as an expression, by falling degree; the other way round when the leading
  /// coefficient is negative and the last is not.
  Expr toExpr(GenPolynomial<BigInteger> polynomial) {
    if (polynomial.isZERO()) {
      return Expr.of(0);
    }
    var terms = new ArrayList<Monomial<BigInteger>>();
    polynomial.forEach(terms::add);
    terms.sort(
        Comparator.comparingLong((Monomial<BigInteger> term) -> term.e.totalDeg()).reversed());
    if (terms.getFirst().c.signum() < 0 && terms.getLast().c.signum() > 0) {
      terms = new ArrayList<>(terms.reversed());
    }
    var images = terms.stream().map(this::toExpr).toList();
    return images.size() == 1 ? images.get(0) : new Expr.Sum(images);
  }

  private Expr toExpr(Monomial<BigInteger> term) {
    var powers = new HashMap<Integer, Integer>();
    for (var i = 0; i < generators().size(); i++) {
      powers.put(i, exponent(term.e, i));
    }
    return Expr.of(Rational.of(term.c.val)).times(table.toExpr(powers));
  }

  /// The product of powers of generators, exponentials of one base drawn together.
  Expr toExpr(Map<Integer, Integer> powers) {
    return table.toExpr(powers);
  }
}
