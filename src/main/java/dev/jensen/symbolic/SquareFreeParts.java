package dev.jensen.symbolic;

import edu.jas.arith.BigInteger;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;

/// Splits a polynomial over the integers by common divisors alone: into its contents with respect
/// to every variable, and each of these into square-free polynomials (Yun's algorithm: Modern
/// Computer Algebra, 14.6). All parts are coprime, and primitive with respect to every variable.
final class SquareFreeParts {
  private final BiConsumer<GenPolynomial<BigInteger>, Integer> parts;

  private SquareFreeParts(BiConsumer<GenPolynomial<BigInteger>, Integer> parts) {
    this.parts = parts;
  }

  /// Hands on each part with its multiplicity; a constant factor is left out.
  static void split(
      GenPolynomial<BigInteger> polynomial, BiConsumer<GenPolynomial<BigInteger>, Integer> parts) {
    new SquareFreeParts(parts).splitContents(polynomial.coeffPrimitivePart());
  }

  private void splitContents(GenPolynomial<BigInteger> polynomial) {
    for (var variable = 0; variable < polynomial.ring.nvar; variable++) {
      if (degree(polynomial, variable) > 0) {
        var content = content(polynomial, variable);
        if (!content.isConstant()) {
          splitContents(content);
          splitContents(quotient(polynomial, content));
          return;
        }
      }
    }
    if (!polynomial.isConstant()) {
      splitPowers(polynomial, mainVariable(polynomial));
    }
  }

  private static GenPolynomial<BigInteger> content(
      GenPolynomial<BigInteger> polynomial, int variable) {
    var content = polynomial.ring.getZERO();
    for (var coefficient : coefficients(polynomial, variable)) {
      content =
          content.isZERO() ? coefficient : CommonDivisor.greatest(content, coefficient).divisor();
      if (content.isConstant()) {
        return content;
      }
    }
    return content;
  }

  private static List<GenPolynomial<BigInteger>> coefficients(
      GenPolynomial<BigInteger> polynomial, int variable) {
    var coefficients = new LinkedHashMap<Long, GenPolynomial<BigInteger>>();
    for (var term : polynomial) {
      var power = term.e.getVal(variable);
      coefficients
          .computeIfAbsent(power, none -> polynomial.ring.getZERO().copy())
          .doAddTo(term.c, term.e.subst(variable, 0));
    }
    // The shortest first: a constant among them ends the search for a content.
    var sorted = new ArrayList<>(coefficients.values());
    sorted.sort((a, b) -> Integer.compare(a.length(), b.length()));
    return sorted;
  }

  // By position in the exponent vectors; GenPolynomial.degree counts variables the other way.
  static long degree(GenPolynomial<BigInteger> polynomial, int variable) {
    return polynomial.degreeVector().getVal(variable);
  }

  // The variable of least degree makes the derivatives cheapest.
  private static int mainVariable(GenPolynomial<BigInteger> polynomial) {
    var best = -1;
    for (var variable = 0; variable < polynomial.ring.nvar; variable++) {
      var degree = degree(polynomial, variable);
      if (degree > 0 && (best < 0 || degree < degree(polynomial, best))) {
        best = variable;
      }
    }
    return best;
  }

  private void splitPowers(GenPolynomial<BigInteger> polynomial, int variable) {
    if (degree(polynomial, variable) == 1) {
      parts.accept(polynomial, 1);
      return;
    }
    var start = CommonDivisor.greatest(polynomial, derivative(polynomial, variable));
    var rest = start.leftCofactor();
    var slope = start.rightCofactor().subtract(derivative(rest, variable));
    for (var multiplicity = 1; !rest.isConstant(); multiplicity++) {
      if (multiplicity > degree(polynomial, variable)) {
        throw new Refused("a common divisor was not the greatest");
      }
      if (slope.isZERO()) {
        parts.accept(rest, multiplicity);
        return;
      }
      var common = CommonDivisor.greatest(rest, slope);
      if (!common.divisor().isConstant()) {
        parts.accept(common.divisor(), multiplicity);
      }
      rest = common.leftCofactor();
      slope = common.rightCofactor().subtract(derivative(rest, variable));
    }
  }

  private static GenPolynomial<BigInteger> derivative(
      GenPolynomial<BigInteger> polynomial, int variable) {
    var derivative = polynomial.ring.getZERO().copy();
    for (var term : polynomial) {
      var power = term.e.getVal(variable);
      if (power > 0) {
        ExpVector lowered = term.e.subst(variable, power - 1);
        derivative.doAddTo(term.c.multiply(new BigInteger(power)), lowered);
      }
    }
    return derivative;
  }

  private static GenPolynomial<BigInteger> quotient(
      GenPolynomial<BigInteger> dividend, GenPolynomial<BigInteger> divisor) {
    return Polynomials.quotient(dividend, divisor)
        .orElseThrow(() -> new Refused("a content that does not divide"));
  }
}
