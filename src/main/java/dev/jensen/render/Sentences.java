package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.AffineSubstitution;
import dev.jensen.kernel.rule.BoxSubdivision;
import dev.jensen.kernel.rule.Closure;
import dev.jensen.kernel.rule.Composition;
import dev.jensen.kernel.rule.Contradiction;
import dev.jensen.kernel.rule.DerivativeStep;
import dev.jensen.kernel.rule.DomainByConstraints;
import dev.jensen.kernel.rule.DomainEquivalent;
import dev.jensen.kernel.rule.DomainGap;
import dev.jensen.kernel.rule.EmptyRange;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.FallingKink;
import dev.jensen.kernel.rule.Gluing;
import dev.jensen.kernel.rule.Inhabitant;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.MonotoneTransfer;
import dev.jensen.kernel.rule.Multiple;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.kernel.rule.Perspective;
import dev.jensen.kernel.rule.PowerOf;
import dev.jensen.kernel.rule.Restricted;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.RidgeSum;
import dev.jensen.kernel.rule.RootCount;
import dev.jensen.kernel.rule.ScalarComposition;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.kernel.rule.StrictByPoint;
import dev.jensen.kernel.rule.StrongConvexity;
import dev.jensen.kernel.rule.Substitution;
import dev.jensen.kernel.rule.SumOf;
import dev.jensen.kernel.rule.TailStep;
import dev.jensen.kernel.rule.Tangent;
import dev.jensen.kernel.rule.TouchingChord;
import dev.jensen.kernel.rule.Vacuous;
import dev.jensen.kernel.rule.VectorComposition;

/// A sentence for each rule, under a context, from the family that the rule belongs to.
final class Sentences {
  private final SignSentences signs;
  private final StructureSentences structure;
  private final ConstructionSentences construction;
  private final CalculusSentences calculus;
  private final GluingSentences gluing;
  private final RefutationSentences refutation;
  private final DomainSentences domain;

  Sentences(Derivation proof, Context context) {
    signs = new SignSentences(proof, context);
    structure = new StructureSentences(proof, context);
    construction = new ConstructionSentences(proof, context);
    calculus = new CalculusSentences(proof, context);
    gluing = new GluingSentences(proof, context);
    refutation = new RefutationSentences(proof, context);
    domain = new DomainSentences(proof, context);
  }

  /// Adds the steps for a rule and returns the number of its own.
  int of(Rule rule) {
    return switch (rule) {
      case Evident r -> signs.evident(r);
      case MonotoneTransfer r -> signs.monotoneTransfer(r);
      case Tangent r -> signs.tangent(r);
      case RootCount r -> signs.rootCount(r);
      case DerivativeStep r -> signs.derivativeStep(r);
      case TailStep r -> signs.tailStep(r);
      case Substitution r -> signs.substitution(r);
      case BoxSubdivision r -> signs.boxSubdivision(r);
      case Contradiction r -> signs.contradiction(r);
      case EmptyRange r -> signs.emptyRange(r);
      case Vacuous r -> signs.vacuous(r);
      case Lemma r -> structure.lemma(r);
      case SignSplit r -> structure.signSplit(r);
      case Restricted r -> structure.restricted(r);
      case Rewritten r -> structure.rewritten(r);
      case Affine r -> construction.affine(r);
      case SumOf r -> construction.sumOf(r);
      case Multiple r -> construction.multiple(r);
      case Composition r -> construction.composition(r);
      case PowerOf r -> construction.powerOf(r);
      case AffineSubstitution r -> construction.affineSubstitution(r);
      case ScalarComposition r -> construction.scalarComposition(r);
      case VectorComposition r -> construction.vectorComposition(r);
      case Perspective r -> construction.perspective(r);
      case SecondDerivatives r -> calculus.secondDerivatives(r);
      case Closure r -> calculus.closure(r);
      case StrictByPoint r -> calculus.strictByPoint(r);
      case RidgeSum r -> calculus.ridgeSum(r);
      case StrongConvexity r -> calculus.strongConvexity(r);
      case Gluing r -> gluing.gluing(r);
      case JensenPoints r -> refutation.jensenPoints(r);
      case TouchingChord r -> refutation.touchingChord(r);
      case NegativeDirection r -> refutation.negativeDirection(r);
      case FallingKink r -> refutation.fallingKink(r);
      case DomainByConstraints r -> domain.byConstraints(r);
      case DomainEquivalent r -> domain.equivalent(r);
      case DomainGap r -> domain.gap(r);
      case Inhabitant r -> domain.inhabitant(r);
      default -> throw new IllegalArgumentException("no sentence for " + rule.getClass());
    };
  }
}
