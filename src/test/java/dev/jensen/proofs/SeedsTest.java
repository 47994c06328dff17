package dev.jensen.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.certificate.Expected;
import dev.jensen.certificate.ProofFile;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.Problem;
import dev.jensen.parse.ProblemParser;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The seeds are decided as they must be, and their certificates in `proofs/seeds` hold.
/// `-Djensen.proofs=apply` writes those anew.
@Timeout(120)
class SeedsTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String SOURCE = "Jensen, the questions it was started from";

  static List<Seeds> seeds() {
    return Seeds.all();
  }

  @Test
  void thereAreSeeds() {
    assertThat(Seeds.all()).hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSearchDecidesIt(Seeds seed) throws IOException {
    var problem = parse(seed);
    var answer = Jensen.decide(problem, LIMIT);
    var certificate = certificate(answer);
    var verdict = Verdict.of(problem.statement(), certificate);
    assertThat(verdict.kind()).isEqualTo(seed.expected().verdict());
    if (seed.expected().strict().isPresent()) {
      assertThat(verdict.strict()).isEqualTo(seed.expected().strict());
    }
    if ("apply".equals(System.getProperty("jensen.proofs"))) {
      new ProofFile(
              seed.name(),
              seed.problem(),
              problem.statement(),
              Expected.of(verdict),
              SOURCE,
              certificate)
          .write(seed.file());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theProofOnFileHoldsAndIsAboutTheProblem(Seeds seed) throws IOException {
    var proof = ProofFile.read(seed.file());
    assertThat(proof.problem()).isEqualTo(seed.problem());
    assertThat(parse(seed).statement()).isEqualTo(proof.statement());
    assertThat(proof.replay().kind()).isEqualTo(seed.expected().verdict());
  }

  private static Problem parse(Seeds seed) {
    return new ProblemParser(Atoms.all()).parse(seed.problem());
  }

  private static Certificate certificate(Answer answer) {
    return switch (answer) {
      case Answer.Decided decided -> decided.certificate();
      case Answer.Invalid invalid -> invalid.certificate();
      case Answer.Undecided undecided ->
          throw new AssertionError("not decided: " + undecided.obstacle());
    };
  }
}
