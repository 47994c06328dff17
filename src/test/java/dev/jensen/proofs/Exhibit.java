package dev.jensen.proofs;

import dev.jensen.certificate.ProofFile;
import java.io.IOException;
import java.io.UncheckedIOException;

/// An entry with its proof.
record Exhibit(Topic topic, Entry entry, ProofFile proof, Usage usage) {

  static Exhibit of(Topic topic, Entry entry) {
    try {
      var proof = ProofFile.read(entry.file());
      return new Exhibit(topic, entry, proof, Usage.of(proof));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
