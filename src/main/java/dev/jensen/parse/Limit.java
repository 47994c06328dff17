package dev.jensen.parse;

/// How much is read before the reader declines. Far above what can be decided, low enough that no
/// input exhausts time, memory or stack.
final class Limit {
  /// Characters of one input.
  static final int CHARACTERS = 1_000_000;

  /// Signs (tokens) of one input.
  static final int TOKENS = 400_000;

  /// Brackets open at one place.
  static final int BRACKETS = 200;

  /// Brackets, definitions and fixed values that are open inside each other while being expanded.
  static final int NESTING = 250;

  /// Levels of an expression, definitions expanded.
  static final int DEPTH = 500;

  /// Powers on top of each other without brackets.
  static final int TOWER = 20;

  /// Digits of one number.
  static final int DIGITS = 1_000;

  /// The size of the exponent of a number such as 1e-3.
  static final int DECIMAL_EXPONENT = 1_000;

  /// Bits of a numerator or denominator up to which constants are worked out.
  static final int FOLDED_BITS = 4_096;

  /// Terms of one sum over points or a range.
  static final int TERMS = 100_000;

  /// Names, numbers and brackets visited, expanded expressions counted with their size.
  static final long STEPS = 1_000_000;

  /// Bytes of a file of points.
  static final long FILE_BYTES = 20_000_000;

  private Limit() {}
}
