package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.prove.Search;
import dev.jensen.prove.Signs;
import dev.jensen.refute.Deadline;
import dev.jensen.refute.Direction;
import dev.jensen.refute.Falsifier;
import dev.jensen.refute.ParametricWitness;
import dev.jensen.refute.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns proposed witnesses into refutations that the kernel accepts.
final class Refutations {
  private final Search search;
  private final Context context;
  private final Expr function;
  private final Falsifier falsifier;

  Refutations(Search search, Statement statement, Context context) {
    this.search = search;
    this.context = context;
    this.function = statement.function();
    this.falsifier =
        Falsifier.of(
            new Statement(
                function, statement.variables(), statement.parameters(), context.constraints()),
            Atoms.LOG);
  }

  /// A refutation for all admissible parameters.
  Optional<Rule> find(Direction direction, Deadline deadline) {
    for (var witness : falsifier.witnesses(direction, deadline)) {
      var rule = rule(context, direction, witness);
      if (rule.isPresent() || search.expired()) {
        return rule;
      }
    }
    return context.ofParameters().constraints().isEmpty() && falsifier.parameterSamples().size() < 2
        ? Optional.empty()
        : covered(direction, deadline);
  }

  /// By cases: each witness where its own inequality holds, the next one where it fails.
  private Optional<Rule> covered(Direction direction, Deadline deadline) {
    var cover = falsifier.cover(direction, deadline);
    return coversAll(cover) ? byCases(context, direction, cover) : Optional.empty();
  }

  private boolean coversAll(List<ParametricWitness> cover) {
    var covered = new java.util.BitSet();
    cover.forEach(witness -> covered.or(witness.coverage()));
    return !cover.isEmpty() && covered.cardinality() == falsifier.parameterSamples().size();
  }

  private Optional<Rule> byCases(
      Context where, Direction direction, List<ParametricWitness> cover) {
    var first = cover.get(0);
    if (cover.size() == 1) {
      return rule(where, direction, first.witness());
    }
    var violation = direction == Direction.NOT_CONVEX ? first.gap() : first.gap().negate();
    var fails = where.normal(violation.negate()).toExpr();
    return rule(where.with(Constraint.positive(fails.negate())), direction, first.witness())
        .flatMap(
            here ->
                byCases(
                        where.with(Constraint.nonnegative(fails)),
                        direction,
                        cover.subList(1, cover.size()))
                    .flatMap(there -> accepted(where, new SignSplit(fails, there, here))));
  }

  /// The rule for one witness, with lemmas for whatever is not plain.
  private Optional<Rule> rule(Context where, Direction direction, Witness witness) {
    var lambda = Expr.of(witness.lambda());
    var rule =
        new JensenPoints(
            function, direction == Direction.NOT_CONCAVE, witness.a(), witness.b(), lambda);
    return accepted(where, rule).or(() -> withLemmas(where, direction, witness, rule));
  }

  private Optional<Rule> withLemmas(
      Context where, Direction direction, Witness witness, JensenPoints rule) {
    try {
      var facts = new ArrayList<Rule>();
      var parameters = where.ofParameters();
      for (Map<String, Expr> point : List.of(witness.a(), witness.b(), witness.mixture())) {
        for (var constraint : where.constraints()) {
          if (!where.isParametric(constraint.expression())) {
            var there =
                new Constraint(constraint.expression().substitute(point), constraint.relation());
            parameters = learn(there, parameters, facts);
          }
        }
        for (var open : Definedness.missing(function.substitute(point), parameters)) {
          parameters = learn(open, parameters, facts);
        }
      }
      var gap = witness.gap(function);
      var violation = direction == Direction.NOT_CONVEX ? gap : gap.negate();
      learn(new Constraint(violation, Relation.POSITIVE), parameters, facts);
      Rule proof = rule;
      for (int i = facts.size() - 1; i >= 0; i--) {
        proof = new Lemma(facts.get(i), proof);
      }
      return accepted(where, proof);
    } catch (NotProved | ArithmeticException | dev.jensen.kernel.normal.TooLarge hopeless) {
      return Optional.empty();
    }
  }

  private static final class NotProved extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Context learn(Constraint wanted, Context parameters, List<Rule> facts) {
    for (var open : Definedness.missing(wanted.expression(), parameters)) {
      if (!open.equals(wanted)) {
        learn(open, parameters, facts);
      }
    }
    if (parameters.satisfies(wanted)) {
      return parameters;
    }
    var fact = new Signs(search, parameters).prove(wanted).orElseThrow(NotProved::new);
    facts.add(fact);
    return parameters.with(wanted);
  }

  private static Optional<Rule> accepted(Context context, Rule rule) {
    try {
      Theorem.prove(context, rule);
      return Optional.of(rule);
    } catch (RuleViolation refused) {
      return Optional.empty();
    }
  }

  /// What the samples of the parameters say: for each, whether a witness against convexity and one
  /// against concavity was found, and the gaps of the witnesses, which change sign where these
  /// begin or cease to work.
  record Evidence(List<double[]> samples, List<Integer> status, List<Expr> gaps) {}

  Evidence evidence(Deadline deadline) {
    var samples = falsifier.parameterSamples();
    var status = new int[samples.size()];
    var gaps = new ArrayList<Expr>();
    for (var direction : Direction.values()) {
      for (var candidate : falsifier.cover(direction, deadline)) {
        candidate.coverage().stream()
            .forEach(i -> status[i] |= direction == Direction.NOT_CONVEX ? 1 : 2);
        try {
          gaps.add(context.ofParameters().normal(candidate.gap()).toExpr());
        } catch (ArithmeticException undefined) {
          // No sign to split on.
        }
      }
    }
    return new Evidence(samples, java.util.Arrays.stream(status).boxed().toList(), gaps);
  }
}
