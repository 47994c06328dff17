package dev.jensen.argument;

/// Whether something follows from the lines that hold, and how; or what is missing.
public record Outcome(boolean follows, String how) {
  static Outcome yes(String how) {
    return new Outcome(true, how);
  }

  static Outcome no(String missing) {
    return new Outcome(false, missing);
  }
}
