package dev.jensen.kernel.atom;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Enclosure;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Monotonicity;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Tries every fact that an atom declares at random rational points with enclosures. A fact that is
/// refuted, or a strict one that even many bits do not confirm, is a violation.
final class AtomContract {
  private static final int FEW_BITS = 100;
  private static final int MANY_BITS = 1200;
  private static final int ROUNDS = 40;
  private static final int FEW_ROUNDS = 6;
  private static final int LARGEST_ARITY = 4;
  private static final List<Rational> SCALES =
      List.of(Rational.of(1, 8), Rational.ONE, Rational.of(4), Rational.of(20));
  private static final List<Interval> SIDES =
      List.of(
          Interval.ALL,
          Interval.NONNEGATIVE,
          Interval.NONPOSITIVE,
          Interval.POSITIVE,
          Interval.closed(Rational.ZERO, Rational.ONE),
          Interval.atLeast(Rational.ONE),
          Interval.closed(Rational.of(-1), Rational.TWO),
          Interval.point(Rational.HALF));

  private final Atom atom;
  private final Random random;
  private final TreeSet<String> violations = new TreeSet<>();
  private int tried;

  private AtomContract(Atom atom, long seed) {
    this.atom = atom;
    this.random = new Random(seed);
  }

  /// What the atom says that is not so; empty when nothing was found.
  static List<String> violations(Atom atom, long seed) {
    var contract = new AtomContract(atom, seed);
    for (var arity = atom.minimumArity();
        arity <= Math.min(atom.maximumArity(), LARGEST_ARITY);
        arity++) {
      contract.tryValues(arity);
      contract.tryBoxes(arity);
      if (arity > 0) {
        contract.tryShapes(arity);
      }
    }
    for (var piece : atom.pieces()) {
      var box = List.of(piece.interval());
      contract.tryShape(box, piece.curvature(), ROUNDS);
      contract.tryDirection(0, box, piece.monotonicity(), ROUNDS);
    }
    contract.tryDerivative();
    if (atom.latex().isBlank() || atom.source().isBlank()) {
      contract.violations.add("texts");
    }
    if (contract.tried == 0) {
      contract.violations.add("nothing could be tried");
    }
    return List.copyOf(contract.violations);
  }

  private void tryValues(int arity) {
    for (var i = 0; i < ROUNDS; i++) {
      var point = point(IntStream.range(0, arity).mapToObj(j -> Interval.ALL).toList());
      var value = value(point, FEW_BITS);
      if (value.isEmpty()) {
        continue;
      }
      tried++;
      var hull = Interval.closed(value.get().lower(), value.get().upper());
      check(!atom.range().intersect(hull).isEmpty(), "range at " + point);
      var size = value.get().abs().upper().plus(Rational.ONE);
      check(
          value.get().width().compareTo(size.times(Rational.TWO.power(-40))) < 0,
          "wide at " + point);
      var arguments = point.stream().map(Expr::of).toList();
      atom.definition(arguments)
          .map(body -> Evaluation.of(body, new HashMap<>(), FEW_BITS))
          .ifPresent(body -> check(meet(body, enclose(point)), "definition at " + point));
    }
  }

  private Enclosure enclose(List<Rational> point) {
    return atom.enclose(point.stream().map(Enclosure::point).toList(), FEW_BITS);
  }

  private void tryBoxes(int arity) {
    for (var i = 0; i < ROUNDS; i++) {
      var box = new ArrayList<Enclosure>();
      for (var j = 0; j < arity; j++) {
        var end = number();
        box.add(new Enclosure(end, end.plus(number().abs())));
      }
      var hull = attempt(() -> Evaluation.apply(atom, box, FEW_BITS));
      if (hull.isEmpty()) {
        continue;
      }
      for (var k = 0; k < 5; k++) {
        var inside = box.stream().map(this::within).toList();
        var value = value(inside, FEW_BITS);
        check(value.isPresent(), "undefined inside a box at " + inside);
        value.ifPresent(v -> check(meet(v, hull.get()), "enclosure of " + box + " at " + inside));
      }
    }
  }

  private void tryShapes(int arity) {
    for (var i = 0; i < ROUNDS; i++) {
      var box = IntStream.range(0, arity).mapToObj(j -> side()).toList();
      tryShape(box, atom.curvature(box), FEW_ROUNDS);
      for (var j = 0; j < arity; j++) {
        tryDirection(j, box, atom.monotonicity(j, box), FEW_ROUNDS);
      }
    }
  }

  private void tryShape(List<Interval> box, Curvature curvature, int rounds) {
    for (var i = 0; curvature != Curvature.UNKNOWN && i < rounds; i++) {
      var a = point(box);
      var b = new ArrayList<>(point(box));
      for (var j = 0; j < b.size(); j++) {
        if (atom.isParameter(j)) {
          b.set(j, a.get(j));
        }
      }
      if (a.equals(b) || value(a, FEW_BITS).isEmpty() || value(b, FEW_BITS).isEmpty()) {
        continue;
      }
      var share = Rational.of(1 + random.nextInt(9), 10);
      var middle =
          IntStream.range(0, a.size()).mapToObj(j -> mix(share, a.get(j), b.get(j))).toList();
      tried++;
      var message = curvature + " on " + box + ": " + a + ", " + b + ", " + share;
      if (value(middle, FEW_BITS).isEmpty()) {
        check(false, "undefined between: " + message);
        continue;
      }
      // how far the chord lies above the graph
      check(
          holds(
              bits ->
                  valueOf(a, bits)
                      .times(Rational.ONE.minus(share))
                      .plus(valueOf(b, bits).times(share))
                      .minus(valueOf(middle, bits)),
              curvature.isConvex(),
              curvature.isConcave(),
              curvature.isStrict()),
          message);
    }
  }

