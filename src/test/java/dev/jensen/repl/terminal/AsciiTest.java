package dev.jensen.repl.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiTest {
  @Test
  void greekLettersAreSpelledOutAndSignsWrittenOtherwise() {
    assertThat(Ascii.of("α·Θ² ≤ x − ∞, é")).isEqualTo("alpha*Theta^2 <= x - inf, ?");
  }
}
