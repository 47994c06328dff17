package dev.jensen.argument.text;

import dev.jensen.kernel.expr.Constraint;
import java.util.List;

/// What is asserted of the function of the problem: a property, where conditions hold, and with
/// `onlyIf` nowhere else.
public record Assertion(Property property, List<Constraint> conditions, boolean onlyIf) {
  public Assertion {
    conditions = List.copyOf(conditions);
  }

  /// True when it says the same, and strictness too.
  public boolean isMoreThan(Assertion other) {
    return property.strictly()
        && !property.negated()
        && new Assertion(new Property(false, false, property.kind()), conditions, onlyIf)
            .equals(other);
  }
}
