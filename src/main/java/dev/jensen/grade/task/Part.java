package dev.jensen.grade.task;

import java.util.Locale;

/// What points are given for.
public enum Part {
  /// What is claimed of the function.
  VERDICT(1),
  /// Lines that state derivatives or the Hessian.
  DERIVATIVES(2),
  /// All other steps: signs, properties, cases.
  SIGN(2),
  /// Points at which something fails.
  COUNTEREXAMPLE(2),
  /// The last line, as far as it follows from the lines that hold.
  CONCLUSION(3);

  private final int usualWeight;

  Part(int usualWeight) {
    this.usualWeight = usualWeight;
  }

  int usualWeight() {
    return usualWeight;
  }

  /// The word that stands for it in a rubric.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// One of those of which an argument needs only some.
  public boolean isMeans() {
    return this != VERDICT && this != CONCLUSION;
  }
}
