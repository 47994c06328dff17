package dev.jensen.kernel.expr;

/// How an expression stands to zero.
public enum Relation {
  NONNEGATIVE(">="),
  POSITIVE(">"),
  ZERO("="),
  NONZERO("!=");

  private final String symbol;

  Relation(String symbol) {
    this.symbol = symbol;
  }

  /// The comparison sign as typed.
  public String symbol() {
    return symbol;
  }

  /// True when every number that stands in this relation to zero stands in the other one too.
  public boolean implies(Relation weaker) {
    return this == weaker
        || (this == POSITIVE && (weaker == NONNEGATIVE || weaker == NONZERO))
        || (this == ZERO && weaker == NONNEGATIVE);
  }

  /// True when a number of the given sign (-1, 0 or 1) stands in this relation to zero.
  public boolean holds(int signum) {
    return switch (this) {
      case NONNEGATIVE -> signum >= 0;
      case POSITIVE -> signum > 0;
      case ZERO -> signum == 0;
      case NONZERO -> signum != 0;
    };
  }
}
