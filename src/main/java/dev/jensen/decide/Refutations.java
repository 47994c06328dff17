package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
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
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns proposed witnesses into refutations that the kernel accepts.
final class Refutations {
  private static final int MOST_TRIED = 8;

  private final Search search;
  private final Context context;
  private final Expr function;
  private final Falsifier falsifier;
  private final Map<Direction, List<ParametricWitness>> covers = new EnumMap<>(Direction.class);

  Refutations(Search search, Statement statement, Context context) {
    this.search = search;
    this.context = context;
    this.function = statement.function();
    this.falsifier =
        Falsifier.of(
            new Statement(
                function, statement.variables(), statement.parameters(), context.constraints()));
  }

  List<double[]> samples() {
    return falsifier.parameterSamples();
  }

  /// The samples of the parameters for which a witness was found.
  BitSet refuted(Direction direction, Deadline deadline) {
    var refuted = new BitSet();
    cover(direction, deadline).forEach(witness -> refuted.or(witness.coverage()));
    return refuted;
  }

  private List<ParametricWitness> cover(Direction direction, Deadline deadline) {
    return covers.computeIfAbsent(direction, d -> falsifier.cover(d, deadline));
  }

  /// The gaps of the witnesses, which change sign where these begin or cease to work.
  List<Expr> gaps() {
    var gaps = new ArrayList<Expr>();
    for (var cover : covers.values()) {
      for (var witness : cover) {
        try {
          gaps.add(context.ofParameters().normal(witness.gap()).toExpr());
        } catch (ArithmeticException | TooLarge undefined) {
          // No sign to split on.
        }
      }
    }
    return gaps;
  }

  /// A refutation for all admissible parameters: by one witness, or by cases.
  Optional<Rule> find(Direction direction, Deadline deadline) {
    var cover = cover(direction, deadline);
    if (refuted(direction, deadline).cardinality() < samples().size() || cover.isEmpty()) {
      return Optional.empty();
    }
    if (cover.size() > 1) {
      return byCases(context, direction, cover);
    }
    return rule(context, direction, cover.get(0).witness())
        .or(() -> another(direction, cover.get(0).witness(), deadline));
  }

  private Optional<Rule> another(Direction direction, Witness refused, Deadline deadline) {
    return falsifier.witnesses(direction, deadline).stream()
        .filter(witness -> !witness.equals(refused))
        .limit(MOST_TRIED)
        .map(witness -> search.expired() ? Optional.<Rule>empty() : rule(context, direction, witness))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Each witness where its own inequality holds, the next one where it fails.
  private Optional<Rule> byCases(
      Context where, Direction direction, List<ParametricWitness> cover) {
    var first = cover.get(0);
    if (cover.size() == 1 || search.expired()) {
      return rule(where, direction, first.witness());
    }
    var violation = direction == Direction.NOT_CONVEX ? first.gap() : first.gap().negate();
    try {
      var fails = where.normal(violation.negate()).toExpr();
      return rule(where.with(Constraint.positive(fails.negate())), direction, first.witness())
          .flatMap(
              here ->
                  byCases(
                          where.with(Constraint.nonnegative(fails)),
                          direction,
                          cover.subList(1, cover.size()))
                      .flatMap(there -> accepted(where, new SignSplit(fails, there, here))));
    } catch (ArithmeticException | TooLarge undefined) {
      return Optional.empty();
    }
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
      if (facts.isEmpty()) {
        return Optional.empty();
      }
      Rule proof = rule;
      for (int i = facts.size() - 1; i >= 0; i--) {
        proof = new Lemma(facts.get(i), proof);
      }
      return accepted(where, proof);
    } catch (NotProved | ArithmeticException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  private static final class NotProved extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Context learn(Constraint wanted, Context parameters, List<Rule> facts) {
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
}
