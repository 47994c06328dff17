package dev.jensen.kernel;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Rules;

/// A judgement that was derived under a context. There is no way to one but `prove`.
public final class Theorem {
  private final Context context;
  private final Judgement judgement;

  private Theorem(Context context, Judgement judgement) {
    this.context = context;
    this.judgement = judgement;
  }

  /// Applies a rule and, through it, its premises. Throws `RuleViolation` where a side condition is
  /// not established, where the arithmetic that would establish it is undefined or too large, and
  /// where the certificate is malformed (a position that is none, a wrong number of arguments).
  public static Theorem prove(Context context, Rule rule) {
    if (!Rules.all().contains(rule.getClass())) {
      throw new RuleViolation(
          "theorem", "not a rule of the calculus: " + rule.getClass().getName());
    }
    var known = context.theorems().get(rule);
    if (known != null) {
      return known;
    }
    try {
      var theorem = new Theorem(context, rule.conclude(context));
      context.theorems().put(rule, theorem);
      return theorem;
    } catch (ArithmeticException undefined) {
      throw new RuleViolation(
          rule.getClass().getSimpleName(), "undefined: " + undefined.getMessage());
    } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
      throw new RuleViolation(
          rule.getClass().getSimpleName(), "malformed: " + malformed.getMessage());
    } catch (TooLarge large) {
      throw new RuleViolation(rule.getClass().getSimpleName(), "too large: " + large.getMessage());
    }
  }

  public Context context() {
    return context;
  }

  public Judgement judgement() {
    return judgement;
  }

  /// The constraint this theorem proves; throws when it is of another kind.
  public Constraint fact() {
    if (judgement instanceof Judgement.Holds(var constraint)) {
      return constraint;
    }
    throw new RuleViolation("premise", "a sign was to be proved, not " + judgement);
  }

  /// The curvature this theorem proves; throws when it is of another kind.
  public Judgement.Curved curved() {
    if (judgement instanceof Judgement.Curved curved && curved.curvature() != Curvature.UNKNOWN) {
      return curved;
    }
    throw new RuleViolation("premise", "a curvature was to be proved, not " + judgement);
  }

  /// Throws unless this theorem says that nothing satisfies its context.
  public void requireImpossible() {
    if (!(judgement instanceof Judgement.Impossible)) {
      throw new RuleViolation("premise", "an empty case was to be proved, not " + judgement);
    }
  }
}
