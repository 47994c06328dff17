package dev.jensen.decide;

import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Verdict.Kind;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.prove.Construction;
import dev.jensen.prove.Domains;
import dev.jensen.prove.Inhabitants;
import dev.jensen.prove.Interpolation;
import dev.jensen.prove.Proof;
import dev.jensen.prove.Search;
import dev.jensen.prove.Strictness;
import dev.jensen.refute.Deadline;
import dev.jensen.refute.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides a statement under conditions on its parameters, without splitting them further.
final class Leaves {
  /// A glance takes this part of a first search for witnesses.
  private static final long GLANCES = 30;

  private static final long SIMPLE_MILLISECONDS = 150;
  private static final long QUICK_MILLISECONDS = 300;
  private static final long LARGE_MILLISECONDS = 3000;
  private static final int CHARACTERS_A_MILLISECOND = 60;
  private static final long STRICTNESS_MILLISECONDS = 2000;
  private static final double PATIENT_SHARE = 0.15;

  private final Search search;
  private final Statement statement;

  Leaves(Search search, Statement statement) {
    this.search = search;
    this.statement = statement;
  }

  /// What became of a leaf: its claims, if it was decided, and what the samples of the parameters
  /// showed, if not.
  record Outcome(Optional<Leaf> leaf, Evidence evidence) {}

  /// A leaf and what its claims come to.
  record Leaf(Kind kind, Certificate certificate) {}

