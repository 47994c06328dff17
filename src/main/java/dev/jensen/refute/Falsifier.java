package dev.jensen.refute;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.refute.TripleSearch.Triple;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Searches for witnesses against convexity or concavity of a statement.
///
/// With parameters, witnesses are formulas tried on a fixed set of admissible samples; one that
/// covers them all is a proposal for all parameters, others are proposals for parts. Deterministic
/// up to the deadline. Nothing found means nothing.
public final class Falsifier {
  private static final int SAMPLES = 12;
  private static final int MANY_SAMPLES = 150;
  private static final int ENOUGH = 8;
  private static final int ENOUGH_IN_ALL = 40;
  private static final int ENOUGH_PARTS = 4000;

  /// Templates that are this much taller than the best witness are not tried any more.
  private static final int PATIENCE = 4;

  /// What one more witness in a cover costs, in units of height.
  private static final double PRICE = 30;

  /// What a formula costs more than constants: where it holds is harder to say.
  private static final double PRICE_OF_FORMULA = 15;

  private static final double SHARE_FOR_ALL_PARAMETERS = 0.5;

  /// So many templates are tried before random points, when there are no parameters.
  private static final int TEMPLATES_FIRST = 3;

  private static final double SHARE_FOR_TEMPLATES_FIRST = 0.5;

  /// So many more are tried once there is a witness.
  private static final int TEMPLATES_MORE = 12;

  private final Statement statement;
  private final Statement restricted;
  private final Flat flat;
  private final ParameterSamples samples;
  private final ParameterSamples many;
  private final Ground ground;
  private final Ground check;
  private final List<Template> templates;
  private final Set<String> exponential;

  private Falsifier(Statement statement) {
    this.statement = statement;
    this.flat = Flat.of(statement.variables(), onVariables(statement));
    this.restricted = flat.restrict(statement);
    var pair = ParameterSamples.of(statement, SAMPLES, MANY_SAMPLES);
    this.samples = pair.few();
    this.many = pair.many();
    this.ground = new Ground(restricted, samples);
    this.check = new Ground(restricted, many);
    this.exponential =
        restricted.variables().stream()
            .filter(x -> Exponentials.governs(x, restricted.function()))
            .collect(Collectors.toSet());
    this.templates = restricted.variables().isEmpty() ? List.of() : Templates.of(restricted);
  }

  private static List<Constraint> onVariables(Statement statement) {
    return statement.constraints().stream()
        .filter(c -> !c.expression().isFreeOf(statement.variables()))
        .toList();
  }

  /// A falsifier for the statement. Throws `IllegalArgumentException` when the statement contains
  /// an atom that cannot be evaluated.
  public static Falsifier of(Statement statement) {
    return new Falsifier(
        new Statement(
            Tilt.without(statement.function(), statement.variables()),
            statement.variables(),
            statement.parameters(),
            statement.constraints()));
  }

  /// The parameter values that coverage refers to, in the order of the statement's parameters;
  /// empty when no admissible values were met.
  public List<double[]> parameterSamples() {
    return samples.vectors();
  }

  /// Witnesses that hold on every sample, simplest first; empty when none was found.
  public List<Witness> witnesses(Direction direction, Deadline deadline) {
    return onAllSamples(direction, deadline, ENOUGH_IN_ALL).stream()
        .map(ParametricWitness::witness)
        .toList();
  }

  /// Witnesses that hold on every sample where there are any, simplest first; else those that hold
  /// on some, widest coverage first, then simplest.
  public List<ParametricWitness> candidates(Direction direction, Deadline deadline) {
    return candidates(direction, deadline, ENOUGH_IN_ALL, ENOUGH_PARTS);
  }

  /// Whether a witness that holds on some sample is met before the deadline.
  public boolean meetsWitness(Direction direction, Deadline deadline) {
    return !candidates(direction, deadline, 1, 1).isEmpty();
  }

  private List<ParametricWitness> candidates(
      Direction direction, Deadline deadline, int enoughInAll, int enoughParts) {
    var parametric = ground.samples() > 1;
    var time = parametric ? deadline.share(SHARE_FOR_ALL_PARAMETERS) : deadline;
    var all = onAllSamples(direction, time, enoughInAll);
    return all.isEmpty() && parametric ? onSomeSamples(direction, deadline, enoughParts) : all;
  }

