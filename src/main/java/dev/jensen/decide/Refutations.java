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
import dev.jensen.prove.Compact;
import dev.jensen.prove.Search;
import dev.jensen.prove.Signs;
import dev.jensen.refute.Deadline;
import dev.jensen.refute.Direction;
import dev.jensen.refute.Falsifier;
import dev.jensen.refute.ParametricWitness;
import dev.jensen.refute.Witness;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Turns proposed witnesses into refutations that the kernel accepts.
final class Refutations {
  private static final int MOST_TRIED = 24;
  private static final int MOST_PROVED = 4;
  private static final long GAP_MILLISECONDS = 200;
  private static final int MOST_MEASURED = 40;
  private static final int MOST_CASES = 3;
  private static final long CASE_MILLISECONDS = 400;
  private static final long LEMMA_MILLISECONDS = 800;
  private static final long BESIDE_BEND_MILLISECONDS = 300;

  private final Search search;
  private final Statement statement;
  private final Context context;
  private final List<Map<String, Expr>> points;
  private final Expr function;
  private final Falsifier falsifier;
  private final Map<Direction, List<ParametricWitness>> candidates = new EnumMap<>(Direction.class);

  /// The points are those at which second derivatives may refute, beside those of witnesses.
  Refutations(Search search, Statement statement, Context context, List<Map<String, Expr>> points) {
    this.search = search;
    this.statement = statement;
    this.context = context;
    this.points = points;
    this.function = statement.function();
    this.falsifier =
        Falsifier.of(
            new Statement(
                Compact.of(function, context),
                statement.variables(),
                statement.parameters(),
                context.constraints()));
  }

  /// The same witnesses with another limit of time.
  private Refutations(Search search, Refutations other) {
    this.search = search;
    this.statement = other.statement;
    this.context = other.context;
    this.points = other.points;
    this.function = other.function;
    this.falsifier = other.falsifier;
    this.candidates.putAll(other.candidates);
  }

  List<double[]> samples() {
    return falsifier.parameterSamples();
  }

  /// Whether a witness for some sample is met soon; none is kept.
  boolean isRefutable(Direction direction, Deadline soon) {
    return falsifier.meetsWitness(direction, soon);
  }

  /// The samples of the parameters for which a witness was found.
  BitSet refuted(Direction direction, Deadline deadline) {
    var refuted = new BitSet();
    cover(direction, deadline).forEach(witness -> refuted.or(witness.coverage()));
    return refuted;
  }

  private List<ParametricWitness> candidates(Direction direction, Deadline deadline) {
    return candidates.computeIfAbsent(direction, d -> falsifier.candidates(d, deadline));
  }

  private List<ParametricWitness> cover(Direction direction, Deadline deadline) {
    return falsifier.cover(candidates(direction, deadline));
  }

