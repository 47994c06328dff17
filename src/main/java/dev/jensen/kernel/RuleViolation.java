package dev.jensen.kernel;

/// A certificate was refused: a side condition of a rule does not hold, or could not be
/// established.
public final class RuleViolation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;
  private final String condition;

  /// `condition` names what failed, in words of the calculus.
  public RuleViolation(String rule, String condition) {
    super(rule + ": " + condition, null, false, false);
    this.rule = rule;
    this.condition = condition;
  }

  public String rule() {
    return rule;
  }

  public String condition() {
    return condition;
  }
}
