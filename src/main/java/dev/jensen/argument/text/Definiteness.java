package dev.jensen.argument.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a line may say of the Hessian at every point.
public enum Definiteness {
  POSITIVE_SEMIDEFINITE,
  POSITIVE_DEFINITE,
  NEGATIVE_SEMIDEFINITE,
  NEGATIVE_DEFINITE,
  INDEFINITE;

  /// The words as typed.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Without zero eigenvalues.
  public boolean isStrict() {
    return this == POSITIVE_DEFINITE || this == NEGATIVE_DEFINITE;
  }

  public boolean isNegative() {
    return this == NEGATIVE_SEMIDEFINITE || this == NEGATIVE_DEFINITE;
  }

  static Optional<Definiteness> named(String words) {
    return Arrays.stream(values())
        .filter(each -> each.words().equals(words.strip().replaceAll("\\s+", " ")))
        .findFirst();
  }

  static List<String> all() {
    return Arrays.stream(values()).map(Definiteness::words).toList();
  }
}
