package dev.jensen.argument;

/// Typical mistakes, by the names that teachers give them.
public enum Mistake {
  SIGN("sign lost"),
  CHAIN_RULE("chain rule forgotten"),
  PRODUCT_RULE("product rule"),
  POWER_RULE("factor or exponent lost in the power rule"),
  QUOTIENT_RULE("quotient rule"),
  TERM_LOST("a term lost"),
  MIXED_DERIVATIVE("mixed derivative wrong"),
  LEADING_MINORS("only leading minors checked"),
  SOME_POINTS("f'' >= 0 at some points only"),
  OUTER_NOT_MONOTONE("outer function not monotone"),
  OUTER_BENT("outer function bent the other way"),
  KINK("kink ignored"),
  DOMAIN("domain forgotten"),
  NECESSARY("necessary taken for sufficient"),
  ONE_VARIABLE("one variable at a time taken for jointly"),
  EQUALITY("wrong equality case"),
  SUM_OF_OPPOSITES("convex and concave terms added"),
  NEGATIVE_FACTOR("multiplied by a negative factor"),
  NO_VIOLATION("the points do not violate the inequality"),
  DIRECTION("inequality turned round"),
  CASES("cases do not cover the domain"),
  REWRITING("rewriting wrong"),
  VALUE("wrong value at a point"),
  DETERMINANT("wrong determinant"),
  BOUND("wrong bound"),
  PARAMETERS("wrong condition on the parameters"),
  CONFUSED("convex and concave confused"),
  CONTRARY("the contrary is claimed"),
  CIRCULAR("circular reasoning"),
  NOTHING("nothing shows it"),
  SOME_PARAMETERS("shown for some parameters only"),
  OTHER_CONCLUSION("something else was concluded");

  private final String words;

  Mistake(String words) {
    this.words = words;
  }

  /// The name as it is shown.
  public String words() {
    return words;
  }
}
