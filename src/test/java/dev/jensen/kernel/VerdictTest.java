package dev.jensen.kernel;

import static dev.jensen.kernel.Writing.c;
import static dev.jensen.kernel.Writing.cs;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.names;
import static dev.jensen.kernel.Writing.plain;
import static dev.jensen.kernel.Writing.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.DomainByConstraints;
import dev.jensen.kernel.rule.DomainGap;
import dev.jensen.kernel.rule.EmptyRange;
import dev.jensen.kernel.rule.Inhabitant;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Multiple;
import dev.jensen.kernel.rule.PowerOf;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.Semidefinite;
import dev.jensen.kernel.rule.StrongConvexity;
import dev.jensen.kernel.rule.TouchingChord;
import dev.jensen.kernel.rule.Vacuous;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public class VerdictTest {
  private static final Rule SQUARE = new PowerOf(new Affine(e("x")), e("2"));
  private static final Rule SCALED_SQUARE = new Multiple(e("p"), SQUARE);
  private static final Statement SCALED = of("p*x^2");

  private static Statement of(String function, String... conditions) {
    return new Statement(e(function), names("x"), names("p q"), cs(conditions));
  }

  /// A leaf whose constraints, so many, are plain or about parameters.
  private static Certificate leaf(int constraints, Map<String, Expr> inhabitant, Rule... claims) {
    var cuts = new ArrayList<DomainByConstraints.Cut>();
    for (int i = 0; i < constraints; i++) {
      cuts.add(new DomainByConstraints.Cut(i, Optional.empty()));
    }
    return new Certificate.Leaf(
        new DomainByConstraints(cuts), new Inhabitant(inhabitant), List.of(claims));
  }

  private static Certificate.Case when(String condition, Certificate certificate) {
    return new Certificate.Case(c(condition), certificate);
  }

  private static Certificate cases(Certificate.Case... cases) {
    return new Certificate.Cases(List.of(cases));
  }

  private static Rule points(String function, boolean concave, String a, String b) {
    return new JensenPoints(e(function), concave, point("x", a), point("x", b), e("1/2"));
  }

  private static void refused(Statement statement, Certificate certificate, String word) {
    assertThatThrownBy(() -> Verdict.of(statement, certificate))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining(word);
  }

  @Test
  void oneClaimIsTheVerdict() {
    var verdict = Verdict.of(of("x^2"), leaf(0, Map.of(), SQUARE));
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CONVEX);
    assertThat(verdict.strict()).contains(true);
  }

  @Test
  void casesThatCoverAllSignsMakeAConditionalVerdict() {
    var certificate =
        cases(
            when("p >= 0", leaf(1, point("p", "1", "x", "0"), SCALED_SQUARE)),
            when("p < 0", leaf(1, point("p", "-1", "x", "0"), SCALED_SQUARE)));
    var verdict = Verdict.of(SCALED, certificate);
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CONDITIONAL);
    assertThat(verdict.cases())
        .extracting(Verdict.Case::kind)
        .containsExactly(Verdict.Kind.CONVEX, Verdict.Kind.CONCAVE);
  }

  @Test
  void aSignLeftOutIsRefused() {
    var positive = when("p > 0", leaf(1, point("p", "1"), SCALED_SQUARE));
    var negative = when("p < 0", leaf(1, point("p", "-1"), SCALED_SQUARE));
    refused(SCALED, cases(positive), "was left out");
    refused(SCALED, cases(positive, negative), "was left out");
    refused(SCALED, cases(), "no cases");
  }

  @Test
  void casesSpeakOfOneExpression() {
    refused(
        SCALED,
        cases(
            when("p >= 0", leaf(1, point("p", "1"), SCALED_SQUARE)),
            when("q < 0", leaf(1, point("q", "-1"), SCALED_SQUARE))),
        "different expressions");
  }

  @Test
  void casesSpeakOfParametersAndAreDefined() {
    refused(
        SCALED,
        cases(
            when("x >= 0", leaf(1, point("x", "1"), SCALED_SQUARE)),
            when("x < 0", leaf(1, point("x", "-1"), SCALED_SQUARE))),
        "contains variables");
    refused(
        SCALED,
        cases(
            when("log(p) >= 0", leaf(1, point("p", "1"), SCALED_SQUARE)),
            when("log(p) < 0", leaf(1, point("p", "1/2"), SCALED_SQUARE))),
        "defined");
    refused(
        SCALED,
        cases(
            when("p >= 0", leaf(1, point("p", "1"), SCALED_SQUARE)),
            when("-exp(log(p)) > 0", new Certificate.Open("nothing here"))),
        "defined");
  }

  @Test
  void anEmptyCaseIsShownEmptyAndIsNotTheWhole() {
    var statement = of("x^2", "p > 0");
    var empty = new Certificate.Empty(new EmptyRange(e("p")));
    var split =
        cases(when("p > 0", leaf(2, point("p", "1", "x", "0"), SQUARE)), when("p <= 0", empty));
    assertThat(Verdict.of(statement, split).kind()).isEqualTo(Verdict.Kind.CONVEX);
    refused(statement, empty, "leaves values");
    assertThat(Verdict.of(of("x^2", "p > 0", "p < 0"), empty).kind()).isEqualTo(Verdict.Kind.EMPTY);
  }

  @Test
  void anUninhabitedLeafIsRefused() {
    refused(of("x^2", "p > 0"), leaf(1, point("p", "0"), SQUARE), "not established");
    var nowhere = new EmptyRange(e("x"));
    refused(
        of("x^3", "x > 1", "x < 1"),
        new Certificate.Leaf(
            new Vacuous(nowhere, new Judgement.DomainConvex()),
            new Inhabitant(point("x", "1")),
            List.of(new Vacuous(nowhere, new Judgement.Curved(e("x^3"), Curvature.CONVEX)))),
        "not established");
  }

  @Test
  void theDomainIsShownConvex() {
    var statement = of("x^2", "x != 0");
    var one = new Inhabitant(point("x", "1"));
    refused(statement, new Certificate.Leaf(SQUARE, one, List.of(SQUARE)), "expected DomainConvex");
    refused(
        statement,
        new Certificate.Leaf(new DomainByConstraints(List.of()), one, List.of(SQUARE)),
        "left out");
  }

  @Test
  void aDividedDomainIsShownNotToBeConvex() {
    var statement = of("x^2", "x != 0");
    var gap = new DomainGap(point("x", "-1"), point("x", "1"), e("1/2"), 0);
    var one = new Inhabitant(point("x", "1"));
    assertThat(Verdict.of(statement, new Certificate.Divided(one, gap)).kind())
        .isEqualTo(Verdict.Kind.DIVIDED);
    refused(statement, new Certificate.Divided(one, one), "expected DomainNotConvex");
    refused(statement, new Certificate.Divided(gap, gap), "expected Inhabited");
  }

  @Test
  void theNaturalDomainIsReadOffWhatWasTyped() {
    for (var function : List.of("x/x", "x^2/x", "log(x^2)")) {
      assertThat(NaturalDomain.context(of(function)).satisfies(c("x^2 != 0")))
          .as(function)
          .isTrue();
    }
    assertThat(NaturalDomain.context(of("0*log(x)")).satisfies(c("x > 0"))).isTrue();
    assertThat(NaturalDomain.context(of("exp(log(x))")).satisfies(c("x > 0"))).isTrue();
    assertThat(NaturalDomain.context(of("if(x > 0, log(x), 0)")).constraints()).isEmpty();
    var guarded = NaturalDomain.context(of("if(x > 0, log(x - 1), 0)"));
    assertThat(Definedness.holds(e("if(x > 0, log(x - 1), 0)"), guarded)).isTrue();
    assertThat(guarded.satisfies(c("x > 0"))).isFalse();
    refused(of("x^2/x"), leaf(0, point("x", "1"), new Affine(e("x^2/x"))), "left out");
    var nowhere = new Certificate.Empty(new EmptyRange(e("x")));
    assertThat(Verdict.of(of("log(x) + log(-x)"), nowhere).kind()).isEqualTo(Verdict.Kind.EMPTY);
  }

  @Test
  void aFunctionThatIsNowhereDefinedIsNoInternalError() {
    for (var function : List.of("1/0", "1/(1/(x - x))", "log(0)", "(-1)^(1/2)", "0^(-1)")) {
      refused(of(function), leaf(0, Map.of(), SQUARE), "");
    }
  }

  @Test
  void claimsAreAboutTheFunctionAndDecideSomething() {
    refused(of("x^3"), leaf(0, Map.of(), SQUARE), "another function");
    refused(of("x^2"), leaf(0, Map.of(), plain("x^2 >= 0")), "not a claim about curvature");
    refused(of("x^3"), leaf(0, Map.of(), points("x^3", false, "-2", "0")), "decide nothing");
    refused(of("x^3"), leaf(0, Map.of()), "decide nothing");
  }

  @Test
  void oneRefutationEachWayIsNeither() {
    var verdict =
        Verdict.of(
            of("x^3"),
            leaf(0, Map.of(), points("x^3", false, "-2", "0"), points("x^3", true, "0", "2")));
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.NEITHER);
  }

  @Test
  void anOpenLeafLeavesTheVerdictUnknown() {
    var verdict =
        Verdict.of(
            SCALED,
            cases(
                when("p >= 0", leaf(1, point("p", "1"), SCALED_SQUARE)),
                when("p < 0", new Certificate.Open("too hard"))));
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNKNOWN);
    assertThat(verdict.strict()).isEmpty();
  }

  @Test
  void strictnessIsTheWeakestOfTheCases() {
    var touching = new TouchingChord(e("p*x^2"), point("x", "0"), point("x", "1"), e("1/2"), "x");
    var verdict =
        Verdict.of(
            of("p*x^2", "p >= 0"),
            cases(
                when("p > 0", leaf(2, point("p", "1"), SCALED_SQUARE)),
                when("p = 0", leaf(2, point("p", "0"), SCALED_SQUARE, touching)),
                when("p < 0", new Certificate.Empty(new EmptyRange(e("p"))))));
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CONVEX);
    assertThat(verdict.strict()).contains(false);
  }

  @Test
  void onlyRulesOfTheCalculusProve() {
    record Wish(Judgement judgement) implements Rule {
      @Override
      public Judgement conclude(Context context) {
        return judgement;
      }
    }
    var wish = new Wish(new Judgement.Curved(e("x^3"), Curvature.CONVEX));
    refused(of("x^3"), leaf(0, Map.of(), wish), "not a rule");
  }

  @Test
  void theInhabitantOfALeafIsOne() {
    refused(
        of("x^2"),
        new Certificate.Leaf(
            new DomainByConstraints(List.of()),
            new DomainByConstraints(List.of()),
            List.of(SQUARE)),
        "expected Inhabited");
  }

  @Test
  void anEmptyLeafIsShownEmpty() {
    refused(of("x^2"), new Certificate.Empty(plain("1 >= 0")), "an empty case was to be proved");
  }

  @Test
  void casesWithinCasesAreCoveredToo() {
    var inner = cases(when("q >= 0", leaf(2, point("p", "1", "q", "1"), SCALED_SQUARE)));
    refused(
        SCALED,
        cases(
            when("p >= 0", inner),
            when("p < 0", leaf(1, point("p", "-1", "x", "0"), SCALED_SQUARE))),
        "a sign of q was left out");
  }

  @Test
  void aStatementAboutAnotherAtomIsRefused() {
    var statement =
        new Statement(
            new Expr.Application(new Foreign(), List.of(e("x"))),
            List.of("x"),
            List.of(),
            List.of());
    refused(statement, leaf(0, Map.of(), SQUARE), "not an atom of the calculus");
  }

  private static final class Foreign implements dev.jensen.kernel.expr.Atom {
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
  }

  @Test
  void whatIsTooLargeIsRefused() {
    var large = e("(x + y + z + u + v + w + 1)^80");
    refused(
        of("x^2"),
        leaf(
            0,
            Map.of(),
            new dev.jensen.kernel.rule.Lemma(
                new dev.jensen.kernel.rule.Evident(
                    large, dev.jensen.kernel.expr.Relation.NONNEGATIVE, large.times(e("2"))),
                SQUARE)),
        "too large");
  }

  @Test
  void conditionsThatAreTooLargeAreRefused() {
    var open = new Certificate.Open("nothing here");
    refused(of("x^2", "(x + y + z + u + v + w + 1)^80 > 0"), open, "too large");
    refused(
        of("x^2"),
        cases(
            when("(p + q + r + s + t + u + 1)^80 >= 0", open),
            when("(p + q + r + s + t + u + 1)^80 < 0", open)),
        "too large");
  }

  @Test
  void strictnessIsProvedInEveryCaseWithAPoint() {
    var strictly = leaf(2, point("p", "1", "q", "1", "x", "0"), SCALED_SQUARE);
    var square = new SecondDerivatives(e("p*x^2"), false, new Semidefinite.Minors(false));
    var perhaps = leaf(2, point("p", "1", "q", "-1", "x", "0"), square);
    var open =
        Verdict.of(of("p*x^2", "p > 0"), cases(when("q >= 0", strictly), when("q < 0", perhaps)));
    assertThat(open.kind()).isEqualTo(Verdict.Kind.CONVEX);
    assertThat(open.strict()).isEmpty();
    var empty = new Certificate.Empty(new EmptyRange(e("p")));
    var strict =
        Verdict.of(
            of("x^2", "p > 0"),
            cases(
                when("p > 0", leaf(2, point("p", "1", "x", "0"), SQUARE)), when("p <= 0", empty)));
    assertThat(strict.strict()).contains(true);
  }

  @Test
  void affineFunctionsAreNotStrictAndStronglyConvexOnesAre() {
    var affine = Verdict.of(of("x"), leaf(0, Map.of(), new Affine(e("x"))));
    assertThat(affine.kind()).isEqualTo(Verdict.Kind.AFFINE);
    assertThat(affine.strict()).contains(false);
    var strongly = new StrongConvexity(e("x^2"), e("2"), new Affine(e("0")));
    var strong = Verdict.of(of("x^2"), leaf(0, Map.of(), strongly));
    assertThat(strong.kind()).isEqualTo(Verdict.Kind.CONVEX);
    assertThat(strong.strict()).contains(true);
  }

  @Test
  void aVerdictKnowsWhatItIsAbout() {
    var statement = of("x^2", "p > 0");
    var verdict = Verdict.of(statement, leaf(1, point("p", "1", "x", "0"), SQUARE));
    assertThat(verdict.statement()).isEqualTo(statement);
    assertThat(verdict.context().constraints()).isEqualTo(statement.constraints());
    assertThat(verdict.cases().getFirst().theorems().getFirst().context().variables())
        .containsExactly("x");
  }

  @Test
  void affineCasesDoNotSpoilTheOthers() {
    var flat = when("p = 0", leaf(2, point("p", "0", "x", "0"), new Affine(e("p*x^2"))));
    var empty = new Certificate.Empty(new EmptyRange(e("p")));
    var up = when("p > 0", leaf(2, point("p", "1", "x", "0"), SCALED_SQUARE));
    var convex = Verdict.of(of("p*x^2", "p >= 0"), cases(flat, up, when("p < 0", empty)));
    assertThat(convex.kind()).isEqualTo(Verdict.Kind.CONVEX);
    assertThat(convex.strict()).contains(false);
    var down = when("p < 0", leaf(2, point("p", "-1", "x", "0"), SCALED_SQUARE));
    var concave = Verdict.of(of("p*x^2", "p <= 0"), cases(flat, down, when("p > 0", empty)));
    assertThat(concave.kind()).isEqualTo(Verdict.Kind.CONCAVE);
  }
}
