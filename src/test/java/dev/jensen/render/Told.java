package dev.jensen.render;

import dev.jensen.answer.Answer;
import dev.jensen.certificate.ProofFile;
import dev.jensen.parse.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The solved problems of the repository as answers.
public final class Told {
  private static final Path SEEDS = Path.of("proofs/seeds");

  private Told() {}

  /// Throws when there is none.
  public static List<Path> seeds() {
    try (var files = Files.list(SEEDS)) {
      var found = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("no proofs in " + SEEDS);
      }
      return found;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Answer.Decided seed(String name) {
    return answer(SEEDS.resolve(name + ".json"));
  }

  public static Answer.Decided answer(Path file) {
    try {
      var proof = ProofFile.read(file);
      var problem = new Problem(proof.problem(), proof.statement(), Map.of());
      return new Answer.Decided(problem, proof.replay(), proof.certificate());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
