package dev.jensen.kernel.rule;

import dev.jensen.kernel.Rule;
import java.util.List;

/// The calculus: every rule that a theorem may rest on.
public final class Rules {
  private static final List<Class<? extends Rule>> ALL =
      List.of(
          // signs
          Evident.class,
          MonotoneTransfer.class,
          Tangent.class,
          RootCount.class,
          DerivativeStep.class,
          TailStep.class,
          Substitution.class,
          BoxSubdivision.class,
          // emptiness
          Contradiction.class,
          EmptyRange.class,
          Vacuous.class,
          // structure of proofs
          Lemma.class,
          SignSplit.class,
          Restricted.class,
          Rewritten.class,
          // convexity by construction
          Affine.class,
          SumOf.class,
          Multiple.class,
          Composition.class,
          PowerOf.class,
          ScalarComposition.class,
          VectorComposition.class,
          AffineSubstitution.class,
          Perspective.class,
          // convexity by calculus
          SecondDerivatives.class,
          Closure.class,
          Gluing.class,
          // strict and strong convexity
          StrictByPoint.class,
          RidgeSum.class,
          StrongConvexity.class,
          // refutation
          JensenPoints.class,
          TouchingChord.class,
          NegativeDirection.class,
          FallingKink.class,
          // domains
          DomainByConstraints.class,
          DomainEquivalent.class,
          DomainGap.class,
          Inhabitant.class);

  private Rules() {}

  public static List<Class<? extends Rule>> all() {
    return ALL;
  }
}