  /// For each sample of the parameters whether a witness against convexity (1) and one against
  /// concavity (2) was found; and expressions that change sign where witnesses cease to work.
  record Evidence(List<double[]> samples, List<Integer> status, List<Expr> gaps) {
    static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());
  }

  /// The points are those at which second derivatives may refute.
  Outcome decide(Context context, List<Map<String, Expr>> points) {
    var domain = new Domains(search, context).prove();
    var inhabitant = domain.flatMap(d -> new Inhabitants(search, context).prove());
    if (inhabitant.isEmpty()) {
      return new Outcome(Optional.empty(), Evidence.NONE);
    }
    var refutations = new Refutations(search, statement, context, points);
    var claims =
        simple(context, domain.orElseThrow(), refutations)
            .or(() -> claims(context, domain.orElseThrow(), refutations));
    return new Outcome(
        claims.map(
            found ->
                new Leaf(
                    found.kind(),
                    new Certificate.Leaf(domain.orElseThrow(), inhabitant.get(), found.rules()))),
        claims.isPresent() ? Evidence.NONE : evidence(refutations));
  }

  private record Found(Kind kind, List<Rule> rules) {}

  /// A proof that is found soon, where a glance shows witnesses against the other curvature only.
  private Optional<Found> simple(Context context, Rule domain, Refutations refutations) {
    var notConvex = isRefutable(refutations, Direction.NOT_CONVEX);
    var notConcave = isRefutable(refutations, Direction.NOT_CONCAVE);
    if (notConvex && notConcave) {
      return Optional.empty();
    }
    search.trying("a proof by construction");
    return new Construction(search.trial(SIMPLE_MILLISECONDS), context)
        .prove(statement.function())
        .filter(found -> found.curvature() != Curvature.UNKNOWN)
        .filter(found -> found.curvature() == Curvature.AFFINE || notConvex || notConcave)
        .map(found -> proved(context, domain, found, false));
  }

  private boolean isRefutable(Refutations refutations, Direction direction) {
    return refutations.isRefutable(direction, search.within(effort() / GLANCES).deadline());
  }

  private Optional<Found> claims(Context context, Rule domain, Refutations refutations) {
    var quick = search.within(effort()).deadline();
    var notConvex = refutations.refuted(Direction.NOT_CONVEX, quick);
    var notConcave = refutations.refuted(Direction.NOT_CONCAVE, search.within(effort()).deadline());
    var samples = refutations.samples().size();
    if (notConvex.cardinality() == samples && notConcave.cardinality() == samples) {
      return neither(refutations, quick);
    }
    if (!notConvex.isEmpty() && !notConcave.isEmpty()) {
      return bent(refutations, quick);
    }
    search.trying("a proof by construction");
    return new Construction(search, context)
        .prove(statement.function())
        .filter(found -> found.curvature() != Curvature.UNKNOWN)
        .or(() -> new Interpolation(search, context).prove(statement.function()))
        .map(found -> proved(context, domain, found, notConvex.isEmpty() && notConcave.isEmpty()))
        .or(() -> bent(refutations, quick))
        .or(() -> patiently(context));
  }

  private static Optional<Found> bent(Refutations refutations, Deadline deadline) {
    return refutations.byBends(deadline).map(rules -> new Found(Kind.NEITHER, rules));
  }

  /// Milliseconds for a first search for witnesses: large sums take longer to evaluate.
  private long effort() {
    var size = statement.function().toString().length();
    return QUICK_MILLISECONDS + Math.min(size / CHARACTERS_A_MILLISECOND, LARGE_MILLISECONDS);
  }

  /// Looks for witnesses again with more time.
  private Optional<Found> patiently(Context context) {
    search.trying("points against convexity and concavity, for longer");
    return search.expired()
        ? Optional.empty()
        : neither(
            new Refutations(search, statement, context, List.of()),
            search.deadline().share(PATIENT_SHARE));
  }

  private static Optional<Found> neither(Refutations refutations, Deadline deadline) {
    return refutations
        .find(Direction.NOT_CONVEX, deadline)
        .flatMap(
            notConvex ->
                refutations
                    .find(Direction.NOT_CONCAVE, deadline)
                    .map(notConcave -> new Found(Kind.NEITHER, List.of(notConvex, notConcave))));
  }

  /// A proof of one curvature; where nothing speaks against the other one, that is tried too.
  private Found proved(Context context, Rule domain, Proof found, boolean maybeAffine) {
    if (maybeAffine && found.curvature() != Curvature.AFFINE) {
      var opposite = new Construction(search, context).opposite(statement.function(), found);
      if (opposite.isPresent()) {
        return new Found(Kind.AFFINE, List.of(found.rule(), opposite.get().rule()));
      }
    }
    var rules = new ArrayList<Rule>();
    search.trying("strictness");
    var strict = strictness(context, domain, found);
    rules.add(strict.proof().rule());
    strict.refutation().ifPresent(rules::add);
    return new Found(kind(strict.proof()), List.copyOf(rules));
  }

  /// What is found of it soon: the proof at hand is an answer already.
  private Strictness.Result strictness(Context context, Rule domain, Proof found) {
    var limited = search.within(STRICTNESS_MILLISECONDS);
    try (var _ = new Alarm(search.deadline().atMost(STRICTNESS_MILLISECONDS))) {
      return new Strictness(limited, context).decide(statement.function(), found, domain);
    } catch (TooLarge late) {
      return new Strictness.Result(found, Optional.empty());
    }
  }

  private static Kind kind(Proof proof) {
    return switch (proof.curvature()) {
      case AFFINE -> Kind.AFFINE;
      case CONVEX, STRICTLY_CONVEX -> Kind.CONVEX;
      case CONCAVE, STRICTLY_CONCAVE -> Kind.CONCAVE;
      case UNKNOWN -> Kind.UNKNOWN;
    };
  }

  private static Evidence evidence(Refutations refutations) {
    var now = Deadline.in(0);
    var notConvex = refutations.refuted(Direction.NOT_CONVEX, now);
    var notConcave = refutations.refuted(Direction.NOT_CONCAVE, now);
    var status = new ArrayList<Integer>();
    for (int i = 0; i < refutations.samples().size(); i++) {
      status.add((notConvex.get(i) ? 1 : 0) + (notConcave.get(i) ? 2 : 0));
    }
    return new Evidence(refutations.samples(), status, refutations.gaps());
  }
}
