package dev.jensen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemException;
import dev.jensen.parse.ProblemParser;
import java.nio.charset.StandardCharsets;

/// Whatever bytes stand for a problem, they are read or refused with a place in the text.
class ParserFuzzer {
  private static final ProblemParser PARSER = new ProblemParser(Atoms.all());

  @FuzzTest(maxDuration = "10m")
  void everyTextIsReadOrRefused(byte[] bytes) {
    check(bytes);
  }

  static void check(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    try {
      var statement = PARSER.parse(text).statement();
      assertThat(statement.function().toString()).isNotEmpty();
    } catch (ProblemException fault) {
      var diagnostic = fault.diagnostic();
      assertThat(diagnostic.message()).isNotBlank();
      assertThat(diagnostic.line()).isBetween(1, text.split("\n", -1).length);
      assertThat(diagnostic.column()).isPositive();
      assertThat(fault.render().codePoints())
          .noneMatch(code -> Character.isISOControl(code) && code != '\n' && code != '\t');
    }
  }
}
