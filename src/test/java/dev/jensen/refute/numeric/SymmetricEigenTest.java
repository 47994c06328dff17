package dev.jensen.refute.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SymmetricEigenTest {
  @Test
  void theVectorBelongsToTheLeastEigenvalue() {
    var vector = SymmetricEigen.leastEigenvector(new double[][] {{2, 3, 0}, {3, 2, 0}, {0, 0, 1}});
    assertThat(Math.abs(vector[0])).isCloseTo(Math.sqrt(0.5), within(1e-12));
    assertThat(vector[1]).isCloseTo(-vector[0], within(1e-12));
    assertThat(vector[2]).isCloseTo(0, within(1e-12));
  }

  @Test
  void aDiagonalMatrixIsLeftAlone() {
    var vector = SymmetricEigen.leastEigenvector(new double[][] {{1, 0}, {0, -4}});
    assertThat(vector).containsExactly(0, 1);
  }
}
