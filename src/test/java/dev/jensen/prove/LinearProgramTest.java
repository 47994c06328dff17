package dev.jensen.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.expr.Rational;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LinearProgramTest {
  private static List<Rational> row(long... values) {
    return LongStream.of(values).mapToObj(Rational::of).toList();
  }

  @Test
  void theBestCornerIsFound() {
    var solution =
        LinearProgram.solve(
            List.of(row(1, 1, 1, 0), row(1, 3, 0, 1)), row(4, 6), row(1, 2, 0, 0), () -> false);
    assertThat(solution).contains(row(3, 1, 0, 0));
  }

  @Test
  void aSystemWithoutSolutionHasNone() {
    assertThat(LinearProgram.solve(List.of(row(1, 1)), row(-1), row(0, 0), () -> false)).isEmpty();
  }

  @Test
  void anObjectiveWithoutBoundStillYieldsASolution() {
    var solution = LinearProgram.solve(List.of(row(1, -1)), row(1), row(1, 0), () -> false);
    assertThat(solution.orElseThrow().get(0).minus(solution.orElseThrow().get(1)))
        .isEqualTo(Rational.ONE);
  }

  @Test
  void equationsThatRepeatEachOtherDoNoHarm() {
    var solution =
        LinearProgram.solve(List.of(row(1, 2), row(2, 4)), row(2, 4), row(0, 1), () -> false);
    assertThat(solution).contains(row(0, 1));
  }
}
