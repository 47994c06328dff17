package dev.jensen.kernel.rule;

import static dev.jensen.kernel.Writing.assertConcludes;
import static dev.jensen.kernel.Writing.assertRefused;
import static dev.jensen.kernel.Writing.atom;
import static dev.jensen.kernel.Writing.cs;
import static dev.jensen.kernel.Writing.e;
import static dev.jensen.kernel.Writing.plain;
import static dev.jensen.kernel.Writing.point;
import static dev.jensen.kernel.Writing.where;

import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DomainRulesTest {
  private static final Judgement CONVEX = new Judgement.DomainConvex();
  private static final Optional<Rule> NONE = Optional.empty();
  private static final Rule SQUARE = new PowerOf(new Affine(e("x")), e("2"));

  @SafeVarargs
  private static Rule cuts(Optional<Rule>... proofs) {
    var cuts = new ArrayList<DomainByConstraints.Cut>();
    for (int i = 0; i < proofs.length; i++) {
      cuts.add(new DomainByConstraints.Cut(i, proofs[i]));
    }
    return new DomainByConstraints(cuts);
  }

  private static Optional<Rule> by(Rule rule) {
    return Optional.of(rule);
  }

  private static Optional<Rule> affine(String text) {
    return by(new Affine(e(text)));
  }

  @Test
  @Shows(DomainByConstraints.class)
  void halfSpacesFlatsAndSublevelSets() {
    var disc =
        new Multiple(e("-1"), new SumOf(List.of(SQUARE, new PowerOf(new Affine(e("y")), e("2")))));
    assertConcludes(
        where("x y", "x > 0", "x - y = 0", "1 - x^2 - y^2 >= 0", "p > 0", "x != 0"),
        cuts(
            affine("x"),
            affine("x - y"),
            by(new Rewritten(e("1 - x^2 - y^2"), new SumOf(List.of(disc, new Affine(e("1")))))),
            NONE,
            NONE),
        CONVEX);
  }

  @Test
  @Guards(DomainByConstraints.class)
  void superlevelSetsOfConvexFunctionsDoNotCut() {
    assertRefused(where("x", "x^2 >= 0"), cuts(by(SQUARE)), "does not cut out a convex set");
    assertRefused(
        where("x", "x^2 - 1 >= 0"),
        cuts(by(new SumOf(List.of(SQUARE, new Affine(e("-1")))))),
        "does not cut out a convex set");
  }

  @Test
  @Guards(DomainByConstraints.class)
  void curvedEquationsAndInequationsDoNotCut() {
    assertRefused(
        where("x y", "y - x^2 = 0"),
        cuts(by(new SumOf(List.of(new Affine(e("y")), new Multiple(e("-1"), SQUARE))))),
        "does not cut out a convex set");
    assertRefused(where("x", "x != 0"), cuts(affine("x")), "!=");
    assertRefused(where("x", "x != 0"), cuts(NONE), "not established");
  }

  @Test
  @Guards(DomainByConstraints.class)
  void theEvidenceIsAboutTheConstraintAndAllAreCut() {
    assertRefused(where("x", "x^2 - 1 >= 0"), cuts(affine("x")), "not the same");
    assertRefused(where("x", "x != 0"), new DomainByConstraints(List.of()), "left out");
    var twice = new DomainByConstraints.Cut(0, affine("x"));
    assertRefused(
        where("x", "x > 0", "x != 5"), new DomainByConstraints(List.of(twice, twice)), "twice");
    assertRefused(
        where("x", "x > 0"),
        new DomainByConstraints(List.of(new DomainByConstraints.Cut(3, affine("x")))),
        "domainbyconstraints");
    assertRefused(where("x", "x > 0"), cuts(by(plain("1 > 0"))), "not the same");
    assertRefused(where("x", "x != 0"), cuts(by(plain("x^2 >= 0"))), "not the same");
  }

  @Test
  @Guards(DomainByConstraints.class)
  void aConstraintDoesNotHelpToCutItself() {
    assertRefused(
        where("x", "log(x) + 2 >= 0"),
        cuts(
            by(
                new Composition(
                    atom("log"), List.of(new Affine(e("x"))), List.of(Interval.POSITIVE)))),
        "defined");
  }

  /// x^2/x^2 >= 0 holds wherever it is defined, which is not at 0.
  @Test
  @Guards(DomainByConstraints.class)
  void aConstraintIsDefinedOnWhatItCuts() {
    assertRefused(where("x", "x^2/x^2 >= 0"), cuts(affine("1")), "defined");
    assertRefused(where("x", "x^2/x >= 0"), cuts(affine("x")), "defined");
  }

  @Test
  @Shows(DomainEquivalent.class)
  void aHyperbolicSetInOtherWords() {
    var plain = new Seam.Proof.Plain();
    var context = where("x y", "x*y - 1 >= 0", "x > 0");
    var inverse = new PowerOf(new Affine(e("y")), e("-1"));
    var concave =
        new Rewritten(
            e("x - 1/y"), new SumOf(List.of(new Affine(e("x")), new Multiple(e("-1"), inverse))));
    var there = cs("y > 0", "x - 1/y >= 0", "x > 0");
    var positive =
        new Rewritten(e("y"), new Lemma(plain("x*y > 0", "(x*y - 1) + 1"), plain("y > 0")));
    assertConcludes(
        context,
        new DomainEquivalent(
            there,
            List.of(
                new Seam.Proof.By(positive),
                new Seam.Proof.By(new Lemma(positive, plain("x - 1/y >= 0", "(x*y - 1)/y"))),
                plain),
            List.of(new Seam.Proof.By(plain("x*y - 1 >= 0", "(x - 1/y)*y")), plain),
            cuts(affine("y"), by(concave), affine("x"))),
        CONVEX);
  }

  @Test
  @Guards(DomainEquivalent.class)
  void bothInclusionsAreProved() {
    var plain = new Seam.Proof.Plain();
    var half = cuts(affine("x"));
    assertRefused(
        where("x", "x != 0"),
        new DomainEquivalent(cs("x > 0"), List.of(plain), List.of(plain), half),
        "not established");
    assertRefused(
        where("x", "x - 1 != 0", "x > 0"),
        new DomainEquivalent(cs("x > 0"), List.of(plain), List.of(plain, plain), half),
        "not established");
    assertRefused(
        where("x", "x != 0"),
        new DomainEquivalent(cs("x > 0"), List.of(), List.of(plain), half),
        "a proof for each constraint");
  }

  @Test
  @Guards(DomainEquivalent.class)
  void theOtherSetIsConvexAndItsConstraintsDefined() {
    var plain = new Seam.Proof.Plain();
    assertRefused(
        where("x", "x != 0"),
        new DomainEquivalent(
            cs("x != 0"), List.of(plain), List.of(plain), new Inhabitant(point("x", "1"))),
        "not shown convex");
    assertRefused(
        where("x"),
        new DomainEquivalent(
            cs("0*log(x) >= 0"),
            List.of(new Seam.Proof.By(plain("0 >= 0"))),
            List.of(),
            cuts(by(plain("0 >= 0")))),
        "defined");
  }

  @Test
  @Shows(DomainGap.class)
  void aMixtureOutside() {
    assertConcludes(
        where("x", "x != 0"),
        new DomainGap(point("x", "-1"), point("x", "1"), e("1/2"), 0),
        new Judgement.DomainNotConvex());
  }

  @Test
  @Guards(DomainGap.class)
  void theMixtureBreaksTheConstraint() {
    assertRefused(
        where("x", "x > 0"),
        new DomainGap(point("x", "1"), point("x", "3"), e("1/2"), 0),
        "not established");
    assertRefused(
        where("x", "x > 0"),
        new DomainGap(point("x", "1"), point("x", "3"), e("1/2"), 5),
        "domaingap");
  }

  @Test
  @Guards(DomainGap.class)
  void theEndsLieInTheDomainAndTheWeightBetween() {
    assertRefused(
        where("x", "x > 0"),
        new DomainGap(point("x", "-3"), point("x", "1"), e("1/2"), 0),
        "not established");
    assertRefused(
        where("x", "x > 0"),
        new DomainGap(point("x", "1"), point("x", "3"), e("2"), 0),
        "not established");
    assertRefused(
        where("x", "p - x > 0", "p > 0"),
        new DomainGap(point("x", "0", "p", "9"), point("x", "8", "p", "9"), e("1/2"), 0),
        "coordinate");
  }

  @Test
  @Shows(Inhabitant.class)
  void aPointThatSatisfiesEverything() {
    assertConcludes(
        where("x", "x > p", "p >= 0"),
        new Inhabitant(point("x", "log(2)", "p", "0")),
        new Judgement.Inhabited());
  }

  @Test
  @Guards(Inhabitant.class)
  void thePointSatisfiesGammaAndIsMadeOfNumbers() {
    assertRefused(where("x", "x > 0"), new Inhabitant(point("x", "0")), "not established");
    assertRefused(where("x", "x > 0"), new Inhabitant(point("x", "q")), "no number");
    assertRefused(where("x", "x != 0"), new Inhabitant(point("x", "log(-1)")), "defined");
    assertRefused(where("x", "log(x) > -9"), new Inhabitant(point("x", "-1")), "defined");
    assertRefused(where("x", "x > 0", "p > 0"), new Inhabitant(point("x", "1")), "not established");
  }

  @Test
  @Guards(DomainByConstraints.class)
  void aSignThatIsTooWeakDoesNotReplaceTheConstraint() {
    assertRefused(where("x", "x^2 > 0"), cuts(by(plain("x^2 >= 0"))), "too weak");
  }

  @Test
  @Guards(DomainByConstraints.class)
  void theEvidenceIsASignOrACurvature() {
    assertRefused(
        where("x", "x > 0"), cuts(by(new Inhabitant(point("x", "1")))), "a curvature was to be");
  }

  /// A condition on the parameters is not cut, so only here is it asked whether it is defined.
  @Test
  @Guards(DomainEquivalent.class)
  void theOtherConstraintsAreDefined() {
    assertRefused(
        where("x"),
        new DomainEquivalent(
            cs("0*log(p) >= 0"),
            List.of(new Seam.Proof.By(plain("0 >= 0"))),
            List.of(),
            cuts(NONE)),
        "defined");
  }

  @Test
  @Guards(DomainGap.class)
  void theWeightIsANumberBetweenForAllParameters() {
    assertRefused(
        where("x", "x > 0"),
        new DomainGap(point("x", "3"), point("x", "1"), e("-1"), 0),
        "not established: -1");
    assertRefused(
        where("x", "x > 0"),
        new DomainGap(point("x", "3"), point("x", "1"), e("x"), 0),
        "not free of the variables");
  }

  @Test
  @Guards(DomainGap.class)
  void theSecondEndLiesInTheDomain() {
    assertRefused(
        where("x", "x > 0"),
        new DomainGap(point("x", "1"), point("x", "-3"), e("1/2"), 0),
        "not established: -3");
  }
}
