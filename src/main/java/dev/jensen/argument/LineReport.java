package dev.jensen.argument;

import dev.jensen.argument.Finding.Witness;
import java.util.Locale;
import java.util.Optional;

/// What was found of one line, by its number in the file; `isStep` is false for the problem, the
/// claim and the heads of blocks, which are no steps of the argument.
public record LineReport(
    int line,
    String text,
    boolean isStep,
    Status status,
    String message,
    Optional<Mistake> mistake,
    Optional<Witness> witness) {

  public enum Status {
    HOLDS,
    WRONG,
    UNCLEAR,
    UNREADABLE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