  private void tryDirection(
      int argument, List<Interval> box, Monotonicity monotonicity, int rounds) {
    for (var i = 0; monotonicity != Monotonicity.UNKNOWN && i < rounds; i++) {
      var a = point(box);
      var b = new ArrayList<>(a);
      b.set(argument, member(box.get(argument)));
      var order = a.get(argument).compareTo(b.get(argument));
      if (order == 0 || value(a, FEW_BITS).isEmpty() || value(b, FEW_BITS).isEmpty()) {
        continue;
      }
      tried++;
      check(
          holds(
              bits -> valueOf(b, bits).minus(valueOf(a, bits)).times(Rational.of(-order)),
              monotonicity.isNondecreasing(),
              monotonicity.isNonincreasing(),
              monotonicity.isStrict()),
          monotonicity + " in argument " + argument + " on " + box + ": " + a + ", " + b);
    }
  }

  private interface AtPrecision {
    Enclosure at(int bits);
  }

  private static boolean holds(
      AtPrecision number, boolean nonnegative, boolean nonpositive, boolean strict) {
    var few = number.at(FEW_BITS);
    if ((nonnegative && few.isNegative()) || (nonpositive && few.isPositive())) {
      return false;
    }
    return !strict || !few.containsZero() || !number.at(MANY_BITS).containsZero();
  }

  private void tryDerivative() {
    if (atom.definition(symbols(atom.minimumArity())).isPresent() || atom.maximumArity() != 1) {
      return;
    }
    var u = Expr.symbol("u0");
    var smooth = atom.smooth(List.of(u));
    for (var i = 0; i < ROUNDS; i++) {
      var a = number();
      var b = a.plus(Rational.of(1, 1 << 20));
      var box = new HashMap<String, Enclosure>();
      box.put("u0", new Enclosure(a, b));
      if (!smooth.stream().allMatch(condition -> isSure(condition, box))) {
        continue;
      }
      check(!atom.isKinked(), "a kinked atom calls itself smooth");
      // by the mean value theorem the quotient is a value of the derivative on [a, b]
      var quotient =
          valueOf(List.of(b), FEW_BITS)
              .minus(valueOf(List.of(a), FEW_BITS))
              .times(b.minus(a).inverse());
      var slope = Evaluation.of(atom.partial(0, List.of(u)), box, FEW_BITS);
      check(meet(slope, quotient), "derivative at " + a);
    }
  }

  private static boolean isSure(Constraint condition, Map<String, Enclosure> box) {
    return attempt(() -> Evaluation.of(condition.expression(), box, FEW_BITS))
        .filter(value -> value.satisfies(condition.relation()))
        .isPresent();
  }

  private void check(boolean condition, String otherwise) {
    if (!condition) {
      violations.add(otherwise);
    }
  }

  private interface Attempt {
    Enclosure run();
  }

  private static Optional<Enclosure> attempt(Attempt attempt) {
    try {
      return Optional.of(attempt.run());
    } catch (Enclosure.Undefined undefined) {
      return Optional.empty();
    }
  }

  private Optional<Enclosure> value(List<Rational> point, int bits) {
    return attempt(() -> valueOf(point, bits));
  }

  private Enclosure valueOf(List<Rational> point, int bits) {
    return Evaluation.apply(atom, point.stream().map(Enclosure::point).toList(), bits);
  }

  private static boolean meet(Enclosure one, Enclosure other) {
    return one.minus(other).containsZero();
  }

  private static List<Expr> symbols(int count) {
    return IntStream.range(0, count).mapToObj(j -> Expr.symbol("u" + j)).toList();
  }

  private static Rational mix(Rational share, Rational a, Rational b) {
    return a.plus(b.minus(a).times(share));
  }

  private Rational within(Enclosure interval) {
    return mix(Rational.of(random.nextInt(11), 10), interval.lower(), interval.upper());
  }

  private Interval side() {
    return SIDES.get(random.nextInt(SIDES.size()));
  }

  private Rational number() {
    var scale = SCALES.get(random.nextInt(SCALES.size()));
    return Rational.of(random.nextInt(2001) - 1000, 1000).times(scale);
  }

  private List<Rational> point(List<Interval> box) {
    return box.stream().map(this::member).toList();
  }

  private Rational member(Interval interval) {
    var nudge = Rational.of(1, 1 << (4 + random.nextInt(8)));
    var ends =
        List.of(
            interval.lower(),
            interval.upper(),
            interval.lower().map(nudge::plus),
            interval.upper().map(end -> end.minus(nudge)));
    for (var i = 0; i < 2000; i++) {
      var drawn =
          random.nextInt(4) == 0 ? ends.get(random.nextInt(4)).orElseGet(this::number) : number();
      if (interval.contains(drawn)) {
        return drawn;
      }
    }
    throw new IllegalArgumentException("no point found in " + interval);
  }
}
