package dev.jensen.kernel.rule;

import static dev.jensen.kernel.Writing.assertHolds;
import static dev.jensen.kernel.Writing.assertRefused;
import static dev.jensen.kernel.Writing.atom;
import static dev.jensen.kernel.Writing.c;
import static dev.jensen.kernel.Writing.closed;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.plain;
import static dev.jensen.kernel.Writing.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignRulesTest {
  private static final Interval FROM_ZERO = Interval.NONNEGATIVE;

  @Test
  @Shows(Evident.class)
  void aCompletedSquareShowsASign() {
    assertHolds(where("x"), plain("x^2 - 2*x + 1 >= 0", "(x - 1)^2"), "x^2 - 2*x + 1 >= 0");
    assertHolds(where("x y", "x > 0"), plain("x + y^2 > 0"), "x + y^2 > 0");
    assertHolds(where("x", "x >= 1"), plain("x^2 - 1 >= 0", "(x-1)^2 + 2*(x-1)"), "x^2 - 1 >= 0");
  }

  @Test
  @Guards(Evident.class)
  void squaresOfPolesShowNothing() {
    var square = plain("0-1 >= 0", "x*(-x)*(1/x)^2");
    assertRefused(where("x", "x = 0"), square, "defined");
  }

  @Test
  @Guards(Evident.class)
  void aMultiplierThatIsUndefinedSomewhereShowsNothing() {
    var context = where("", "p >= 0", "p*(p - 1) >= 0");
    assertRefused(context, plain("2*p - 1 >= 0", "(2*p*(p-1) + p)/exp(log(p))"), "defined");
  }

  @Test
  @Guards(Evident.class)
  void theTwoFormsMustBeEqual() {
    assertRefused(where("x"), plain("x^2 - 2*x >= 0", "(x - 1)^2"), "not the same");
  }

  @Test
  @Guards(Evident.class)
  void theSignMustBePlain() {
    assertRefused(where("x"), plain("x^2 - 2*x + 1 >= 0"), "not established");
    assertRefused(where("x"), plain("(x-1)^2 > 0"), "not established");
  }

  @Test
  @Guards(Evident.class)
  void theExpressionItselfMustBeDefined() {
    assertRefused(where("x"), plain("exp(1/x) > 0"), "defined");
    assertRefused(where("x"), plain("0*log(x) >= 0", "0"), "defined");
    assertRefused(where("x"), plain("x/x > 0", "1"), "defined");
  }

  /// The definitions of these atoms are without the argument that is undefined, since it stands
  /// beside a factor 0; the ranges of the atoms would give the signs.
  @Test
  @Guards(Evident.class)
  void aDefinitionThatIsWithoutAnArgumentDoesNotDefineIt() {
    assertRefused(where("x"), plain("0-1 >= 0", "kl_div(0, -1)"), "defined");
    assertRefused(where("x"), plain("x >= 0", "kl_div(0, x)"), "defined");
    assertRefused(where("x"), plain("1 - x > 0", "exp(silu(0*log(x))) - x"), "defined");
    assertRefused(where("x"), plain("quad_over_lin(0, x) >= 0"), "defined");
  }

  @Test
  @Shows(MonotoneTransfer.class)
  void anIncreasingAtomPassesAnInequalityOn() {
    assertHolds(
        where("x", "x > 1"),
        new MonotoneTransfer(atom("log"), e("x"), e("1"), Interval.POSITIVE),
        "log(x) - log(1) > 0");
    assertHolds(
        where("x", "x >= 1"),
        new MonotoneTransfer(atom("relu"), e("x"), e("1"), Interval.ALL),
        "relu(x) - relu(1) >= 0");
    assertHolds(
        where("x", "x >= 1"),
        new MonotoneTransfer(atom("hinge"), e("x"), e("1"), Interval.ALL),
        "hinge(1) - hinge(x) >= 0");
  }

  @Test
  @Guards(MonotoneTransfer.class)
  void piecesOfMonotonicityAreNeverJoined() {
    assertRefused(
        where("x", "x >= -1"),
        new MonotoneTransfer(atom("cosh"), e("x"), e("-1"), Interval.ALL),
        "not monotone");
    assertRefused(
        where("x", "x >= 1"),
        new MonotoneTransfer(atom("tan"), e("x"), e("1"), Interval.ALL),
        "tan",
        "defined");
    assertRefused(
        where("x", "x >= 0", "x <= 3"),
        new MonotoneTransfer(atom("sin"), e("x"), e("0"), closed(0, 3)),
        "not monotone");
  }

  @Test
  @Guards(MonotoneTransfer.class)
  void bothEndsLieInTheInterval() {
    assertRefused(
        where("x", "x >= -1"),
        new MonotoneTransfer(atom("abs"), e("x"), e("-1"), FROM_ZERO),
        "x not in");
    assertRefused(
        where("x", "x >= 0"),
        new MonotoneTransfer(atom("abs"), e("x"), e("-1"), FROM_ZERO),
        "-1 not in");
  }

  @Test
  @Guards(MonotoneTransfer.class)
  void bothValuesAreDefined() {
    assertRefused(
        where("x", "x >= -1"),
        new MonotoneTransfer(atom("sqrt"), e("x"), e("-1"), Interval.ALL),
        "defined");
    assertRefused(
        where("x", "x >= 0"),
        new MonotoneTransfer(atom("log"), e("x"), e("0"), Interval.ALL),
        "defined");
  }

  @Test
  @Guards(MonotoneTransfer.class)
  void theArgumentsMustBeOrdered() {
    assertRefused(
        where("x"),
        new MonotoneTransfer(atom("exp"), e("x"), e("0"), Interval.ALL),
        "not established");
  }

  @Test
  @Guards(MonotoneTransfer.class)
  void atomsWithParametersAreNotForIt() {
    assertRefused(
        where("x", "x >= 0"),
        new MonotoneTransfer(atom("elu"), e("x"), e("0"), Interval.ALL),
        "one argument");
  }

  @Test
  @Shows(Tangent.class)
  void aConvexAtomLiesAboveItsTangent() {
    assertHolds(
        where("x"),
        new Tangent(atom("exp"), e("x"), e("0"), Interval.ALL),
        "exp(x) - exp(0) - exp(0)*x >= 0");
    assertHolds(
        where("x", "x > 0"),
        new Tangent(atom("log"), e("x"), e("1"), Interval.POSITIVE),
        "x - 1 - log(x) >= 0");
  }

  @Test
  @Guards(Tangent.class)
  void aTangentNeedsOneCurvatureOnAnIntervalWithBothPoints() {
    assertRefused(
        where("x"), new Tangent(atom("sigmoid"), e("x"), e("0"), Interval.ALL), "bends both ways");
    assertRefused(where("x"), new Tangent(atom("sigmoid"), e("x"), e("1"), FROM_ZERO), "x not in");
    assertRefused(
        where("x", "x >= 0"),
        new Tangent(atom("sigmoid"), e("x"), e("-1"), FROM_ZERO),
        "-1 not in");
  }

  @Test
  @Guards(Tangent.class)
  void aTangentNeedsADerivative() {
    assertRefused(
        where("x"), new Tangent(atom("abs"), e("x"), e("0"), Interval.ALL), "analytic", "abs");
    assertRefused(
        where("x", "x >= 0"), new Tangent(atom("sqrt"), e("x"), e("0"), FROM_ZERO), "analytic");
  }

  @Test
  @Guards(Tangent.class)
  void theTouchedAtomIsDefined() {
    assertRefused(where("x"), new Tangent(atom("log"), e("x"), e("1"), Interval.ALL), "defined");
  }

  @Test
  @Shows(RootCount.class)
  void apolynomialIsPositiveBetweenItsRoots() {
    assertHolds(where("x"), count("x^4 - x + 1 > 0", "x", "x^4 - x + 1", "1"), "x^4 - x + 1 > 0");
    assertHolds(
        where("x", "x >= 0"),
        count("exp(2*x) - exp(x) >= 0", "exp(x)", "exp(x)^2 - exp(x)", "1"),
        "exp(2*x) - exp(x) >= 0");
    assertHolds(
        where("x", "0 <= x", "x <= 1"),
        count("(x - x^2)*exp(x) >= 0", "x", "x - x^2", "exp(x)"),
        "(x - x^2)*exp(x) >= 0");
    assertHolds(where("x", "x > 1"), count("x^2 - 1 != 0", "x", "x^2-1", "1"), "x^2 - 1 != 0");
  }

  private static RootCount count(String condition, String generator, String form, String positive) {
    var wanted = c(condition);
    return new RootCount(
        wanted.expression(), wanted.relation(), e(generator), e(form), e(positive));
  }

  @Test
  @Guards(RootCount.class)
  void rootsAtClosedEndsAndDoubleRootsCountForStrictSigns() {
    assertRefused(where("x", "x >= 1"), count("x^2 - 1 > 0", "x", "x^2 - 1", "1"), "is not > 0");
    assertRefused(where("x"), count("x^2 - 2*x + 1 > 0", "x", "x^2 - 2*x + 1", "1"), "is not > 0");
    assertRefused(where("x"), count("x^3 >= 0", "x", "x^3", "1"), "is not >= 0");
    assertRefused(where("x"), count("x - x > 0", "x", "0", "1"), "is not > 0");
    assertRefused(where("x"), count("x^2 = 0", "x", "x^2", "1"), "is not = 0");
  }

  @Test
  @Guards(RootCount.class)
  void nothingButTheGeneratorOccurs() {
    assertRefused(where("x", "x >= 1"), count("x*p >= 0", "x", "x*p", "1"), "contains more than x");
    assertRefused(
        where("x"), count("x + exp(x) >= 0", "x", "x + exp(x)", "1"), "contains more than x");
    assertRefused(
        where("x", "x > 0"), count("x^(1/2) - 1 >= 0", "x", "x^(1/2) - 1", "1"), "more than");
  }

  @Test
  @Guards(RootCount.class)
  void theFactorTakenOffIsPositive() {
    assertRefused(where("x"), count("x*x >= 0", "x", "x", "x"), "not established");
    assertRefused(where("x"), count("x >= 0", "x", "1", "x"), "not established");
    assertRefused(where("x", "x > 0"), count("x >= 0", "x", "x^2", "1"), "not the same");
  }

  @Test
  @Guards(RootCount.class)
  void everythingThatIsCountedIsDefined() {
    assertRefused(where("x"), count("log(x)^2 >= 0", "log(x)", "log(x)^2", "1"), "defined");
    assertRefused(where("x"), count("1 >= 0", "x", "1/x*x", "1"), "defined");
    assertRefused(
        where("x", "x > 0"), count("1/x >= 0", "x", "1/(1+x)", "(1+x)/x"), "not a polynomial");
  }

  @Test
  @Shows(DerivativeStep.class)
  void aFunctionThatStartsHighAndRisesStaysHigh() {
    assertHolds(
        where("x", "x >= 0"),
        new DerivativeStep(
            e("exp(x) - 1 - x"),
            "x",
            e("0"),
            Optional.empty(),
            true,
            plain("exp(0) - 1 - 0 >= 0", "0"),
            plain("exp(x) - 1 >= 0")),
        "exp(x) - 1 - x >= 0");
    assertHolds(
        where("x", "x > 0"),
        new DerivativeStep(
            e("exp(x) - 1 - x"),
            "x",
            e("0"),
            Optional.empty(),
            true,
            plain("exp(0) - 1 - 0 >= 0", "0"),
            plain("exp(x) - 1 > 0")),
        "exp(x) - 1 - x > 0");
    assertHolds(
        where("x", "x <= 0"),
        new DerivativeStep(
            e("exp(x) - 1 - x"),
            "x",
            e("0"),
            Optional.empty(),
            false,
            plain("exp(0) - 1 - 0 >= 0", "0"),
            plain("1 - exp(x) >= 0")),
        "exp(x) - 1 - x >= 0");
  }

  @Test
  @Guards(DerivativeStep.class)
  void noStepAcrossAPole() {
    assertRefused(
        where("x", "x >= -1", "x < 1"),
        new DerivativeStep(
            e("-1/x"),
            "x",
            e("-1"),
            Optional.of(e("1")),
            true,
            plain("1 >= 0"),
            plain("1/x^2 >= 0")),
        "analytic");
  }

  @Test
  @Guards(DerivativeStep.class)
  void theSlopeIsNeededOnTheWholeIntervalNotOnGammaAlone() {
    assertRefused(
        where("x", "x^2 - 4 >= 0", "x >= -2"),
        new DerivativeStep(
            e("x^3 - 12*x"),
            "x",
            e("-2"),
            Optional.empty(),
            true,
            plain("16 >= 0"),
            plain("3*x^2 - 12 >= 0", "3*(x^2 - 4)")),
        "not established");
  }

  @Test
  @Guards(DerivativeStep.class)
  void theStartIsNotPutIntoTheConstraints() {
    assertRefused(
        where("x y", "x >= 0", "x >= y"),
        new DerivativeStep(
            e("x/2 - y"), "x", e("0"), Optional.empty(), true, plain("-y >= 0"), plain("1/2 >= 0")),
        "not established");
  }

  @Test
  @Guards(DerivativeStep.class)
  void gammaMustPutTheVariableOnTheWay() {
    assertRefused(
        where("x"),
        new DerivativeStep(
            e("x"), "x", e("0"), Optional.empty(), true, plain("0 >= 0"), plain("1 >= 0")),
        "not established");
    assertRefused(
        where("x", "x >= 0"),
        new DerivativeStep(
            e("x"), "x", e("0"), Optional.of(e("1")), true, plain("0 >= 0"), plain("1 >= 0")),
        "not established");
  }

  @Test
  @Guards(DerivativeStep.class)
  void theStepIsNotTakenFromAMovingStart() {
    assertRefused(
        where("x", "x >= 0"),
        new DerivativeStep(
            e("x - 1"), "x", e("x"), Optional.empty(), true, plain("x >= 0"), plain("1 >= 0")),
        "start contains x");
    assertRefused(
        where("x", "x >= 0"),
        new DerivativeStep(
            e("x"), "x", e("0"), Optional.of(e("x + 1")), true, plain("0 >= 0"), plain("1 >= 0")),
        "end contains x");
  }

  @Test
  @Guards(DerivativeStep.class)
  void thePremisesMustBeAboutTheStartAndTheSlope() {
    assertRefused(
        where("x", "x >= 0"),
        new DerivativeStep(
            e("x - 1"), "x", e("0"), Optional.empty(), true, plain("1 >= 0"), plain("1 >= 0")),
        "not the same");
    assertRefused(
        where("x", "x >= 0"),
        new DerivativeStep(
            e("1 - x"), "x", e("0"), Optional.empty(), true, plain("1 >= 0"), plain("1 >= 0")),
        "not the same");
    assertRefused(
        where("x", "x >= 0"),
        new DerivativeStep(
            e("1 - x"), "x", e("0"), Optional.empty(), true, plain("1 >= 0"), plain("-1 != 0")),
        "not a lower bound");
  }

  @Test
  @Shows(BoxSubdivision.class)
  void aSignOnABox() {
    assertHolds(
        where("x y", "x >= 0", "x <= 1", "y >= 0", "y <= 1"),
        new BoxSubdivision(e("2 + x*y - x - y/2"), Relation.POSITIVE),
        "2 + x*y - x - y/2 > 0");
  }

  @Test
  @Guards(BoxSubdivision.class)
  void everySymbolIsBounded() {
    assertRefused(
        where("x", "x >= 0", "x <= 1"),
        new BoxSubdivision(e("2 + p*x"), Relation.POSITIVE),
        "no bounds for p");
    assertRefused(
        where("x", "x >= 0"), new BoxSubdivision(e("1 + x"), Relation.POSITIVE), "no bounds for x");
  }

  @Test
  @Guards(BoxSubdivision.class)
  void theExpressionIsDefinedOnTheBox() {
    assertRefused(
        where("x", "x >= 0", "x <= 1"),
        new BoxSubdivision(e("2 - log(x)"), Relation.POSITIVE),
        "defined");
  }

  @Test
  @Guards(BoxSubdivision.class)
  void aFalseOrUndecidedPieceRefuses() {
    assertRefused(
        where("x", "x >= 0", "x <= 1"),
        new BoxSubdivision(e("x - 2"), Relation.NONNEGATIVE),
        "false");
    assertRefused(
        where("x", "x >= 0", "x <= 1"), new BoxSubdivision(e("x"), Relation.POSITIVE), "pieces");
    assertRefused(
        where("x", "x >= 0", "x <= 0"),
        new BoxSubdivision(e("x"), Relation.POSITIVE),
        "not decided");
    assertRefused(where(""), new BoxSubdivision(Numeral.ZERO, Relation.ZERO), "false");
  }

  @Test
  @Guards(BoxSubdivision.class)
  void anEmptyBoxIsSaidSo() {
    assertRefused(
        where("x", "x >= 1", "x <= 0"),
        new BoxSubdivision(e("x"), Relation.POSITIVE),
        "no values for x");
  }

  @Test
  @Guards(MonotoneTransfer.class)
  void theSmallerValueIsDefinedToo() {
    assertRefused(
        where("x", "x > 0"),
        new MonotoneTransfer(atom("log"), e("x"), e("0"), Interval.NONNEGATIVE),
        "defined");
  }

  @Test
  @Guards(Tangent.class)
  void atomsWithParametersHaveNoTangent() {
    assertRefused(
        where("x"), new Tangent(atom("elu"), e("x"), e("0"), Interval.ALL), "one argument");
  }

  @Test
  @Guards(RootCount.class)
  void theExpressionAndTheGeneratorAreDefined() {
    assertRefused(where("x"), count("x^3/x >= 0", "x", "x^2", "1"), "defined");
    assertRefused(where("x"), count("1 >= 0", "log(x)", "1", "1"), "defined");
  }

  @Test
  @Guards(RootCount.class)
  void aConstantIsNotZeroBecauseItHasNoRoots() {
    assertRefused(where("x"), count("5 = 0", "x", "5", "1"), "is not = 0");
    assertRefused(where("x"), count("0 != 0", "x", "0", "1"), "is not != 0");
    assertHolds(where("x"), count("5 != 0", "x", "5", "1"), "5 != 0");
    assertHolds(where("x"), count("0 = 0", "x", "0", "1"), "0 = 0");
  }

  private static DerivativeStep constantFrom(String start, Optional<Expr> end) {
    return new DerivativeStep(e("5"), "x", e(start), end, true, plain("5 >= 0"), plain("0 >= 0"));
  }

  /// That p > 0 is known only where x lies; the way may lead out of there.
  @Test
  @Guards(DerivativeStep.class)
  void theEndsAreDefinedWithoutWhatGammaSaysOfTheVariable() {
    assertRefused(
        where("x", "exp(x)*p > 0", "x - log(p) >= 0"),
        constantFrom("log(p)", Optional.empty()),
        "defined");
    assertRefused(
        where("x", "exp(x)*p > 0", "x >= 0", "log(p) - x >= 0"),
        constantFrom("0", Optional.of(e("log(p)"))),
        "defined");
  }

  @Test
  @Shows(DerivativeStep.class)
  void aStepUpToAnOpenEndMayUseWhatIsKnownOfTheParameters() {
    assertHolds(
        where("x", "x >= 0", "p >= 0"),
        new DerivativeStep(
            e("p*x"), "x", e("0"), Optional.empty(), true, plain("0 >= 0"), plain("p >= 0")),
        "p*x >= 0");
    assertHolds(
        where("x", "x >= 0", "x < 1"),
        new DerivativeStep(
            e("-log(1 - x)"),
            "x",
            e("0"),
            Optional.of(e("1")),
            true,
            plain("-log(1 - 0) >= 0", "0"),
            plain("1/(1 - x) >= 0")),
        "-log(1 - x) >= 0");
  }

  /// Strict only where something is gained on the way.
  @Test
  @Guards(DerivativeStep.class)
  void aStrictSignNeedsAStrictStartOrAStrictRise() {
    assertHolds(
        where("x", "x > 0"),
        new DerivativeStep(
            e("x^3"), "x", e("0"), Optional.empty(), true, plain("0 >= 0"), plain("3*x^2 >= 0")),
        "x^3 >= 0");
    assertHolds(
        where("x", "x >= 0"),
        new DerivativeStep(
            e("x"), "x", e("0"), Optional.empty(), true, plain("0 >= 0"), plain("1 > 0")),
        "x >= 0");
    assertHolds(
        where("x", "x >= 0"),
        new DerivativeStep(
            e("x + 1"), "x", e("0"), Optional.empty(), true, plain("1 > 0"), plain("1 >= 0")),
        "x + 1 > 0");
  }

  @Test
  @Shows(BoxSubdivision.class)
  void aSignOnABoxThatHasToBeCut() {
    assertHolds(
        where("x y", "x >= -1", "x <= 1", "y >= -1", "y <= 1"),
        new BoxSubdivision(e("x^2 - x*y + y^2 + 1/10"), Relation.POSITIVE),
        "x^2 - x*y + y^2 + 1/10 > 0");
    assertHolds(
        where("x", "x >= 0", "x <= 1", "x^2 - x + 1 > 0"),
        new BoxSubdivision(e("1/(x^2 - x + 1)"), Relation.POSITIVE),
        "1/(x^2 - x + 1) > 0");
    assertHolds(
        where("x", "x >= 0", "x <= 1"),
        new BoxSubdivision(e("x*(2 - x)"), Relation.NONNEGATIVE),
        "x*(2 - x) >= 0");
    assertHolds(
        where("x", "x >= 0", "x <= 1"),
        new BoxSubdivision(e("x - 2"), Relation.NONZERO),
        "x - 2 != 0");
    assertHolds(
        where("x", "x >= 0", "x <= 1"),
        new BoxSubdivision(e("x + 1"), Relation.NONZERO),
        "x + 1 != 0");
  }

  @Test
  @Guards(BoxSubdivision.class)
  void aZeroOnTheBoxRefutesThatThereIsNone() {
    assertRefused(
        where("x", "x >= 0", "x <= 1"), new BoxSubdivision(e("x"), Relation.NONZERO), "pieces");
    assertRefused(
        where("x", "x >= 0", "x <= 1"), new BoxSubdivision(e("-x"), Relation.NONZERO), "pieces");
  }

  @Test
  @Guards(BoxSubdivision.class)
  void anInterruptedSubdivisionShowsNothing() {
    var context = where("");
    var rule = new BoxSubdivision(e("2 + 1"), Relation.POSITIVE);
    Thread.currentThread().interrupt();
    try {
      assertRefused(context, rule, "interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /// Far too close to each other for a double.
  @Test
  @Shows(Evident.class)
  void numbersAreComparedExactlyOrByEnclosures() {
    var close = "271828182845904523536028747135266249775";
    assertEvident("exp(1)*10^38 - " + close + " > 0");
    assertEvident("log(4)/log(2) - 1 > 0");
    assertEvident("exp(1) - 2 + x - x > 0");
    assertEvident("exp(1) - 3 != 0");
  }

  private static void assertEvident(String condition) {
    assertHolds(where("x"), plain(condition), condition);
  }

  @Test
  @Guards(Evident.class)
  void numbersOfTheOtherSignOrOfNoneShowNothing() {
    var close = "271828182845904523536028747135266249776";
    assertRefused(where(""), plain("exp(1)*10^38 - " + close + " > 0"), "not established");
    assertRefused(where(""), plain("log(4)/log(2) - 3 > 0"), "not established");
    assertRefused(where("x"), plain("exp(1) - 3 + x - x > 0"), "not established");
    assertRefused(where(""), plain("sin(pi) > 0"), "not established");
    assertRefused(where(""), plain("sin(pi) != 0"), "not established");
  }

  /// Where the enclosure of a whole box is undefined, the box is cut, not believed.
  @Test
  @Guards(BoxSubdivision.class)
  void aBoxOnWhichNothingIsKnownIsNotDecided() {
    assertRefused(
        where("x", "x >= 0", "x <= 1", "x^2 - x + 1 > 0"),
        new BoxSubdivision(e("1/(x^2 - x + 1) - 100"), Relation.POSITIVE),
        "false");
  }

  @Test
  @Guards(Evident.class)
  void numbersThatAreNotZeroAreNot() {
    var close = "27182818284590452353602874713526624977";
    assertRefused(where("x"), plain("exp(1)*10^38 - " + close + "5 = 0"), "not established");
    assertRefused(where("x"), plain("exp(1)*10^38 - " + close + "6 = 0"), "not established");
    assertEvident("exp(1)*10^38 - " + close + "6 != 0");
    assertEvident("exp(1)*10^38 - " + close + "5 != 0");
  }
}
