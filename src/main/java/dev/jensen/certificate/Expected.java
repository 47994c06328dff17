package dev.jensen.certificate;

import dev.jensen.kernel.Verdict;
import java.util.Optional;

/// What a proof is to prove; `strict` absent when the verdict leaves it open.
public record Expected(Verdict.Kind verdict, Optional<Boolean> strict) {
  public static Expected of(Verdict verdict) {
    return new Expected(verdict.kind(), verdict.strict());
  }

  @Override
  public String toString() {
    return Shapes.word(verdict)
        + strict.map(holds -> holds ? ", strictly" : ", not strictly").orElse("");
  }
}