  /// A short list of simple witnesses that together hold on every sample; when some samples stay
  /// without a witness, the list covers the others.
  public List<ParametricWitness> cover(Direction direction, Deadline deadline) {
    return cover(candidates(direction, deadline));
  }

  /// The same from candidates that are known already.
  public List<ParametricWitness> cover(List<ParametricWitness> candidates) {
    var chosen = new ArrayList<ParametricWitness>();
    var missing = new BitSet();
    missing.set(0, ground.samples());
    while (!missing.isEmpty()) {
      var best =
          candidates.stream().max(Comparator.comparingDouble(c -> common(c, missing) / price(c)));
      if (best.isEmpty() || common(best.get(), missing) == 0) {
        break;
      }
      chosen.add(best.get());
      missing.andNot(best.get().coverage());
    }
    return chosen;
  }

  private static double price(ParametricWitness candidate) {
    var witness = candidate.witness();
    var constant =
        witness.a().values().stream().allMatch(x -> x.symbols().isEmpty())
            && witness.b().values().stream().allMatch(x -> x.symbols().isEmpty());
    return PRICE + candidate.height() + (constant ? 0 : PRICE_OF_FORMULA);
  }

  private static int common(ParametricWitness candidate, BitSet samples) {
    var common = candidate.coverage();
    common.and(samples);
    return common.cardinality();
  }

  private List<ParametricWitness> onAllSamples(Direction direction, Deadline deadline, int enough) {
    if (ground.samples() == 0) {
      return List.of();
    }
    var found = new ArrayList<ParametricWitness>();
    var search = new TripleSearch(ground, direction);
    var checking = new TripleSearch(check, direction);
    var best = Integer.MAX_VALUE - PATIENCE;
    var last = templates.size();
    var early = samples.names().isEmpty() ? deadline.share(SHARE_FOR_TEMPLATES_FIRST) : deadline;
    for (var k = 0; k < last && !deadline.expired(); k++) {
      var template = templates.get(k);
      if (template.height() > best + PATIENCE || found.size() >= enough) {
        break;
      }
      if (k == TEMPLATES_FIRST && found.isEmpty() && samples.names().isEmpty()) {
        found.addAll(numeric(direction, deadline));
      }
      var time = k < TEMPLATES_FIRST ? early : deadline;
      for (var witness : onAllSamples(template, search, checking, time)) {
        best = Math.min(best, witness.height());
        found.add(witness);
      }
      last = found.isEmpty() ? last : Math.min(last, k + TEMPLATES_MORE);
    }
    if (found.isEmpty() && samples.names().isEmpty() && templates.size() <= TEMPLATES_FIRST) {
      found.addAll(numeric(direction, deadline));
    }
    return found.stream()
        .sorted(Comparator.comparingInt(ParametricWitness::height))
        .distinct()
        .toList();
  }

  private List<ParametricWitness> onAllSamples(
      Template template, TripleSearch search, TripleSearch checking, Deadline deadline) {
    var effort = Effort.of(restricted.variables().size(), samples.names().isEmpty(), true);
    var points =
        new TemplatePoints(template, ground, samples)
            .simplest(effort.points(), search.strictestSample(), deadline);
    var onMany = new ArrayList<TemplatePoints>();
    var triples =
        search.among(
            points,
            true,
            triple -> holdsOnMany(triple, template, onMany, checking),
            ENOUGH,
            effort.pairs(),
            deadline);
    return unlessInterrupted(triples, triple -> witness(template, triple));
  }

