package dev.jensen.prove.sos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes out is the polynomial again, exactly; and it comes out where theory says that it is
/// there.
class SumOfSquaresTest {
  private static final int POINTS = 300;
  private static final String NAMES = "xyzw";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 x^4, 2 x^3 y, -1 x^2 y^2, 5 y^4                      | positive: Parrilo's example
          1 x^2, -2 x y, 1 y^2                                   | a single square
          1 x^4, -2 x^2 y^2, 1 y^4, 1                            | zeros far out
          1 x^2 y^2, -2 x y, 1, 1 z^4                            | zeros on a curve
          1 x^4, -2 x^3, 1 x^2                                   | two zeros
          1 x^4, 1 y^4, 1 z^4, 1, -4 x y z                       | arithmetic and geometric mean of four
          1 x^6, 1 y^6, 1 z^6, -3 x^2 y^2 z^2                    | of three squares
          1 x^4, 4 y^4, -4 x^2 y^2, 1 z^2, -2 z, 1               | a zero at rational points
          9 x^2, -12 x y, 4 y^2, 1 z^4                           | a zero along 2/3
          """)
  void findsTheSquares(String target, String why) {
    assertThat(squares(polynomial(target), List.of(one()))).as(why).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 x^4 y^2, 1 x^2 y^4, -3 x^2 y^2, 1 | Motzkin's polynomial is >= 0, but no sum of squares
          1 x^2, 1 y^2, -3 x y                | negative at (1, 1)
          1 x^4, -1 y^2                       | negative at (0, 1)
          1 x^3                               | of odd degree
          1 x y                               | no square can cancel
          -1                                  | a negative constant
          """)
  void findsNoneWhereThereAreNone(String target, String why) {
    assertThat(squares(polynomial(target), List.of(one()))).as(why).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 x^4 y^2, 1 x^2 y^4, -3 x^2 y^2, 1 | 1, 1 x^2, 1 y^2 | Motzkin's polynomial times 1 + x^2 + y^2
          """)
  void denominatorsHelp(String target, String denominator, String why) {
    var product = polynomial(target).times(polynomial(denominator));
    assertThat(squares(product, List.of(one()))).as(why).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 x, 1 y           | 1 x         | 1 y           | a sum of what is known
          1 x y, 1 x^2       | 1 x         | 1 x y         | a multiple of it
          2, -1 x^2          | 1, -1 x^2   | 1             | on an interval
          3, -1 x^2, -1 y^2  | 1, -1 x^2   | 1, -1 y^2     | on a square
          """)
  void usesWhatIsKnown(String target, String first, String second, String why) {
    var known = List.of(one(), polynomial(first), polynomial(second));
    assertThat(squares(polynomial(target), known)).as(why).isPresent();
  }

  /// The squares, after it has been checked that they come to the polynomial.
  private static Optional<List<Square>> squares(Polynomial target, List<Polynomial> multipliers) {
    var random = new Random(7);
    var points = new ArrayList<double[]>();
    while (points.size() < POINTS) {
      var point = random.doubles(NAMES.length(), -2, 2).toArray();
      if (multipliers.stream().allMatch(m -> m.at(point) >= 0)) {
        points.add(point);
      }
    }
    var found = SumOfSquares.of(target, multipliers, points, () -> false);
    found.ifPresent(
        squares -> {
          var sum = new Polynomial(Map.of());
          for (var square : squares) {
            assertThat(square.weight().signum()).isPositive();
            sum =
                sum.plus(
                    square
                        .form()
                        .times(square.form())
                        .times(square.weight())
                        .times(multipliers.get(square.multiplier())));
          }
          assertThat(sum).isEqualTo(target);
        });
    return found;
  }

  private static Polynomial one() {
    return Polynomial.of(Powers.one(NAMES.length()));
  }

  /// From terms such as `-3 x^2 y`.
  private static Polynomial polynomial(String text) {
    var sum = new Polynomial(Map.of());
    for (var term : text.strip().split(",\\s*", -1)) {
      var coefficient = Rational.ONE;
      var exponents = new ArrayList<>(Collections.nCopies(NAMES.length(), 0));
      for (var factor : term.split(" ", -1)) {
        int index = NAMES.indexOf(factor.charAt(0));
        if (index < 0) {
          coefficient = Rational.parse(factor);
        } else {
          exponents.set(index, factor.length() == 1 ? 1 : Integer.parseInt(factor.substring(2)));
        }
      }
      sum = sum.plus(Polynomial.of(new Powers(exponents)).times(coefficient));
    }
    return sum;
  }
}
