package dev.jensen.render;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.AffineSubstitution;
import dev.jensen.kernel.rule.BoxSubdivision;
import dev.jensen.kernel.rule.Closure;
import dev.jensen.kernel.rule.Composition;
import dev.jensen.kernel.rule.Contradiction;
import dev.jensen.kernel.rule.DerivativeStep;
import dev.jensen.kernel.rule.DomainGap;
import dev.jensen.kernel.rule.EmptyRange;
import dev.jensen.kernel.rule.Gluing;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.MonotoneTransfer;
import dev.jensen.kernel.rule.Multiple;
import dev.jensen.kernel.rule.Perspective;
import dev.jensen.kernel.rule.PowerOf;
import dev.jensen.kernel.rule.RidgeSum;
import dev.jensen.kernel.rule.RootCount;
import dev.jensen.kernel.rule.ScalarComposition;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.kernel.rule.StrictByPoint;
import dev.jensen.kernel.rule.StrongConvexity;
import dev.jensen.kernel.rule.SumOf;
import dev.jensen.kernel.rule.Tangent;
import dev.jensen.kernel.rule.TouchingChord;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What to try next, for someone who wants to find the proof alone: the idea of each rule, those
/// near the conclusion first.
final class Hints {
  private final Case which;
  private final Derivation derivation;
  private final Set<Integer> visited = new LinkedHashSet<>();
  private final List<Prose> found = new ArrayList<>();

  Hints(Case which, Derivation derivation) {
    this.which = which;
    this.derivation = derivation;
  }

  /// The ideas behind these steps, and those of the steps that they stand on.
  List<Prose> inOrder(Set<Integer> conclusions) {
    which.notConvex().ifPresent(points -> addPoints(points, "convex", "below"));
    which.notConcave().ifPresent(points -> addPoints(points, "concave", "above"));
    conclusions.forEach(this::visit);
    which.notStrict().ifPresent(this::addChord);
    return List.copyOf(new LinkedHashSet<>(found));
  }

  private void visit(int step) {
    var origin = Optional.ofNullable(derivation.origins().get(step));
    if (visited.add(step) && origin.isPresent()) {
      of(origin.get().rule()).ifPresent(found::add);
      origin.get().premises().forEach(this::visit);
    }
  }

  private void addPoints(JensenPoints points, String word, String where) {
    found.add(
        Prose.of(
            "It is not "
                + word
                + ". Look for a chord that lies "
                + where
                + " the graph somewhere between its ends."));
    var moving =
        which.context().variables().stream()
            .filter(name -> !at(points, name, true).equals(at(points, name, false)))
            .toList();
    if (moving.size() < which.context().variables().size()) {
      var names = moving.stream().map(Formula::symbol).toList();
      found.add(Prose.of("It is enough to move ", new Formula.Listed(names), "."));
    }
    var start = Phrases.point(Witness.of(points, which.context()).a());
    found.add(Prose.of("Begin the chord at ", start, "."));
  }

  private static Expr at(JensenPoints points, String name, boolean first) {
    return (first ? points.a() : points.b()).getOrDefault(name, Expr.symbol(name));
  }

  private void addChord(TouchingChord chord) {
    found.add(
        Prose.of(
            "It is not strict. Look for a part of the graph that is straight, for instance through"
                + " ",
            Phrases.point(Witness.of(chord, which.context()).a()),
            "."));
  }

  private Optional<Prose> of(Rule rule) {
    return Optional.of(
            switch (rule) {
              case SumOf r -> Prose.of("It is a sum. How does each term bend by itself?");
              case Multiple(var factor, var premise) ->
                  Prose.of(
                      "Set the factor ",
                      name(factor),
                      " aside. What does its sign do to the rest?");
              case Composition(var atom, var arguments, var box) ->
                  Prose.of(
                      "Read it as ",
                      new Formula.Function(atom),
                      " of something. Where is ",
                      new Formula.Function(atom),
                      " monotone and how does it bend there? How does its argument bend?");
              case PowerOf(var premise, var exponent) ->
                  Prose.of(
                      "Read it as the power t^p for p = ",
                      name(exponent),
                      ". Which values can t have, and does t^p grow or fall there?");
              case AffineSubstitution r ->
                  Prose.of("The variables come in through an affine expression only. Call it t.");
              case ScalarComposition r ->
                  Prose.of(
                      "Everything goes through one inner expression. Call it t: is the outer"
                          + " function convex in t, and does it grow where t has its values?");
              case Perspective r ->
                  Prose.of("It is the perspective of a simpler function: y*g(x/y).");
              case RidgeSum r ->
                  Prose.of(
                      "It is a sum of functions of one affine expression each. How do these bend?");
              case SecondDerivatives r ->
                  Prose.of(
                      which.context().variables().size() == 1
                          ? "Differentiate twice. What is the sign of f''?"
                          : "Write down the matrix of second derivatives. Is v' H v of one sign?");
              case Gluing r ->
                  Prose.of(
                      "Cut the domain where the function has kinks. Does it bend the right way on"
                          + " each region, and does the slope ever fall from one region to the"
                          + " next?");
              case Closure r ->
                  Prose.of(
                      "Look inside the domain first; the boundary follows because f is"
                          + " continuous.");
              case SignSplit(var on, var nonnegative, var negative) ->
                  Prose.of("Distinguish by the sign of ", name(on), ".");
              case Lemma(var fact, var rest) ->
                  Prose.of("First prove something simpler about the parts.");
              case DerivativeStep r ->
                  Prose.of("For this sign, look at the value at one end and at the derivative.");
              case MonotoneTransfer r ->
                  Prose.of(
                      new Formula.Function(r.atom()),
                      " is monotone: compare the arguments instead.");
              case Tangent r ->
                  Prose.of("Compare ", new Formula.Function(r.atom()), " with a tangent of it.");
              case RootCount r ->
                  Prose.of(
                      "Read it as a polynomial in ", name(r.generator()), ". Has it roots there?");
              case BoxSubdivision r ->
                  Prose.of("Cut the box into pieces and bound the values on each.");
              case Contradiction r -> Prose.of("Can all conditions hold at once?");
              case EmptyRange r -> Prose.of("Can all conditions hold at once?");
              case StrongConvexity r ->
                  Prose.of("Take a multiple of the sum of squares away. Is the rest still convex?");
              case StrictByPoint r ->
                  Prose.of("For strictness, can f'' vanish on a whole interval?");
              case DomainGap r ->
                  Prose.of("Look for two points of the domain with one outside between.");
              case Affine r -> Prose.NOTHING;
              default -> Prose.NOTHING;
            })
        .filter(idea -> !idea.isEmpty());
  }

  private static Formula name(Expr expr) {
    return Formula.of(Tidy.of(expr));
  }
}
