package dev.jensen.kernel.rule;

import static dev.jensen.kernel.Writing.assertCurved;
import static dev.jensen.kernel.Writing.assertRefused;
import static dev.jensen.kernel.Writing.atom;
import static dev.jensen.kernel.Writing.c;
import static dev.jensen.kernel.Writing.closed;
import static dev.jensen.kernel.Writing.cs;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.names;
import static dev.jensen.kernel.Writing.plain;
import static dev.jensen.kernel.Writing.where;

import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConstructionRulesTest {
  private static final Rule SQUARE = new PowerOf(affine("x"), e("2"));

  private static Rule affine(String text) {
    return new Affine(e(text));
  }

  private static Composition of(String atom, Interval interval, Rule argument) {
    return new Composition(atom(atom), List.of(argument), List.of(interval));
  }

  @Test
  @Shows(Affine.class)
  void degreeOneIsAffine() {
    assertCurved(
        where("x y"), affine("p^2*x + y/exp(p) - 3"), "p^2*x+y/exp(p)-3", Curvature.AFFINE);
    assertCurved(where("x", "x > 1"), affine("abs(x)"), "x", Curvature.AFFINE);
    assertCurved(where("x", "x > 0"), affine("x^2/x"), "x", Curvature.AFFINE);
  }

  @Test
  @Guards(Affine.class)
  void everythingElseIsNot() {
    assertRefused(where("x"), affine("x^2"), "not affine");
    assertRefused(where("x y"), affine("x*y"), "not affine");
    assertRefused(where("x"), affine("exp(x)"), "not affine");
    assertRefused(where("x", "x > 0"), affine("sqrt(x)"), "not affine");
    assertRefused(where("x", "x != 0"), affine("1/x"), "not affine");
    assertRefused(where("x"), affine("abs(x)"), "not affine");
    assertRefused(where("x p"), affine("p*x"), "not affine");
    assertRefused(where("x"), affine("sqrt(x^2)"), "not affine");
  }

  @Test
  @Guards(Affine.class)
  void theTypedFunctionIsDefined() {
    assertRefused(where("x"), affine("x^2/x"), "defined");
    assertRefused(where("x"), affine("exp(log(x))"), "defined");
    assertRefused(where("x"), affine("0*log(x)"), "defined");
  }

  /// x = y^2 is a curve without segments; x = y a line, on which x*y is a square.
  @Test
  @Guards(Affine.class)
  void equationsBetweenVariablesDoNotStraightenWhatBends() {
    assertRefused(where("x y", "x - y^2 = 0"), affine("x"), "not affine");
    assertRefused(where("x y", "x - y = 0"), affine("x*y"), "not affine");
  }

  @Test
  @Shows(SumOf.class)
  void sumsOfConvexFunctions() {
    assertCurved(
        where("x"),
        new SumOf(List.of(SQUARE, affine("-3*x"))),
        "x^2 - 3*x",
        Curvature.STRICTLY_CONVEX);
  }

  @Test
  @Guards(SumOf.class)
  void convexAndConcaveDoNotAddUp() {
    assertRefused(
        where("x"),
        new SumOf(List.of(SQUARE, new Multiple(e("-1"), SQUARE))),
        "a convex and a concave");
    assertRefused(where("x"), new SumOf(List.of()), "no terms");
    assertRefused(where("x"), new SumOf(List.of(plain("x^2 >= 0"))), "a curvature was to be");
  }

  @Test
  @Shows(Multiple.class)
  void multiplesByNumbersAndParameters() {
    assertCurved(where("x"), new Multiple(e("-2"), SQUARE), "-2*x^2", Curvature.STRICTLY_CONCAVE);
    assertCurved(where("x", "p >= 0"), new Multiple(e("p"), SQUARE), "p*x^2", Curvature.CONVEX);
    assertCurved(where("x"), new Multiple(e("p"), affine("x")), "p*x", Curvature.AFFINE);
  }

  @Test
  @Guards(Multiple.class)
  void aMultiplierWithVariablesIsRefused() {
    assertRefused(
        where("x"), new Multiple(e("exp(x)"), affine("1 - x")), "not free of the variables");
    assertRefused(where("x", "x >= 0"), new Multiple(e("x"), affine("x")), "not free");
  }

  @Test
  @Guards(Multiple.class)
  void theSignOfTheMultiplierIsKnownAndItIsDefined() {
    assertRefused(where("x"), new Multiple(e("p"), SQUARE), "not established");
    assertRefused(where("x"), new Multiple(e("exp(log(p))"), SQUARE), "defined");
  }

  @Test
  @Shows(Composition.class)
  void monotoneComposition() {
    assertCurved(
        where("x"), of("exp", Interval.ALL, SQUARE), "exp(x^2)", Curvature.STRICTLY_CONVEX);
    assertCurved(
        where("x"),
        of("relu", Interval.ALL, new SumOf(List.of(SQUARE, affine("-1")))),
        "relu(x^2 - 1)",
        Curvature.CONVEX);
    assertCurved(
        where("x", "x >= 0"),
        of("sigmoid", Interval.NONNEGATIVE, affine("x")),
        "sigmoid(x)",
        Curvature.STRICTLY_CONCAVE);
    assertCurved(
        where("x y"),
        new Composition(
            atom("max"), List.of(SQUARE, affine("y")), List.of(Interval.ALL, Interval.ALL)),
        "max(x^2, y)",
        Curvature.CONVEX);
    assertCurved(
        where("x", "a >= 0", "a <= 1"),
        new Composition(
            atom("leakyrelu"),
            List.of(affine("x"), affine("a")),
            List.of(Interval.ALL, closed(0, 1))),
        "leakyrelu(x, a)",
        Curvature.CONVEX);
  }

  @Test
  @Guards(Composition.class)
  void theIntervalHoldsTheArgument() {
    assertRefused(where("x"), of("sigmoid", Interval.NONNEGATIVE, affine("x")), "x is not in");
    assertRefused(where("x"), of("tan", closed(0, 1), affine("x")), "defined");
    assertRefused(
        where("x", "x >= 0", "x <= 1"), of("sigmoid", closed(1, 0), affine("x")), "is not in");
  }

  @Test
  @Guards(Composition.class)
  void oneDeclaredPieceCoversTheInterval() {
    assertRefused(where("x"), of("sigmoid", Interval.ALL, affine("x")), "bends both ways");
    assertRefused(where("x"), of("hardswish", Interval.ALL, affine("x")), "bends both ways");
    assertRefused(where("x"), of("selu", Interval.ALL, affine("x")), "bends both ways");
    assertRefused(
        where("x", "x >= 0", "x <= 3"), of("cos", closed(0, 3), affine("x")), "bends both ways");
  }

  @Test
  @Guards(Composition.class)
  void theOuterFunctionIsMonotoneWhereTheInnerOneBends() {
    var shifted = new SumOf(List.of(SQUARE, affine("-1")));
    assertRefused(where("x"), of("norm1", Interval.ALL, shifted), "not monotone");
    assertRefused(where("x"), of("cosh", Interval.ALL, shifted), "not monotone");
    assertRefused(where("x"), of("hinge", Interval.ALL, SQUARE), "bends the wrong way");
    assertRefused(
        where("x"), of("exp", Interval.ALL, new Multiple(e("-1"), SQUARE)), "bends the wrong way");
    assertRefused(
        where("x"),
        of("hinge", Interval.ALL, of("abs", Interval.ALL, affine("x"))),
        "bends the wrong way");
    assertRefused(
        where("x"),
        new Composition(
            atom("norm2"), List.of(shifted, affine("x")), List.of(Interval.ALL, Interval.ALL)),
        "not monotone");
    assertRefused(
        where("x", "x > 0"),
        new Composition(
            atom("kl_div"),
            List.of(affine("x"), of("sqrt", Interval.NONNEGATIVE, affine("x"))),
            List.of(Interval.NONNEGATIVE, Interval.POSITIVE)),
        "not monotone");
  }

  @Test
  @Guards(Composition.class)
  void parametersOfAtomsAreFreeOfTheVariables() {
    assertRefused(
        where("x a", "a >= 0", "a <= 1"),
        new Composition(
            atom("leakyrelu"),
            List.of(affine("x"), affine("a")),
            List.of(Interval.ALL, closed(0, 1))),
        "a is not free of the variables");
  }

  @Test
  @Guards(Composition.class)
  void theCompositionIsDefinedAndWellFormed() {
    assertRefused(where("x"), of("log", Interval.POSITIVE, affine("x")), "defined");
    assertRefused(
        where("x"),
        new Composition(
            atom("exp"), List.of(affine("x"), SQUARE), List.of(Interval.ALL, Interval.ALL)),
        "argument");
    assertRefused(
        where("x"), new Composition(atom("exp"), List.of(affine("x")), List.of()), "an interval");
  }

  @Test
  @Guards(Composition.class)
  void onlyAtomsOfTheCalculusHaveFacts() {
    Atom wish =
        new Atom() {
          @Override
          public String name() {
            return "sin";
          }

          @Override
          public Curvature curvature(List<Interval> box) {
            return Curvature.CONVEX;
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
    assertRefused(
        where("x"),
        new Composition(wish, List.of(affine("x")), List.of(Interval.ALL)),
        "not an atom of the calculus");
  }

  @Test
  @Guards(Composition.class)
  void strictnessNeedsAnInjectiveOrStrictArgument() {
    assertCurved(where("x y"), of("exp", Interval.ALL, affine("x")), "exp(x)", Curvature.CONVEX);
    assertCurved(where("x"), of("exp", Interval.ALL, affine("p*x")), "exp(p*x)", Curvature.CONVEX);
    assertCurved(
        where("x"),
        of("exp", Interval.ALL, of("relu", Interval.ALL, affine("x"))),
        "exp(relu(x))",
        Curvature.CONVEX);
    assertCurved(where("x"), of("relu", Interval.ALL, SQUARE), "relu(x^2)", Curvature.CONVEX);
  }

  @Test
  @Shows(PowerOf.class)
  void powers() {
    assertCurved(where("x"), new PowerOf(affine("x"), e("4")), "x^4", Curvature.STRICTLY_CONVEX);
    assertCurved(
        where("x", "x >= 0"),
        new PowerOf(affine("x"), e("1/2")),
        "x^(1/2)",
        Curvature.STRICTLY_CONCAVE);
    assertCurved(
        where("x", "x > 0", "p >= 1"), new PowerOf(affine("x"), e("p")), "x^p", Curvature.CONVEX);
    assertCurved(
        where("x", "x > 0", "p <= 0"), new PowerOf(affine("x"), e("p")), "x^p", Curvature.CONVEX);
    assertCurved(
        where("x", "x > 0", "p >= 0", "p <= 1"),
        new PowerOf(affine("x"), e("p")),
        "x^p",
        Curvature.CONCAVE);
    assertCurved(
        where("x", "x < 0"), new PowerOf(affine("x"), e("-1")), "1/x", Curvature.STRICTLY_CONCAVE);
  }

  @Test
  @Guards(PowerOf.class)
  void thePieceOfAPowerIsKnown() {
    assertRefused(where("x"), new PowerOf(affine("x"), e("3")), "odd power");
    assertRefused(where("x", "x != 0"), new PowerOf(affine("x"), e("-1")), "negative power");
    assertRefused(where("x", "x != 0"), new PowerOf(affine("x"), e("-2")), "negative power");
    assertRefused(where("x", "x > 0"), new PowerOf(affine("x"), e("p")), "not known");
    assertRefused(where("x", "x > 0", "p > 0"), new PowerOf(affine("x"), e("p")), "not known");
  }

  @Test
  @Guards(PowerOf.class)
  void thePowerIsDefined() {
    assertRefused(where("x"), new PowerOf(affine("x"), e("1/2")), "defined");
    assertRefused(where("x"), new PowerOf(affine("x"), e("-1")), "defined");
    assertRefused(where("x", "x >= 0", "p <= 0"), new PowerOf(affine("x"), e("p")), "defined");
    assertRefused(where("x", "p >= 1"), new PowerOf(affine("x"), e("p")), "defined");
  }

  @Test
  @Guards(PowerOf.class)
  void anExponentWithVariablesIsRefused() {
    assertRefused(
        where("x y", "x > 0", "y >= 1"), new PowerOf(affine("x"), e("y")), "free of the variables");
  }

  @Test
  @Guards(PowerOf.class)
  void theBaseBendsTheRightWay() {
    var shifted = new SumOf(List.of(SQUARE, affine("-1")));
    assertRefused(where("x"), new PowerOf(shifted, e("2")), "not monotone");
    assertRefused(
        where("x"),
        new PowerOf(new SumOf(List.of(SQUARE, affine("1"))), e("-1")),
        "bends the wrong way");
    assertRefused(
        where("x"),
        new PowerOf(new SumOf(List.of(SQUARE, affine("1"))), e("1/2")),
        "bends the wrong way");
  }

  private static ScalarComposition scalar(String start, Rule convex, Rule above, Rule inner) {
    return new ScalarComposition("t", e(start), cs(), convex, above, inner);
  }

  private static final Rule SQUARE_OF_T = new PowerOf(affine("t"), e("2"));

  @Test
  @Shows(ScalarComposition.class)
  void aConvexFunctionThatLiesAboveItsStart() {
    assertCurved(
        where("x"),
        scalar(
            "-1",
            new SumOf(List.of(SQUARE_OF_T, new Multiple(e("2"), affine("t")))),
            plain("t^2 + 2*t + 1 >= 0", "(t + 1)^2"),
            new SumOf(List.of(SQUARE, affine("-1")))),
        "(x^2 - 1)^2 + 2*(x^2 - 1)",
        Curvature.CONVEX);
  }

  @Test
  @Guards(ScalarComposition.class)
  void theOuterFunctionLiesAboveItsStartAndTheInnerOneToo() {
    var shifted = new SumOf(List.of(SQUARE, affine("-1")));
    assertRefused(
        where("x"), scalar("-1", SQUARE_OF_T, plain("t^2 - 1 >= 0"), shifted), "not established");
    assertRefused(
        where("x"), scalar("-1", SQUARE_OF_T, plain("t^2 >= 0"), shifted), "not the same");
    assertRefused(
        where("x"), scalar("0", SQUARE_OF_T, plain("t^2 >= 0"), shifted), "not established");
  }

  /// With the start t itself, (x^2 + t)^2 would be convex for every t.
  @Test
  @Guards(ScalarComposition.class)
  void theStartDoesNotMove() {
    assertRefused(
        where("x"),
        scalar("t", SQUARE_OF_T, plain("0 >= 0"), new SumOf(List.of(SQUARE, affine("t")))),
        "start contains t");
    assertRefused(
        where("x"), scalar("x", SQUARE_OF_T, plain("0 >= 0"), SQUARE), "free of the variables");
  }

  @Test
  @Guards(ScalarComposition.class)
  void bothFunctionsAreConvexAndTheOuterOneFreeOfTheVariables() {
    var falling = new Multiple(e("-1"), SQUARE);
    assertRefused(
        where("x"), scalar("0", SQUARE_OF_T, plain("t^2 >= 0"), falling), "u is not convex");
    assertRefused(
        where("x"),
        scalar("0", new Multiple(e("-1"), SQUARE_OF_T), plain("t^2 >= 0"), SQUARE),
        "g is not convex");
    assertRefused(
        where("x"), scalar("0", affine("x*t"), plain("t^2 >= 0"), SQUARE), "contains variables");
    assertRefused(
        where("t"), scalar("0", SQUARE_OF_T, plain("t^2 >= 0"), affine("t")), "not fresh");
    assertRefused(
        where("x", "t >= 0"), scalar("0", SQUARE_OF_T, plain("t^2 >= 0"), SQUARE), "not fresh");
  }

  @Test
  @Guards(ScalarComposition.class)
  void limitsAreUpperBoundsThatTheInnerFunctionMeets() {
    assertRefused(
        where("x"),
        new ScalarComposition("t", e("0"), cs("1 - t > 0"), SQUARE_OF_T, plain("t^2 >= 0"), SQUARE),
        "not established");
    assertRefused(
        where("x"),
        new ScalarComposition("t", e("0"), cs("t - 1 > 0"), SQUARE_OF_T, plain("t^2 >= 0"), SQUARE),
        "upper bound");
    assertRefused(
        where("x"),
        new ScalarComposition("t", e("0"), cs("t != 1"), SQUARE_OF_T, plain("t^2 >= 0"), SQUARE),
        "upper bound");
    assertRefused(
        where("x", "x < 1", "x > -1"),
        new ScalarComposition(
            "t", e("0"), cs("1 - t + 0*log(t - 1/2) > 0"), SQUARE_OF_T, plain("t^2 >= 0"), SQUARE),
        "defined");
  }

  private static AffineSubstitution substitute(
      String variable, String image, Rule premise, String... constraints) {
    return new AffineSubstitution(
        names(variable), cs(constraints), Map.of(variable, e(image)), premise);
  }

  @Test
  @Shows(AffineSubstitution.class)
  void affinePrecomposition() {
    var log = of("log", Interval.POSITIVE, affine("t"));
    assertCurved(
        where("x y", "x + y > 0"),
        substitute("t", "x + y", log, "t > 0"),
        "log(x + y)",
        Curvature.CONCAVE);
    assertCurved(
        where("x", "x > 1"),
        substitute("t", "2*x - 1", log, "t > 0"),
        "log(2*x - 1)",
        Curvature.STRICTLY_CONCAVE);
  }

  @Test
  @Guards(AffineSubstitution.class)
  void theImagesAreAffine() {
    assertRefused(
        where("x"), substitute("t", "x^2", of("exp", Interval.ALL, affine("t"))), "not affine");
    assertRefused(
        where("x y"), substitute("t", "x*y", of("exp", Interval.ALL, affine("t"))), "not affine");
    assertRefused(
        where("x"), substitute("t", "x^2/x", of("exp", Interval.ALL, affine("t"))), "defined");
  }

  @Test
  @Guards(AffineSubstitution.class)
  void theImagesMeetTheConstraints() {
    assertRefused(
        where("x"),
        substitute("t", "x", of("log", Interval.POSITIVE, affine("t")), "t > 0"),
        "not established");
  }

  /// t + x^p = 0 is a condition at which x >= 0, so that t <= 0; t + x^1 = 0 is none. With 1 for p,
  /// t v² would be concave for t = -x > 0.
  @Test
  @Guards(AffineSubstitution.class)
  void anExponentThatBecomesANumberKeepsItsCondition() {
    var scaled = new Multiple(e("t"), new PowerOf(affine("v"), e("2")));
    var forged =
        new AffineSubstitution(
            names("p v"), cs("t + x^p = 0"), Map.of("p", e("1"), "v", e("v")), scaled);
    assertRefused(where("v", "t + x = 0"), forged, "not established");
    assertCurved(where("v", "t + x = 0", "x > 0"), forged, "t*v^2", Curvature.CONCAVE);
  }

  @Test
  @Guards(AffineSubstitution.class)
  void noVariableIsCaptured() {
    assertRefused(where("x y"), substitute("t", "x", affine("t*y")), "left over");
    assertRefused(where("x y", "y > 0"), substitute("t", "x", affine("t"), "y > 0"), "left over");
    assertRefused(where("x", "p >= 0"), substitute("p", "x", affine("p")), "p is a parameter");
    assertRefused(where("x"), substitute("p", "p*x", affine("p")), "p is a parameter");
    assertRefused(
        where("x"),
        new AffineSubstitution(names("t s"), cs(), Map.of("t", e("x")), affine("t")),
        "one image each");
  }

  @Test
  @Guards(AffineSubstitution.class)
  void strictnessPassesThroughInjectiveImagesOnly() {
    var square = new PowerOf(affine("t"), e("2"));
    assertCurved(where("x y"), substitute("t", "x + y", square), "(x+y)^2", Curvature.CONVEX);
    assertCurved(where("x"), substitute("t", "p*x", square), "(p*x)^2", Curvature.CONVEX);
    assertCurved(
        where("x", "p > 0"), substitute("t", "p*x", square), "(p*x)^2", Curvature.STRICTLY_CONVEX);
  }

  @Test
  @Shows(Perspective.class)
  void thePerspectiveOfASquareAndOfMinusLog() {
    assertCurved(
        where("x t", "t > 0"),
        new Perspective(names("x"), "t", cs(), SQUARE),
        "x^2/t",
        Curvature.CONVEX);
    assertCurved(
        where("x t", "t > 0", "x > 0"),
        new Perspective(names("x"), "t", cs("x > 0"), of("log", Interval.POSITIVE, affine("x"))),
        "t*log(x/t)",
        Curvature.CONCAVE);
  }

  @Test
  @Guards(Perspective.class)
  void theScaleIsPositive() {
    assertRefused(
        where("x t", "t >= 0"), new Perspective(names("x"), "t", cs(), SQUARE), "not established");
  }

  @Test
  @Guards(Perspective.class)
  void theScaledPointMeetsTheConstraints() {
    assertRefused(
        where("x t", "t > 0"),
        new Perspective(names("x"), "t", cs("x > 0"), of("log", Interval.POSITIVE, affine("x"))),
        "not established");
  }

  @Test
  @Guards(Perspective.class)
  void everyVariableIsScaledButT() {
    assertRefused(
        where("x y t", "t > 0"), new Perspective(names("x"), "t", cs(), SQUARE), "scaled ones");
    assertRefused(
        where("x y t", "t > 0"),
        new Perspective(names("x x"), "t", cs(), affine("x*y")),
        "scaled ones");
    assertRefused(
        where("x t", "t > 0"), new Perspective(names("x"), "t", cs(), affine("x*t")), "inside");
    assertRefused(
        where("x t", "t > 0"),
        new Perspective(names("x"), "t", cs("t > 0"), affine("x")),
        "occurs inside");
  }

  @Test
  @Guards(Composition.class)
  void theRefusalNamesTheMonotonicity() {
    assertRefused(where("x"), of("hinge", Interval.ALL, SQUARE), "is nonincreasing");
    assertRefused(
        where("x"), of("exp", Interval.ALL, new Multiple(e("-1"), SQUARE)), "is nondecreasing");
  }

  @Test
  @Guards(Composition.class)
  void strictnessOfSeveralArgumentsIsNotClaimed() {
    assertCurved(
        where("x"),
        new Composition(
            atom("logsumexp"), List.of(SQUARE, affine("x")), List.of(Interval.ALL, Interval.ALL)),
        "logsumexp(x^2, x)",
        Curvature.CONVEX);
    assertCurved(
        where("x"),
        new Composition(
            atom("elu"), List.of(SQUARE, affine("1")), List.of(Interval.NONNEGATIVE, closed(1, 1))),
        "elu(x^2, 1)",
        Curvature.STRICTLY_CONVEX);
  }

  /// Where nothing is left, anything is affine; strictness is still not read off a square.
  @Test
  @Guards(Composition.class)
  void onlyAffineNormalFormsAreInjective() {
    var nowhere =
        new Vacuous(new EmptyRange(e("x")), new Judgement.Curved(e("x^2"), Curvature.AFFINE));
    assertCurved(
        where("x", "x > 1", "x < 0"),
        of("exp", Interval.ALL, nowhere),
        "exp(x^2)",
        Curvature.CONVEX);
  }

  @Test
  @Shows(SumOf.class)
  void aSumIsStrictWhereOneTermIs() {
    var kinked = of("relu", Interval.ALL, affine("x"));
    assertCurved(
        where("x"), new SumOf(List.of(kinked, SQUARE)), "relu(x) + x^2", Curvature.STRICTLY_CONVEX);
    assertCurved(
        where("x"), new SumOf(List.of(SQUARE, kinked)), "x^2 + relu(x)", Curvature.STRICTLY_CONVEX);
    assertCurved(where("x"), new SumOf(List.of(kinked, kinked)), "2*relu(x)", Curvature.CONVEX);
  }

  @Test
  @Shows(PowerOf.class)
  void powersOnEitherSideOfZero() {
    assertCurved(where("x"), new PowerOf(affine("x"), e("1")), "x", Curvature.AFFINE);
    assertCurved(
        where("x", "x <= 0"), new PowerOf(affine("x"), e("3")), "x^3", Curvature.STRICTLY_CONCAVE);
    assertCurved(
        where("x", "x <= 0"), new PowerOf(affine("x"), e("2")), "x^2", Curvature.STRICTLY_CONVEX);
    assertCurved(
        where("x", "x < 0"), new PowerOf(affine("x"), e("-2")), "x^-2", Curvature.STRICTLY_CONVEX);
    assertCurved(
        where("x", "x > 0"), new PowerOf(affine("x"), e("-3")), "x^-3", Curvature.STRICTLY_CONVEX);
    var below = new Multiple(e("-1"), SQUARE);
    assertCurved(where("x"), new PowerOf(below, e("2")), "(-x^2)^2", Curvature.STRICTLY_CONVEX);
    assertCurved(where("x"), new PowerOf(below, e("3")), "(-x^2)^3", Curvature.STRICTLY_CONCAVE);
    assertCurved(
        where("x", "x^2 > 0"), new PowerOf(SQUARE, e("3")), "(x^2)^3", Curvature.STRICTLY_CONVEX);
  }

  @Test
  @Guards(PowerOf.class)
  void aNegativePowerOfWhatBendsUpwardsBelowZero() {
    var below = new SumOf(List.of(new Multiple(e("-1"), SQUARE), affine("-1")));
    assertRefused(where("x"), new PowerOf(below, e("-2")), "bends the wrong way");
    assertCurved(
        where("x", "x > -1", "x < 1"),
        new PowerOf(new SumOf(List.of(SQUARE, affine("-2"))), e("-1")),
        "1/(x^2 - 2)",
        Curvature.STRICTLY_CONCAVE);
  }

  @Test
  @Guards(PowerOf.class)
  void theExponentZeroIsNoPower() {
    assertRefused(where("x"), new PowerOf(affine("x"), new Expr.Constant(Rational.ZERO)), "0");
  }

  /// At p = 0 the power is the constant 1, whatever the base.
  @Test
  @Guards(PowerOf.class)
  void anExponentThatMayVanishMakesNothingStrict() {
    var root = new PowerOf(affine("x"), e("1/2"));
    assertCurved(
        where("x", "x > 0", "p <= 0"), new PowerOf(root, e("p")), "(x^(1/2))^p", Curvature.CONVEX);
    assertCurved(
        where("x", "x > 0", "p < 0"),
        new PowerOf(root, e("p")),
        "(x^(1/2))^p",
        Curvature.STRICTLY_CONVEX);
    assertCurved(
        where("x", "x > 0", "p >= 0", "p <= 1"),
        new PowerOf(root, e("p")),
        "(x^(1/2))^p",
        Curvature.CONCAVE);
    assertCurved(
        where("x", "x > 0", "p > 0", "p <= 1"),
        new PowerOf(root, e("p")),
        "(x^(1/2))^p",
        Curvature.STRICTLY_CONCAVE);
    assertCurved(
        where("x", "x > 0", "p > 1"),
        new PowerOf(affine("x"), e("p")),
        "x^p",
        Curvature.STRICTLY_CONVEX);
    assertCurved(
        where("x", "x > 0", "p > 0", "p < 1"),
        new PowerOf(affine("x"), e("p")),
        "x^p",
        Curvature.STRICTLY_CONCAVE);
    assertCurved(
        where("x", "x > 0", "p > 0", "p <= 1"),
        new PowerOf(affine("x"), e("p")),
        "x^p",
        Curvature.CONCAVE);
  }

  @Test
  @Guards(ScalarComposition.class)
  void theStartIsDefinedForAllParameters() {
    assertRefused(
        where("x", "exp(x)*p > 0"),
        scalar("0*log(p)", affine("1"), plain("0 >= 0"), SQUARE),
        "defined");
  }

  /// Nothing lies between the start 0 and the limit -1, so anything is proved there.
  @Test
  @Guards(ScalarComposition.class)
  void theOuterFunctionDoesNotFallEvenWhereNothingIsLeft() {
    var apart = new Judgement.Holds(c("t^2 != 0"));
    assertRefused(
        where("x"),
        new ScalarComposition(
            "t",
            e("0"),
            cs("-1 - t >= 0"),
            SQUARE_OF_T,
            new Vacuous(new EmptyRange(e("t")), apart),
            SQUARE),
        "g may fall");
  }

  @Test
  @Guards(ScalarComposition.class)
  void limitsAreInequalitiesThatAreDefinedForAllParameters() {
    for (var limit : List.of("1 - t != 0", "1 - t = 0")) {
      assertRefused(
          where("x"),
          new ScalarComposition("t", e("0"), cs(limit), SQUARE_OF_T, plain("t^2 >= 0"), SQUARE),
          "not an upper bound");
    }
    assertRefused(
        where("x"),
        new ScalarComposition(
            "t", e("0"), cs("1/p - t >= 0"), SQUARE_OF_T, plain("t^2 >= 0"), SQUARE),
        "defined");
  }
}
