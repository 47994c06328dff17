package dev.jensen.refute;

import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.refute.TripleSearch.Triple;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Searches for witnesses against convexity or concavity of a statement.
///
/// With parameters, witnesses are formulas tried on a fixed set of admissible samples; one that
/// covers them all is a proposal for all parameters, others are proposals for parts. Deterministic
/// up to the deadline. Nothing found means nothing.
public final class Falsifier {
  private static final int SAMPLES = 18;
  private static final int ENOUGH = 12;
  private static final int ENOUGH_IN_ALL = 40;
  /// Templates that are this much taller than the best witness are not tried any more.
  private static final int PATIENCE = 4;
  private static final double SHARE_FOR_ALL_PARAMETERS = 0.5;

  private final Statement statement;
  private final Statement restricted;
  private final Flat flat;
  private final ParameterSamples samples;
  private final Ground ground;
  private final List<Template> templates;

  private Falsifier(Statement statement, Atom logarithm) {
    this.statement = statement;
    this.flat = Flat.of(statement.variables(), equationsIn(statement));
    this.restricted = flat.restrict(statement);
    this.samples = ParameterSamples.of(statement, SAMPLES);
    this.ground = new Ground(restricted, samples);
    this.templates =
        restricted.variables().isEmpty() ? List.of() : Templates.of(restricted, logarithm);
  }

  private static List<dev.jensen.kernel.expr.Constraint> equationsIn(Statement statement) {
    return statement.constraints().stream()
        .filter(c -> !c.expression().isFreeOf(statement.variables()))
        .toList();
  }

  /// A falsifier for the statement; `logarithm` is the atom for coordinates like log 4. Throws
  /// `IllegalArgumentException` when the statement contains an atom that cannot be evaluated.
  public static Falsifier of(Statement statement, Atom logarithm) {
    return new Falsifier(statement, logarithm);
  }

  /// The parameter values that coverage refers to, in the order of the statement's parameters.
  public List<double[]> parameterSamples() {
    return samples.vectors();
  }

  /// Witnesses that hold on every sample, simplest first; empty when none was found.
  public List<Witness> witnesses(Direction direction, Deadline deadline) {
    return onAllSamples(direction, deadline).stream().map(ParametricWitness::witness).toList();
  }

  /// Witnesses that hold on every sample where there are any, else those that hold on some, widest
  /// coverage first, then simplest.
  public List<ParametricWitness> candidates(Direction direction, Deadline deadline) {
    var all = onAllSamples(direction, deadline.share(SHARE_FOR_ALL_PARAMETERS));
    return all.isEmpty() && ground.samples() > 1 ? onSomeSamples(direction, deadline) : all;
  }

  /// A short list of witnesses that together hold on every sample; when some samples stay without
  /// a witness, the list covers the others.
  public List<ParametricWitness> cover(Direction direction, Deadline deadline) {
    var candidates = candidates(direction, deadline);
    var chosen = new ArrayList<ParametricWitness>();
    var missing = new BitSet();
    missing.set(0, ground.samples());
    while (!missing.isEmpty()) {
      var best =
          candidates.stream()
              .max(
                  Comparator.<ParametricWitness>comparingInt(c -> common(c, missing))
                      .thenComparing(Comparator.comparingInt(ParametricWitness::height).reversed()));
      if (best.isEmpty() || common(best.get(), missing) == 0) {
        break;
      }
      chosen.add(best.get());
      missing.andNot(best.get().coverage());
    }
    return chosen;
  }

  private static int common(ParametricWitness candidate, BitSet samples) {
    var common = candidate.coverage();
    common.and(samples);
    return common.cardinality();
  }

  private List<ParametricWitness> onAllSamples(Direction direction, Deadline deadline) {
    if (ground.samples() == 0) {
      return List.of();
    }
    var search = new TripleSearch(ground, direction);
    var found = new ArrayList<ParametricWitness>();
    var best = Integer.MAX_VALUE - PATIENCE;
    for (var template : templates) {
      if (deadline.expired() || template.height() > best + PATIENCE || found.size() >= ENOUGH_IN_ALL) {
        break;
      }
      for (var triple : triples(search, template, true, deadline)) {
        var witness = witness(template, triple);
        best = Math.min(best, witness.height());
        found.add(witness);
      }
    }
    if (found.isEmpty() && ground.samples() == 1) {
      found.addAll(numeric(direction, 0, deadline));
    }
    found.sort(Comparator.comparingInt(ParametricWitness::height));
    return found;
  }

  private List<Triple> triples(
      TripleSearch search, Template template, boolean everywhere, Deadline deadline) {
    var effort = Effort.of(restricted.variables().size(), ground.samples(), everywhere);
    var points =
        new TemplatePoints(template, ground, samples).simplest(effort.points(), everywhere, deadline);
    return search.among(points, everywhere, ENOUGH, effort.pairs(), deadline);
  }

  private List<ParametricWitness> onSomeSamples(Direction direction, Deadline deadline) {
    var simplest = new HashMap<BitSet, ParametricWitness>();
    var search = new TripleSearch(ground, direction);
    for (var template : templates) {
      if (deadline.expired()) {
        break;
      }
      for (var triple : triples(search, template, false, deadline)) {
        var old = simplest.get(triple.coverage());
        if (old == null || old.height() > triple.height() + template.height()) {
          simplest.merge(
              triple.coverage(),
              witness(template, triple),
              (x, y) -> x.height() <= y.height() ? x : y);
        }
      }
    }
    return simplest.values().stream()
        .sorted(
            Comparator.<ParametricWitness>comparingInt(c -> -c.coverage().cardinality())
                .thenComparingInt(ParametricWitness::height))
        .toList();
  }

  private List<ParametricWitness> numeric(Direction direction, int sample, Deadline deadline) {
    var vector = samples.vectors().get(sample);
    var search = new NumericSearch(restricted, ground, direction, sample, vector);
    var coverage = new BitSet();
    coverage.set(sample);
    return search.chords(deadline).stream().map(chord -> witness(chord, coverage)).toList();
  }

  private ParametricWitness witness(Template template, Triple triple) {
    return witness(
        point(template, triple.a().choice()),
        point(template, triple.b().choice()),
        triple.lambda(),
        triple.coverage());
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
    return witness(point(chord.a()), point(chord.b()), Rational.HALF, coverage);
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
      Map<String, Expr> a, Map<String, Expr> b, Rational lambda, BitSet coverage) {
    var witness = new Witness(flat.complete(a), flat.complete(b), lambda);
    return new ParametricWitness(
        witness, coverage, witness.gap(statement.function()), Simplicity.of(witness));
  }

  private record Effort(int points, int pairs) {
    static Effort of(int dimension, int samples, boolean everywhere) {
      if (samples == 1) {
        return dimension == 1 ? new Effort(200, 60_000) : new Effort(500, 150_000);
      }
      if (everywhere) {
        return dimension == 1 ? new Effort(60, 6_000) : new Effort(70, 2_500);
      }
      return dimension == 1 ? new Effort(40, 1_500) : new Effort(50, 1_200);
    }
  }
}
