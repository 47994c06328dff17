package dev.jensen.argument;

import dev.jensen.argument.text.Assertion;
import dev.jensen.argument.text.Property;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import java.util.ArrayList;
import java.util.List;

/// Whether what was concluded is at least what was claimed.
record Strength(Scene scene) {

  boolean establishes(Assertion shown, Assertion claim) {
    if (!implies(shown.property(), claim.property())) {
      return false;
    }
    if (claim.onlyIf()) {
      return shown.onlyIf()
          && shown.property().equals(claim.property())
          && covers(shown.conditions(), claim.conditions())
          && covers(claim.conditions(), shown.conditions());
    }
    return covers(shown.conditions(), claim.conditions());
  }

  /// The first conditions hold wherever the second do.
  private boolean covers(List<Constraint> wide, List<Constraint> narrow) {
    var all = new ArrayList<>(scene.everywhere(narrow, List.of()).constraints());
    var context = new Context(scene.everywhere(narrow, List.of()).variables(), all);
    return wide.stream()
        .map(c -> new Constraint(scene.meaning().inlined(c.expression()), c.relation()))
        .allMatch(c -> context.satisfies(c) || new Judge(scene.search()).holds(context, c));
  }

  private static boolean implies(Property shown, Property claim) {
    if (shown.equals(claim)) {
      return true;
    }
    if (claim.negated()) {
      return shown.negated()
          ? isStronger(positive(claim), positive(shown))
          : shown.strictly() && isOpposite(shown.kind(), claim.kind());
    }
    return !shown.negated() && isStronger(shown, claim);
  }

  private static Property positive(Property property) {
    return new Property(false, property.strictly(), property.kind());
  }

  /// For properties that are not negated.
  private static boolean isStronger(Property strong, Property weak) {
    if (strong.kind() == weak.kind()) {
      return strong.strictly() || !weak.strictly();
    }
    return strong.kind() == Property.Kind.AFFINE && weak.kind().isCurvature() && !weak.strictly();
  }

  /// What is strictly curved one way is not curved the other way, nor affine.
  private static boolean isOpposite(Property.Kind shown, Property.Kind claim) {
    return switch (shown) {
      case CONVEX -> claim == Property.Kind.CONCAVE || claim == Property.Kind.AFFINE;
      case CONCAVE -> claim == Property.Kind.CONVEX || claim == Property.Kind.AFFINE;
      default -> false;
    };
  }
}
