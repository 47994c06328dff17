package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The sums of integer multiples of some exponents, by a basis.
///
/// Powers of one base whose exponents are the given ones are monomials with integer exponents in
/// the powers by the basis; fewer and coarser powers than by taking each term apart (the sigmoid of
/// w*x + b needs one, not two). Basis: Hermite normal form (Cohen, A Course in Computational
/// Algebraic Number Theory, 2.4.2).
final class ExponentLattice {
  private final List<Map<Expr, Rational>> columns;
  private final BigInteger denominator;
  private final List<BigInteger[]> basis;

  private ExponentLattice(
      List<Map<Expr, Rational>> columns, BigInteger denominator, List<BigInteger[]> basis) {
    this.columns = columns;
    this.denominator = denominator;
    this.basis = basis;
  }

  static ExponentLattice of(Collection<Expansion> exponents) {
    var products = new HashSet<Map<Expr, Rational>>();
    var denominator = BigInteger.ONE;
    for (var exponent : exponents) {
      products.addAll(exponent.terms().keySet());
      for (var coefficient : exponent.terms().values()) {
        denominator = leastCommonMultiple(denominator, coefficient.denominator());
      }
    }
    var columns =
        products.stream()
            .sorted(
                Comparator.comparing(product -> Expansion.toExpr(product, Rational.ONE).toString()))
            .toList();
    var lattice = new ExponentLattice(columns, denominator, new ArrayList<>());
    lattice.reduce(new ArrayList<>(exponents.stream().map(lattice::row).toList()));
    return lattice;
  }

  static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }

  int dimension() {
    return basis.size();
  }

  /// The exponent that is element `index` of the basis.
  Expr element(int index) {
    var terms = new ArrayList<Expr>();
    for (var column = 0; column < columns.size(); column++) {
      var coefficient = Rational.of(basis.get(index)[column], denominator);
      terms.add(Expansion.toExpr(columns.get(column), coefficient));
    }
    return Expr.sum(terms);
  }

  /// The integer coordinates of one of the given exponents.
  int[] coordinates(Expansion exponent) {
    var rest = row(exponent);
    var coordinates = new int[dimension()];
    for (var i = 0; i < coordinates.length; i++) {
      var pivot = pivot(basis.get(i));
      var quotient = rest[pivot].divide(basis.get(i)[pivot]);
      subtract(rest, basis.get(i), quotient);
      coordinates[i] = quotient.intValueExact();
    }
    if (pivot(rest) < rest.length) {
      throw new Refused("an exponent outside of the lattice");
    }
    return coordinates;
  }

  private BigInteger[] row(Expansion exponent) {
    return columns.stream()
        .map(product -> exponent.terms().getOrDefault(product, Rational.ZERO))
        .map(coefficient -> coefficient.times(Rational.of(denominator)).numerator())
        .toArray(BigInteger[]::new);
  }

  private void reduce(List<BigInteger[]> rows) {
    for (var column = 0; column < columns.size(); column++) {
      var pivotRow = eliminate(rows, column);
      if (pivotRow.length > 0) {
        for (var earlier : basis) {
          subtract(earlier, pivotRow, floorDivide(earlier[column], pivotRow[column]));
        }
        basis.add(pivotRow);
      }
    }
  }

  // Euclid's algorithm on the column: one row keeps the greatest common divisor and leaves the
  // list; an empty array when the column is zero.
  private static BigInteger[] eliminate(List<BigInteger[]> rows, int column) {
    while (true) {
      rows.sort(
          Comparator.comparing((BigInteger[] row) -> row[column].signum() == 0)
              .thenComparing(row -> row[column].abs()));
      if (rows.isEmpty() || rows.get(0)[column].signum() == 0) {
        return new BigInteger[0];
      }
      var smallest = rows.get(0);
      var others = rows.subList(1, rows.size());
      if (others.stream().allMatch(row -> row[column].signum() == 0)) {
        rows.remove(0);
        return smallest[column].signum() > 0 ? smallest : negated(smallest);
      }
      for (var row : others) {
        subtract(row, smallest, row[column].divide(smallest[column]));
      }
    }
  }

  private static BigInteger[] negated(BigInteger[] row) {
    return Arrays.stream(row).map(BigInteger::negate).toArray(BigInteger[]::new);
  }

  private static BigInteger floorDivide(BigInteger a, BigInteger positive) {
    return a.subtract(a.mod(positive)).divide(positive);
  }

  private static void subtract(BigInteger[] row, BigInteger[] other, BigInteger multiple) {
    for (var i = 0; i < row.length; i++) {
      row[i] = row[i].subtract(other[i].multiply(multiple));
    }
  }

  private static int pivot(BigInteger[] row) {
    var column = 0;
    while (column < row.length && row[column].signum() == 0) {
      column++;
    }
    return column;
  }
}
