package dev.jensen.proofs;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.certificate.Expected;
import dev.jensen.certificate.Malformed;
import dev.jensen.certificate.ProofFile;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/// Finds the certificate of an entry: by hand where `ByHand` has it, else by the search.
final class GallerySearch {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private GallerySearch() {}

  /// The proof that is to be kept; throws `AssertionError` where the problem is not decided as
  /// wanted.
  static ProofFile prove(Entry entry) {
    var problem = entry.parsed();
    var certificate =
        ByHand.certificate(entry).orElseGet(() -> certificate(Jensen.decide(problem, LIMIT)));
    var verdict = Verdict.of(problem.statement(), certificate);
    var expected = Expected.of(verdict);
    if (!entry.isMetBy(verdict)) {
      throw new AssertionError(entry + " is not " + entry.wanted() + " but " + expected);
    }
    return new ProofFile(
        entry.name(), entry.problem(), problem.statement(), expected, entry.source(), certificate);
  }

  private static Certificate certificate(Answer answer) {
    return switch (answer) {
      case Answer.Decided decided -> decided.certificate();
      case Answer.Invalid invalid -> invalid.certificate();
      case Answer.Undecided undecided ->
          throw new AssertionError("not decided: " + undecided.obstacle());
    };
  }

  /// Whether the file proves the problem as it stands in the list.
  static boolean isKept(Entry entry) throws IOException {
    if (!Files.exists(entry.file())) {
      return false;
    }
    try {
      var proof = ProofFile.read(entry.file());
      return proof.problem().equals(entry.problem())
          && proof.source().equals(entry.source())
          && proof.statement().equals(entry.parsed().statement())
          && entry.isMetBy(proof.replay());
    } catch (Malformed | RuleViolation refused) {
      return false;
    }
  }
}
