package dev.jensen.prove;

import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.refute.Deadline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signs of functions with kinks.
class PiecesTest {
  private static final Context GAMMA = where("a b", "b - a > 0");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max(a, b) - a                    | POSITIVE
          b - min(a, b)                    | POSITIVE
          abs(a) + a                       | NONNEGATIVE
          abs(a) + abs(b) - a + 1          | POSITIVE
          abs(abs(a) - 1) + abs(a)         | POSITIVE
          max(b, 0) - max(a, 0)            | NONNEGATIVE
          """)
  void theSignIsProvedPieceByPiece(String goal, Relation relation) {
    assertThat(signs().prove(e(goal), relation)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max(b, 0) - max(a, 0)            | POSITIVE
          abs(a) + a                       | POSITIVE
          abs(abs(a) - 1) + abs(a) - 2     | NONNEGATIVE
          """)
  void aSignThatFailsOnAPieceIsNotProved(String goal, Relation relation) {
    assertThat(signs().prove(e(goal), relation)).isEmpty();
  }

  private static Signs signs() {
    return new Signs(new Search(Deadline.in(5000)), GAMMA);
  }
}
