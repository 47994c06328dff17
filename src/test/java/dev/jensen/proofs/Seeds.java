package dev.jensen.proofs;

import dev.jensen.certificate.Expected;
import dev.jensen.kernel.Verdict.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The problems that Jensen was started from, with their answers.
record Seeds(String name, Expected expected, String problem) {
  static final Path FOLDER = Path.of("proofs/seeds");
  private static final Path LIST = Path.of("src/test/resources/seeds.tsv");

  static List<Seeds> all() {
    try {
      return Files.readAllLines(LIST).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> of(line.split("\t", -1)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Seeds of(String[] fields) {
    var kind = Kind.valueOf(fields[1].toUpperCase(Locale.ROOT));
    var strict =
        fields[2].equals("-") ? Optional.<Boolean>empty() : Optional.of(Boolean.valueOf(fields[2]));
    return new Seeds(fields[0], new Expected(kind, strict), fields[3]);
  }

  Path file() {
    return FOLDER.resolve(name + ".json");
  }

  @Override
  public String toString() {
    return name + ": " + problem;
  }
}
