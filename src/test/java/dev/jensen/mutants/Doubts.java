package dev.jensen.mutants;

import dev.jensen.agreement.Skeptic;
import dev.jensen.certificate.ProofFile;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What speaks against a verdict, from the statement alone: D is where the conditions hold and the
/// function has a value, whatever the kernel made of it.
final class Doubts {
  private static final long SEED = 20_261_122;

  private Doubts() {}

  static Optional<String> about(ProofFile proof, Verdict verdict) {
    var statement = proof.statement();
    var whole = skeptic(statement, List.of(), proof.certificate());
    var doubt = whole.againstCover(verdict.cases().stream().map(Verdict.Case::when).toList());
    for (var each : verdict.cases()) {
      if (doubt.isEmpty()) {
        doubt = about(statement, each, proof.certificate());
      }
    }
    return doubt.or(() -> aboutTheWhole(verdict));
  }

  private static Optional<String> about(
      Statement statement, Verdict.Case one, Certificate certificate) {
    var skeptic = skeptic(statement, one.when(), certificate);
    for (var judgement : judgements(statement.function(), one)) {
      var doubt = skeptic.against(judgement);
      if (doubt.isPresent()) {
        return doubt.map(what -> what + " (" + judgement + " when " + one.when() + ")");
      }
    }
    return Optional.empty();
  }

  private static Skeptic skeptic(
      Statement statement, List<dev.jensen.kernel.expr.Constraint> when, Certificate certificate) {
    var constraints = new ArrayList<>(statement.constraints());
    constraints.addAll(when);
    return new Skeptic(
        statement.variables(),
        constraints,
        Optional.of(statement.function()),
        Witnesses.in(certificate, Certificate.class),
        SEED);
  }

  private static List<Judgement> judgements(Expr f, Verdict.Case one) {
    var strictly = one.strict().equals(Optional.of(true));
    var judgements = new ArrayList<Judgement>();
    switch (one.kind()) {
      case CONVEX -> {
        judgements.add(curved(f, strictly ? Curvature.STRICTLY_CONVEX : Curvature.CONVEX));
      }
      case CONCAVE -> {
        judgements.add(curved(f, strictly ? Curvature.STRICTLY_CONCAVE : Curvature.CONCAVE));
      }
      case AFFINE -> judgements.add(curved(f, Curvature.AFFINE));
      case NEITHER -> {
        judgements.add(new Judgement.NotConvex(f));
        judgements.add(new Judgement.NotConcave(f));
      }
      case EMPTY -> judgements.add(new Judgement.Impossible());
      case DIVIDED -> judgements.add(new Judgement.DomainNotConvex());
      case CONDITIONAL, UNKNOWN -> {}
    }
    if (one.theorems().isEmpty()) {
      return judgements;
    }
    judgements.add(new Judgement.DomainConvex());
    one.theorems().stream().map(Theorem::judgement).forEach(judgements::add);
    return judgements;
  }

  private static Judgement curved(Expr f, Curvature curvature) {
    return new Judgement.Curved(f, curvature);
  }

  /// The verdict over all cases promises no more than the cases do.
  private static Optional<String> aboutTheWhole(Verdict verdict) {
    var kinds = verdict.cases().stream().map(Verdict.Case::kind).distinct().toList();
    var honest =
        switch (verdict.kind()) {
          case CONVEX ->
              List.of(Verdict.Kind.CONVEX, Verdict.Kind.AFFINE, Verdict.Kind.EMPTY)
                  .containsAll(kinds);
          case CONCAVE ->
              List.of(Verdict.Kind.CONCAVE, Verdict.Kind.AFFINE, Verdict.Kind.EMPTY)
                  .containsAll(kinds);
          case AFFINE, NEITHER, EMPTY, DIVIDED ->
              List.of(verdict.kind(), Verdict.Kind.EMPTY).containsAll(kinds);
          case CONDITIONAL -> !kinds.contains(Verdict.Kind.UNKNOWN);
          case UNKNOWN -> true;
        };
    return honest ? Optional.empty() : Optional.of(verdict.kind() + " of " + kinds);
  }
}