  /// The gaps of the witnesses, which change sign where these begin or cease to work.
  List<Expr> gaps() {
    var gaps = new ArrayList<Expr>();
    for (var known : candidates.values()) {
      for (var witness : falsifier.cover(known)) {
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
    return find(direction, deadline, 0);
  }

  private Optional<Rule> find(Direction direction, Deadline deadline, int depth) {
    var cover = cover(direction, deadline);
    if (refuted(direction, deadline).cardinality() < samples().size() || cover.isEmpty()) {
      return Optional.empty();
    }
    if (depth > 0 || statement.parameters().isEmpty()) {
      return byPoints(cover, direction, deadline, depth);
    }
    var plain = cover.size() == 1 ? byOnePlain(direction, deadline) : Optional.<Rule>empty();
    if (plain.isPresent()) {
      return plain;
    }
    // Points say more than a second derivative, but are not worth a long search beside one.
    var bend = byBend(direction, cover);
    if (bend.isPresent() && cover.size() > 1) {
      return bend;
    }
    return bend.isPresent()
        ? besideBend(cover, direction, deadline).or(() -> bend)
        : byPoints(cover, direction, deadline, depth);
  }

  /// Points, if they come soon: also the kernel is stopped, which may take long over one of them.
  private Optional<Rule> besideBend(
      List<ParametricWitness> cover, Direction direction, Deadline deadline) {
    var patience = search.within(BESIDE_BEND_MILLISECONDS);
    try (var _ = new Alarm(Deadline.in(BESIDE_BEND_MILLISECONDS))) {
      return new Refutations(patience, this).byPoints(cover, direction, deadline, 0);
    } catch (TooLarge late) {
      return Optional.empty();
    }
  }

  private Optional<Rule> byPoints(
      List<ParametricWitness> cover, Direction direction, Deadline deadline, int depth) {
    return cover.size() == 1
        ? byOne(direction, deadline)
        : depth < MOST_CASES ? byCases(direction, deadline, depth) : Optional.empty();
  }

  /// Both refutations, by second derivatives at points where witnesses were found for some
  /// parameters only.
  Optional<List<Rule>> byBends(Deadline deadline) {
    return byBends(Direction.NOT_CONVEX, deadline)
        .flatMap(
            notConvex ->
                byBends(Direction.NOT_CONCAVE, deadline)
                    .map(notConcave -> List.of(notConvex, notConcave)));
  }

  private Optional<Rule> byBends(Direction direction, Deadline deadline) {
    return byBend(direction, cover(direction, deadline)).or(() -> find(direction, deadline));
  }

  /// The second derivative at one of the points has the sign for all parameters.
  private Optional<Rule> byBend(Direction direction, List<ParametricWitness> cover) {
    return new Bends(search, context, function, points)
        .find(direction, cover.stream().map(ParametricWitness::witness).toList())
        .or(() -> new PieceBends(search, context, function).find(direction));
  }

  /// One witness for all parameters: first those that need no further proof.
  private Optional<Rule> byOne(Direction direction, Deadline deadline) {
    var witnesses = general(direction, deadline);
    return byOnePlain(direction, deadline)
        .or(
            () ->
                firstOf(
                    witnesses.subList(0, Math.min(MOST_PROVED, witnesses.size())),
                    witness -> withLemmas(context, direction, witness)));
  }

  private Optional<Rule> byOnePlain(Direction direction, Deadline deadline) {
    return firstOf(
        general(direction, deadline), witness -> accepted(context, rule(direction, witness)));
  }

  /// Witnesses that hold on all samples of the parameters, simplest first.
  private List<Witness> general(Direction direction, Deadline deadline) {
    return candidates(direction, deadline).stream()
        .filter(candidate -> candidate.coverage().cardinality() == samples().size())
        .sorted(Comparator.comparingInt(ParametricWitness::height))
        .map(ParametricWitness::witness)
        .limit(MOST_TRIED)
        .toList();
  }

  private Optional<Rule> firstOf(
      List<Witness> witnesses, Function<Witness, Optional<Rule>> attempt) {
    for (var witness : witnesses) {
      var rule = search.expired() ? Optional.<Rule>empty() : attempt.apply(witness);
      if (rule.isPresent()) {
        return rule;
      }
    }
    return Optional.empty();
  }

  /// A simple witness where its own inequality holds, and others where that fails.
  private Optional<Rule> byCases(Direction direction, Deadline deadline, int depth) {
    for (var first : widest(direction, deadline)) {
      var violation = direction == Direction.NOT_CONVEX ? first.gap() : first.gap().negate();
      var fails = normal(violation.negate(), search.within(GAP_MILLISECONDS).deadline());
      var where = context.with(Constraint.positive(fails.negate()));
      var here =
          accepted(where, rule(direction, first.witness()))
              .or(() -> withLemmas(where, direction, first.witness()));
      if (here.isPresent()) {
        var elsewhere = context.with(Constraint.nonnegative(fails));
        return new Refutations(search, statement, elsewhere, points)
            .find(direction, search.within(CASE_MILLISECONDS).deadline(), depth + 1)
            .flatMap(there -> accepted(context, new SignSplit(fails, there, here.get())));
      }
    }
    return Optional.empty();
  }

  /// Witnesses that hold on at least half as many samples as any, those with the shortest gaps
  /// first: the gap is what the next case is about.
  private List<ParametricWitness> widest(Direction direction, Deadline deadline) {
    var known = candidates(direction, deadline);
    var most = known.stream().mapToInt(w -> w.coverage().cardinality()).max().orElse(0);
    var lengths = new HashMap<ParametricWitness, Integer>();
    var patience = search.within(GAP_MILLISECONDS).deadline();
    for (var witness : known) {
      if (2 * witness.coverage().cardinality() >= most && lengths.size() < MOST_MEASURED) {
        lengths.put(witness, normal(witness.gap(), patience).toString().length());
      }
    }
    return known.stream()
        .filter(lengths::containsKey)
        .sorted(Comparator.comparing(lengths::get))
        .limit(MOST_PROVED)
        .toList();
  }

  /// The gap itself where its normal form takes long to find.
  private Expr normal(Expr gap, Deadline patience) {
    if (patience.expired()) {
      return gap;
    }
    try (var _ = new Alarm(patience)) {
      return context.ofParameters().normal(gap).toExpr();
    } catch (ArithmeticException | TooLarge undefined) {
      return gap;
    }
  }

  private JensenPoints rule(Direction direction, Witness witness) {
    return new JensenPoints(
        function,
        direction == Direction.NOT_CONCAVE,
        witness.a(),
        witness.b(),
        Expr.of(witness.lambda()));
  }

  /// The rule for one witness, with lemmas for whatever is not plain.
  private Optional<Rule> withLemmas(Context where, Direction direction, Witness witness) {
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
      Rule proof = rule(direction, witness);
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
    var fact =
        new Signs(search.within(LEMMA_MILLISECONDS), parameters)
            .prove(wanted)
            .orElseThrow(NotProved::new);
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
