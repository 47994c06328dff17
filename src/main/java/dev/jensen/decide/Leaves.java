package dev.jensen.decide;

import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Verdict.Kind;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.prove.Construction;
import dev.jensen.prove.Domains;
import dev.jensen.prove.Inhabitants;
import dev.jensen.prove.Proof;
import dev.jensen.prove.Search;
import dev.jensen.prove.Strictness;
import dev.jensen.refute.Deadline;
import dev.jensen.refute.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides a statement under conditions on its parameters, without splitting them further.
final class Leaves {
  private static final long QUICK_MILLISECONDS = 250;
  private static final double SHARE_FOR_REFUTATION = 0.4;

  private final Search search;
  private final Statement statement;

  Leaves(Search search, Statement statement) {
    this.search = search;
    this.statement = statement;
  }

  /// A leaf and what its claims come to.
  record Leaf(Kind kind, Certificate certificate) {}

  Optional<Leaf> decide(Context context) {
    var domain = new Domains(search, context).prove();
    var inhabitant = new Inhabitants(search, context).prove();
    if (domain.isEmpty() || inhabitant.isEmpty()) {
      return Optional.empty();
    }
    return claims(context, domain.get())
        .map(
            claims ->
                new Leaf(
                    claims.kind(),
                    new Certificate.Leaf(domain.get(), inhabitant.get(), claims.rules())));
  }

  private record Found(Kind kind, List<Rule> rules) {}

  private Optional<Found> claims(Context context, Rule domain) {
    var refutations = new Refutations(search, statement, context);
    var quick = Deadline.in(QUICK_MILLISECONDS);
    var notConvex = refutations.find(Direction.NOT_CONVEX, quick);
    var notConcave = refutations.find(Direction.NOT_CONCAVE, Deadline.in(QUICK_MILLISECONDS));
    if (notConvex.isPresent() && notConcave.isPresent()) {
      return neither(notConvex.get(), notConcave.get());
    }
    var proof =
        new Construction(search, context)
            .prove(statement.function())
            .filter(found -> found.curvature() != Curvature.UNKNOWN)
            .map(found -> proved(context, domain, found));
    if (proof.isPresent()) {
      return proof;
    }
    var patient = search.deadline().share(SHARE_FOR_REFUTATION);
    var against =
        notConvex.or(() -> refutations.find(Direction.NOT_CONVEX, patient));
    return against.flatMap(
        first ->
            notConcave
                .or(() -> refutations.find(Direction.NOT_CONCAVE, patient))
                .flatMap(second -> neither(first, second)));
  }

  private static Optional<Found> neither(Rule notConvex, Rule notConcave) {
    return Optional.of(new Found(Kind.NEITHER, List.of(notConvex, notConcave)));
  }

  private Found proved(Context context, Rule domain, Proof found) {
    var rules = new ArrayList<Rule>();
    var strict = new Strictness(search, context).decide(statement.function(), found, domain);
    rules.add(strict.proof().rule());
    strict.refutation().ifPresent(rules::add);
    return new Found(kind(strict.proof()), List.copyOf(rules));
  }

  private static Kind kind(Proof proof) {
    return switch (proof.curvature()) {
      case AFFINE -> Kind.AFFINE;
      case CONVEX, STRICTLY_CONVEX -> Kind.CONVEX;
      case CONCAVE, STRICTLY_CONCAVE -> Kind.CONCAVE;
      case UNKNOWN -> Kind.UNKNOWN;
    };
  }

  Refutations.Evidence evidence(Context context) {
    return new Refutations(search, statement, context)
        .evidence(Deadline.in(QUICK_MILLISECONDS * 2));
  }
}
