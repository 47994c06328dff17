package dev.jensen.symbolic;

import edu.jas.arith.BigInteger;
import edu.jas.arith.ModLong;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import edu.jas.ufd.FactorInteger;
import java.util.ArrayList;
import java.util.List;

/// Factors of a square-free polynomial over the integers that is primitive with respect to every
/// variable, by JAS.
final class IrreducibleParts {
  /// JAS takes minutes beyond, and cannot be stopped.
  private static final long HIGHEST_DEGREE = 100;

  private IrreducibleParts() {}

  /// The irreducible factors up to constants; the polynomial itself where JAS gives up, and where
  /// its degree is too high to be tried.
  static List<GenPolynomial<BigInteger>> split(GenPolynomial<BigInteger> polynomial) {
    var variables = variables(polynomial);
    // Primitive and of degree one in some variable: nothing is left to split off.
    if (variables.stream().anyMatch(v -> SquareFreeParts.degree(polynomial, v) == 1)
        || variables.stream()
            .anyMatch(v -> SquareFreeParts.degree(polynomial, v) > HIGHEST_DEGREE)) {
      return List.of(polynomial);
    }
    try {
      var small = renamed(polynomial, ring(variables.size()), variables);
      var factors =
          BinaryForm.of(small)
              .map(BinaryForm::factors)
              .orElseGet(() -> new FactorInteger<ModLong>().factorsSquarefree(small));
      return multiplyOut(factors, polynomial, variables);
    } catch (RuntimeException failure) {
      Guard.check();
      return List.of(polynomial);
    }
  }

  private static List<Integer> variables(GenPolynomial<BigInteger> polynomial) {
    var variables = new ArrayList<Integer>();
    for (var variable = 0; variable < polynomial.ring.nvar; variable++) {
      if (SquareFreeParts.degree(polynomial, variable) > 0) {
        variables.add(variable);
      }
    }
    return variables;
  }

  private static GenPolynomialRing<BigInteger> ring(int size) {
    var names = new String[size];
    for (var i = 0; i < size; i++) {
      names[i] = "f" + i;
    }
    return new GenPolynomialRing<>(BigInteger.ONE, names);
  }

  private static GenPolynomial<BigInteger> renamed(
      GenPolynomial<BigInteger> polynomial,
      GenPolynomialRing<BigInteger> small,
      List<Integer> variables) {
    var result = small.getZERO().copy();
    for (var term : polynomial) {
      var exponents = variables.stream().mapToLong(term.e::getVal).toArray();
      result.doAddTo(term.c, ExpVector.create(exponents));
    }
    return result;
  }

  private static List<GenPolynomial<BigInteger>> multiplyOut(
      List<GenPolynomial<BigInteger>> factors,
      GenPolynomial<BigInteger> polynomial,
      List<Integer> variables) {
    var originals = factors.stream().map(f -> restored(f, polynomial.ring, variables)).toList();
    var product = originals.stream().reduce(Polynomials::product).orElseThrow();
    return product.abs().equals(polynomial.abs())
        ? originals.stream().filter(factor -> !factor.isConstant()).toList()
        : List.of(polynomial);
  }

  private static GenPolynomial<BigInteger> restored(
      GenPolynomial<BigInteger> factor,
      GenPolynomialRing<BigInteger> ring,
      List<Integer> variables) {
    var result = ring.getZERO().copy();
    for (var term : factor) {
      var exponents = new long[ring.nvar];
      for (var i = 0; i < variables.size(); i++) {
        exponents[variables.get(i)] = term.e.getVal(i);
      }
      result.doAddTo(term.c, ExpVector.create(exponents));
    }
    return result;
  }
}
