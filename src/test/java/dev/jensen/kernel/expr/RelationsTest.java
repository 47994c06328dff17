package dev.jensen.kernel.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What signs, directions and shapes imply of each other, against what they mean.
class RelationsTest {
  @Test
  void aRelationImpliesAnotherWhenItHoldsForNoMoreSigns() {
    for (var strong : Relation.values()) {
      for (var weak : Relation.values()) {
        var always =
            IntStream.rangeClosed(-1, 1).allMatch(sign -> !strong.holds(sign) || weak.holds(sign));
        assertThat(strong.implies(weak)).as("%s implies %s", strong, weak).isEqualTo(always);
      }
    }
  }

  @Test
  void theNegatedFunctionMovesTheOtherWayAsStrictly() {
    for (var direction : Monotonicity.values()) {
      var negated = direction.negate();
      assertThat(negated.isNondecreasing()).isEqualTo(direction.isNonincreasing());
      assertThat(negated.isNonincreasing()).isEqualTo(direction.isNondecreasing());
      assertThat(negated.isStrict()).isEqualTo(direction.isStrict());
      assertThat(negated.negate()).isEqualTo(direction);
    }
  }

  @Test
  void theNegatedFunctionIsCurvedTheOtherWayAsStrictly() {
    for (var shape : Curvature.values()) {
      var negated = shape.negate();
      assertThat(negated.isConvex()).isEqualTo(shape.isConcave());
      assertThat(negated.isConcave()).isEqualTo(shape.isConvex());
      assertThat(negated.isStrict()).isEqualTo(shape.isStrict());
      assertThat(negated.negate()).isEqualTo(shape);
      assertThat(shape.weak().isConvex()).isEqualTo(shape.isConvex());
      assertThat(shape.weak().isConcave()).isEqualTo(shape.isConcave());
      assertThat(shape.weak().isStrict()).isFalse();
    }
  }

  @Test
  void aShapeImpliesAnotherWhenItSaysAllThatTheOtherSays() {
    for (var strong : Curvature.values()) {
      for (var weak : Curvature.values()) {
        var saysAll =
            (strong.isConvex() || !weak.isConvex())
                && (strong.isConcave() || !weak.isConcave())
                && (strong.isStrict() || !weak.isStrict());
        assertThat(strong.implies(weak)).as("%s implies %s", strong, weak).isEqualTo(saysAll);
      }
    }
  }

  /// An atom that says no more than it must claims nothing.
  @Test
  void anAtomThatDeclaresNothingClaimsNothing() {
    var silent =
        new Atom() {
          @Override
          public String name() {
            return "silent";
          }

          @Override
          public String latex() {
            return "s";
          }

          @Override
          public String source() {
            return "none";
          }

          @Override
          public List<Constraint> domain(List<Expr> arguments) {
            return List.of(Constraint.positive(arguments.get(0)));
          }
        };
    var u = List.of(Expr.symbol("u"));
    assertThat(silent.minimumArity()).isEqualTo(1);
    assertThat(silent.maximumArity()).isEqualTo(1);
    assertThat(silent.isParameter(0)).isFalse();
    assertThat(silent.range()).isEqualTo(Interval.ALL);
    assertThat(silent.curvature(List.of(Interval.ALL))).isEqualTo(Curvature.UNKNOWN);
    assertThat(silent.monotonicity(0, List.of(Interval.ALL))).isEqualTo(Monotonicity.UNKNOWN);
    assertThat(silent.isKinked()).isFalse();
    assertThat(silent.smooth(u)).isEqualTo(silent.domain(u)).hasSize(1);
  }
}
