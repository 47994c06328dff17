package dev.jensen.kernel;

import dev.jensen.kernel.expr.Constraint;
import java.util.List;

/// Evidence for an answer: a decision tree over conditions on the parameters, with claims at its
/// leaves. It states nothing; what follows from it, `Verdict.of` works out.
public sealed interface Certificate {

  /// Cases on the sign of one expression free of the variables; together they cover all signs.
  record Cases(List<Case> cases) implements Certificate {
    public Cases {
      cases = List.copyOf(cases);
    }
  }

  record Case(Constraint when, Certificate certificate) {}

  /// What is claimed under the conditions of a leaf: that D is convex, that some admissible
  /// parameters leave a point in D, and curvatures or their failures.
  record Leaf(Rule domain, Rule inhabitant, List<Rule> claims) implements Certificate {
    public Leaf {
      claims = List.copyOf(claims);
    }
  }

  /// A leaf under whose conditions no point is left.
  record Empty(Rule impossible) implements Certificate {}

  /// A leaf under whose conditions D is not convex, so that the question does not arise.
  record Divided(Rule inhabitant, Rule gap) implements Certificate {}

  /// A leaf that was not decided, with the reason in words.
  record Open(String reason) implements Certificate {}
}
