package dev.jensen.render;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.AffineSubstitution;
import dev.jensen.kernel.rule.Closure;
import dev.jensen.kernel.rule.FallingKink;
import dev.jensen.kernel.rule.Gluing;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.kernel.rule.Perspective;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.RidgeSum;
import dev.jensen.kernel.rule.ScalarComposition;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.kernel.rule.StrictByPoint;
import dev.jensen.render.document.Prose;
import java.util.List;

/// The next idea only, for those who want to find the proof themselves.
final class Ideas {
  private Ideas() {}

  static Prose of(Case each, List<Rule> claims) {
    if (each.notConvex().isPresent() || each.notConcave().isPresent()) {
      var witness =
          each.notConvex().or(each::notConcave).map(points -> Witness.of(points, each.context()));
      return Prose.of(
          "Compare the graph with its chords: two points and their mixture settle it. Try points on"
              + " the line through ",
          Phrases.point(witness.orElseThrow().mixture()),
          witness.orElseThrow().a().size() == 1 ? "." : " that moves few coordinates.");
    }
    return claims.isEmpty()
        ? Prose.of("Look for a chord that touches the graph.")
        : Prose.of(idea(claims.get(claims.size() - 1)));
  }

  private static String idea(Rule rule) {
    return switch (rule) {
      case Lemma(var fact, var rest) -> idea(rest);
      case Rewritten(var expression, var premise) -> idea(premise);
      case SignSplit s -> "Distinguish cases by the sign of a parameter.";
      case Affine a -> "Expand it: how do the variables occur?";
      case SecondDerivatives s ->
          "Work out the second derivatives, bring them to a common denominator, and look at the sign"
              + " of what is left.";
      case Gluing g ->
          "Cut the domain along the kinks. What is the function in each region, and how does its"
              + " slope change from one to the next?";
      case Closure c -> "Argue in the interior of the domain first, then by continuity.";
      case StrictByPoint s -> "The second derivative vanishes at isolated points only.";
      case AffineSubstitution a -> "It is a function of fewer, affine, expressions.";
      case RidgeSum r -> "It is a sum of functions of one affine expression each.";
      case Perspective p -> "It is the perspective of a simpler function.";
      case ScalarComposition s ->
          "Read it as one function of another. On which interval must the outer one be"
              + " nondecreasing?";
      case NegativeDirection n -> "Look at the second derivative along a line.";
      case FallingKink f -> "Look at the slopes on both sides of a kink.";
      default ->
          "Build it from smaller functions whose curvature is known: which are affine, which convex,"
              + " and which way does the outermost one move?";
    };
  }
}
