package dev.jensen.kernel.rule;

import static dev.jensen.kernel.Writing.assertConcludes;
import static dev.jensen.kernel.Writing.assertRefused;
import static dev.jensen.kernel.Writing.c;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.plain;
import static dev.jensen.kernel.Writing.where;

import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.expr.Curvature;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmptinessRulesTest {
  private static final Judgement IMPOSSIBLE = new Judgement.Impossible();

  @Test
  @Shows(Contradiction.class)
  void aFalseSignOfANumberIsImpossible() {
    assertConcludes(
        where("x y", "x >= 0", "y >= 0", "x + y <= -1"),
        new Contradiction(plain("0-1 >= 0", "(-1 - x - y) + x + y")),
        IMPOSSIBLE);
  }

  @Test
  @Guards(Contradiction.class)
  void aTrueSignIsNoContradiction() {
    assertRefused(where("x"), new Contradiction(plain("1 >= 0")), "no contradiction");
    assertRefused(where("x"), new Contradiction(plain("0 >= 0")), "no contradiction");
  }

  @Test
  @Guards(Contradiction.class)
  void onlyNumbersContradict() {
    assertRefused(where("x", "x >= 0"), new Contradiction(plain("x >= 0")), "not a rational");
  }

  @Test
  @Guards(Contradiction.class)
  void theContradictionIsProvedByItsPremise() {
    assertRefused(
        where("x", "x = 0"), new Contradiction(plain("0-1 >= 0", "x*(-x)*(1/x)^2")), "defined");
    assertRefused(where("x"), new Contradiction(new Affine(e("x"))), "a sign was to be proved");
  }

  @Test
  @Shows(EmptyRange.class)
  void anExpressionWithoutValuesIsImpossible() {
    assertConcludes(where("x", "x > 1", "x < 1"), new EmptyRange(e("x")), IMPOSSIBLE);
    assertConcludes(where("x", "exp(x) <= 0"), new EmptyRange(e("exp(x)")), IMPOSSIBLE);
    assertConcludes(where("x", "x > 1", "x < 0"), new EmptyRange(e("1/x")), IMPOSSIBLE);
  }

  @Test
  @Guards(EmptyRange.class)
  void aRangeWithOnePointIsNotEmpty() {
    assertRefused(where("x", "x >= 1", "x <= 1"), new EmptyRange(e("x")), "leaves values");
  }

  @Test
  @Guards(EmptyRange.class)
  void undefinedIsNotEmpty() {
    assertRefused(where("x", "x <= 0"), new EmptyRange(e("exp(log(x))")), "defined");
    assertRefused(where("x", "x < 0"), new EmptyRange(e("sqrt(x)^2")), "defined");
  }

  @Test
  @Shows(Vacuous.class)
  void whereNothingIsEverySignHolds() {
    var context = where("x", "x > 1", "x < 1");
    var wanted = new Judgement.Holds(c("x^3 >= 8"));
    assertConcludes(context, new Vacuous(new EmptyRange(e("x")), wanted), wanted);
    var curved = new Judgement.Curved(e("x^3"), Curvature.CONVEX);
    assertConcludes(context, new Vacuous(new EmptyRange(e("x")), curved), curved);
  }

  @Test
  @Guards(Vacuous.class)
  void emptinessMustBeProved() {
    var wanted = new Judgement.Holds(c("x >= 0"));
    assertRefused(where("x"), new Vacuous(new EmptyRange(e("x")), wanted), "leaves values");
    assertRefused(where("x"), new Vacuous(plain("x^2 >= 0"), wanted), "an empty case");
  }

  @Test
  @Guards(Vacuous.class)
  void emptinessRefutesNothingAndIsNotInhabited() {
    var context = where("x", "x > 1", "x < 1");
    for (var judgement :
        List.of(
            new Judgement.NotConvex(e("x^2")),
            new Judgement.NotConcave(e("x^2")),
            new Judgement.NotStrict(e("x^2")),
            new Judgement.DomainNotConvex(),
            new Judgement.Inhabited())) {
      assertRefused(
          context,
          new Vacuous(new EmptyRange(e("x")), judgement),
          "does not follow from emptiness");
    }
  }
}
