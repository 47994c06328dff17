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
import java.util.stream.IntStream;

/// The solved problems of the repository as answers.
public final class Told {
  private static final Path PROOFS = Path.of("proofs");
  private static final Path SEEDS = PROOFS.resolve("seeds");
  private static final int SAMPLE = 20;

  private Told() {}

  /// Throws when there is none.
  public static List<Path> all() {
    try (var files = Files.walk(PROOFS)) {
      var found = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("no proofs in " + PROOFS);
      }
      return found;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Twenty of them, from all folders.
  public static List<Path> sample() {
    var all = all();
    return IntStream.range(0, SAMPLE).mapToObj(i -> all.get(i * all.size() / SAMPLE)).toList();
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
