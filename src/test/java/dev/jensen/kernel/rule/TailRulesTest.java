package dev.jensen.kernel.rule;

import static dev.jensen.kernel.Writing.assertHolds;
import static dev.jensen.kernel.Writing.assertRefused;
import static dev.jensen.kernel.Writing.cs;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.plain;
import static dev.jensen.kernel.Writing.point;
import static dev.jensen.kernel.Writing.where;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.List;
import org.junit.jupiter.api.Test;

class TailRulesTest {
  private static Rule tail(String function, String start, Rule fall) {
    return new TailStep(e(function), "t", e(start), fall);
  }

  @Test
  @Shows(TailStep.class)
  void whatFallsToZeroIsPositive() {
    assertHolds(where("t", "t >= 1"), tail("1/t", "1", plain("1/t^2 > 0")), "1/t > 0");
    assertHolds(where("t", "t > 0"), tail("exp(-t)", "0", plain("exp(-t) > 0")), "exp(-t) > 0");
  }

  @Test
  @Shows(TailStep.class)
  void whatFallsToAParameterIsAsLargeAsThat() {
    assertHolds(
        where("t", "t > 0", "p >= 0"), tail("p + 1/t", "0", plain("1/t^2 >= 0")), "p + 1/t >= 0");
  }

  @Test
  @Guards(TailStep.class)
  void aLimitBelowZeroShowsNothing() {
    assertRefused(
        where("t", "t >= 1"), tail("1/t - 1", "1", plain("1/t^2 > 0")), "not established");
    assertRefused(where("t", "t >= 1"), tail("-t", "1", plain("1 > 0")), "not established");
    assertRefused(
        where("t", "t >= 1"), tail("p + 1/t", "1", plain("1/t^2 > 0")), "not established");
  }

  @Test
  @Guards(TailStep.class)
  void aLeadingCoefficientThatVanishesLeavesTheNextTerm() {
    // p t / (p t + 1) - 1/2 looks like 1/2 for large t, but is -1/2 where p = 0.
    assertRefused(
        where("t", "t >= 1", "p >= 0"),
        tail("(p*t - 5)/(p*t + 1)", "1", plain("0 >= 0")),
        "not established");
    assertRefused(
        where("t", "t >= 1", "p >= 0"), tail("p*t - 5", "1", plain("0 >= 0")), "not established");
  }

  @Test
  @Guards(TailStep.class)
  void growthIsKnownOfPowersExponentialsAndLogarithmsOnly() {
    assertRefused(
        where("t", "t >= 1"), tail("exp(-t^2)", "1", plain("2*t*exp(-t^2) >= 0")), "no growth");
    assertRefused(where("t", "t >= 1"), tail("exp(p*t)", "1", plain("0 >= 0")), "no growth");
    assertRefused(where("t", "t >= 1"), tail("sin(t)", "1", plain("0 >= 0")), "no growth");
  }

  @Test
  @Guards(TailStep.class)
  void itMustNotRiseOnTheWholeWay() {
    assertRefused(where("t", "t >= 1"), tail("1/t", "1", plain("-1/t^2 >= 0")), "not established");
    assertRefused(where("t", "t >= 1"), tail("1/t", "1", plain("1 > 0")), "not the same");
    assertRefused(
        where("t", "t >= 1", "t <= 2"), tail("1/t - 1/4", "1", plain("1/t^2 > 0")), "established");
  }

  @Test
  @Guards(TailStep.class)
  void thereIsNoPoleOnTheWayAndTheStartStands() {
    assertRefused(
        where("t", "t >= 1"), tail("1/(t - 2)", "1", plain("1/(t - 2)^2 > 0")), "analytic");
    assertRefused(where("t"), tail("1/t", "1", plain("1/t^2 > 0")), "not established");
    assertRefused(where("t", "t >= 1"), tail("1/t", "t", plain("1/t^2 > 0")), "start contains t");
  }

  @Test
  @Shows(Substitution.class)
  void aSignHoldsAtEveryImage() {
    assertHolds(
        where("x"),
        new Substitution(cs("t > 0"), point("t", "exp(x)"), plain("t + t^2 > 0")),
        "exp(x) + exp(x)^2 > 0");
    assertHolds(
        where("x y", "x > 0", "y > 0"),
        new Substitution(cs("t > 0"), point("t", "x/y"), plain("t > 0")),
        "x/y > 0");
  }

  @Test
  @Guards(Substitution.class)
  void theImagesSatisfyTheConditions() {
    assertRefused(
        where("x"),
        new Substitution(cs("t > 0"), point("t", "x"), plain("t > 0")),
        "not established");
    assertRefused(
        where("x"),
        new Substitution(cs("t >= 0", "s >= 0"), point("t", "x^2"), plain("t + s >= 0")),
        "not established");
  }

  @Test
  @Guards(Substitution.class)
  void theImagesAreDefined() {
    assertRefused(
        where("x"), new Substitution(cs(), point("t", "1/x"), plain("t^2 >= 0")), "defined");
  }

  @Test
  @Guards(Substitution.class)
  void whatAConditionNeedsToBeDefinedIsAskedBeforeItsSymbolsAreReplaced() {
    assertRefused(
        where("x", "x < 0"),
        new Substitution(cs("s*log(t) >= 0"), point("s", "0", "t", "x"), plain("s*log(t) >= 0")),
        "defined");
    // t + x^p = 0 is a condition at which x >= 0, so that t <= 0; t + x^1 = 0 is none.
    assertRefused(
        where("", "t + x = 0"),
        new Substitution(cs("t + x^p = 0"), point("p", "1"), plain("-t >= 0")),
        "not established");
  }

  /// What Γ says of a parameter of the condition counts, and nothing that it says of a symbol which
  /// only has the same name as one that is replaced.
  @Test
  @Guards(Substitution.class)
  void ofTheSymbolsThatAreReplacedGammaSaysNothing() {
    assertHolds(
        where("x", "q > 0", "x >= 0"),
        new Substitution(cs("q > 0", "t >= 0", "t^q >= 0"), point("t", "x"), plain("t^q >= 0")),
        "x^q >= 0");
    assertRefused(
        where("x", "p > 0", "x >= 0"),
        new Substitution(cs("x^p >= 0"), point("p", "0"), plain("0 >= 0")),
        "not established");
  }

  @Test
  @Guards(TailStep.class)
  void theStartIsDefinedWithoutWhatGammaSaysOfT() {
    assertRefused(
        where("t", "exp(t)*p > 0", "t - log(p) >= 0"),
        tail("5", "log(p)", plain("0 >= 0")),
        "defined");
  }

  @Test
  @Guards(TailStep.class)
  void aSlopeThatIsNotZeroMayRise() {
    assertRefused(where("t", "t >= 1"), tail("1/t", "1", plain("1/t^2 != 0")), "it may rise");
  }

  @Test
  @Guards(Substitution.class)
  void conditionsSpeakOfAtomsOfTheCalculus() {
    Atom foreign =
        new Atom() {
          @Override
          public String name() {
            return "sin";
          }

          @Override
          public String latex() {
            return "";
          }

          @Override
          public String source() {
            return "";
          }
        };
    var condition = Constraint.positive(new Expr.Application(foreign, List.of(e("t"))));
    assertRefused(
        where("x"),
        new Substitution(List.of(condition), point("t", "x"), plain("1 > 0")),
        "not an atom of the calculus");
  }
}