  /// The images of all elements, even if a deadline passed while they were found; an interrupt ends
  /// it.
  private static <T> List<ParametricWitness> unlessInterrupted(
      Collection<T> found, Function<T, ParametricWitness> image) {
    var images = new ArrayList<ParametricWitness>();
    for (var element : found) {
      images.add(image.apply(element));
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    return images;
  }

  /// The numbers of the template on the many samples are worked out when they are first needed.
  private boolean holdsOnMany(
      Triple triple, Template template, List<TemplatePoints> onMany, TripleSearch checking) {
    if (samples.names().isEmpty()) {
      return true;
    }
    if (onMany.isEmpty()) {
      onMany.add(new TemplatePoints(template, check, many));
    }
    var points = onMany.get(0);
    return checking.allows(
        points.point(triple.a().choice()), points.point(triple.b().choice()), triple.lambda());
  }

  private List<ParametricWitness> onSomeSamples(
      Direction direction, Deadline deadline, int enough) {
    var n = restricted.variables().size();
    var simplest = new HashMap<BitSet, Kept>();
    var search = new TripleSearch(ground, direction);
    for (var template : templates) {
      if (deadline.expired() || simplest.size() >= enough) {
        break;
      }
      var effort = Effort.of(n, false, template.height() == 0);
      var points =
          new TemplatePoints(template, ground, samples).simplest(effort.points(), -1, deadline);
      search.among(
          points,
          false,
          triple -> {
            simplest.merge(
                triple.coverage(),
                new Kept(template, triple),
                (x, y) -> x.height() <= y.height() ? x : y);
            return false;
          },
          ENOUGH_PARTS,
          effort.pairs(),
          deadline);
    }
    return unlessInterrupted(simplest.values(), kept -> witness(kept.template(), kept.triple()))
        .stream()
        .sorted(
            Comparator.<ParametricWitness>comparingInt(c -> -c.coverage().cardinality())
                .thenComparingInt(ParametricWitness::height))
        .toList();
  }

  private record Kept(Template template, Triple triple) {
    int height() {
      return template.height() + triple.height();
    }
  }

  private List<ParametricWitness> numeric(Direction direction, Deadline deadline) {
    var all = new BitSet();
    all.set(0);
    var chords = new NumericSearch(restricted, ground, direction).chords(deadline);
    return unlessInterrupted(chords, chord -> witness(chord, all));
  }

  private ParametricWitness witness(Template template, Triple triple) {
    var a = triple.a().choice();
    var b = triple.b().choice();
    return witness(
        point(template, a),
        point(template, b),
        triple.lambda(),
        triple.coverage(),
        penalty(a, b, triple.lambda()));
  }

  private int penalty(List<GridValue> a, List<GridValue> b, Rational lambda) {
    var penalty = 0;
    for (var i = 0; i < a.size() && a.size() == restricted.variables().size(); i++) {
      if (exponential.contains(restricted.variables().get(i))) {
        penalty += Simplicity.penalty(a.get(i), b.get(i), lambda);
      }
    }
    return penalty;
  }

  private Map<String, Expr> point(Template template, List<GridValue> choice) {
    var names = restricted.variables();
    var point = new LinkedHashMap<String, Expr>();
    for (var i = 0; i < names.size(); i++) {
      point.put(names.get(i), template.coordinate(i, choice));
    }
    return point;
  }

  private ParametricWitness witness(Chord chord, BitSet coverage) {
    return witness(point(chord.a()), point(chord.b()), Rational.HALF, coverage, 0);
  }

  private Map<String, Expr> point(List<Rational> coordinates) {
    var names = restricted.variables();
    var point = new LinkedHashMap<String, Expr>();
    for (var i = 0; i < names.size(); i++) {
      point.put(names.get(i), Expr.of(coordinates.get(i)));
    }
    return point;
  }

  private ParametricWitness witness(
      Map<String, Expr> a, Map<String, Expr> b, Rational lambda, BitSet coverage, int penalty) {
    var witness = new Witness(flat.complete(a), flat.complete(b), lambda);
    return new ParametricWitness(
        witness, coverage, witness.gap(statement.function()), Simplicity.of(witness) + penalty);
  }

  /// How many points and pairs of a template are tried.
  private record Effort(int points, int pairs) {
    static Effort of(int dimension, boolean constant, boolean everywhere) {
      if (constant) {
        return dimension == 1 ? new Effort(200, 40_000) : new Effort(300, 60_000);
      }
      if (everywhere) {
        return dimension == 1 ? new Effort(60, 4_000) : new Effort(40, 900);
      }
      return dimension == 1 ? new Effort(30, 500) : new Effort(25, 300);
    }
  }
}
