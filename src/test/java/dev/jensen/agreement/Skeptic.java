package dev.jensen.agreement;

import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Looks for points at which a judgement is false. Candidates are found in double precision;
/// nothing is said that is not confirmed with 60 digits and bounds of the error, by an evaluator
/// that is not the kernel's.
public final class Skeptic {
  private static final int POINTS = 150;
  private static final int CHORDS = 8;
  private static final int CHECKED_EXACTLY = 12;
  private static final int PARAMETERS = 3;
  private static final Evaluator<Ball> EXACT = Evaluator.EXACT;
  private static final Numbers<Ball> BALLS = EXACT.numbers();
  private static final BigDecimal FLAT = new BigDecimal("1e-50");

  private final List<String> variables;
  private final List<Constraint> constraints;
  private final Optional<Expr> function;
  private final List<Hint> hints;
  private final long seed;

  /// The points are those at which the constraints hold and, if given, the function is defined.
  /// `hints` are where failures of convexity are to be looked for first.
  public Skeptic(
      List<String> variables,
      List<Constraint> constraints,
      Optional<Expr> function,
      List<Hint> hints,
      long seed) {
    this.variables = List.copyOf(variables);
    this.constraints = List.copyOf(constraints);
    this.function = function;
    this.hints = List.copyOf(hints);
    this.seed = seed;
  }

  /// What speaks against the judgement; empty where nothing was found. A failure of convexity for
  /// which no points could be found is doubted too.
  public Optional<String> against(Judgement judgement) {
    return switch (judgement) {
      case Judgement.Holds(var constraint) ->
          atPoints(
              List.of(constraint.expression()),
              point -> !isClear(constraint, point),
              (sampling, p) -> breaks(constraint, p));
      case Judgement.Impossible i ->
          atPoints(List.of(), p -> true, (sampling, p) -> Optional.of("satisfies everything"));
      case Judgement.Curved(var f, var curvature) -> {
        var against = Optional.<String>empty();
        if (curvature.isConvex()) {
          against = bends(f, curvature.isStrict());
        }
        if (curvature.isConcave() && against.isEmpty()) {
          against = bends(f.negate(), curvature.isStrict());
        }
        yield against;
      }
      case Judgement.StronglyConvex(var f, var modulus) -> {
        var squares = Expr.sum(variables.stream().map(v -> Expr.symbol(v).power(2)).toList());
        yield bends(f.minus(Expr.product(Expr.of(1, 2), modulus, squares)), false)
            .or(() -> against(new Judgement.Holds(Constraint.positive(modulus))));
      }
      case Judgement.NotConvex(var f) -> fails(f, (gap, a, b) -> BALLS.sign(gap) > 0);
      case Judgement.NotConcave(var f) -> fails(f.negate(), (gap, a, b) -> BALLS.sign(gap) > 0);
      case Judgement.NotStrict(var f) -> fails(f, (gap, a, b) -> isFlat(gap) && areApart(a, b));
      case Judgement.DomainConvex d -> gap();
      case Judgement.DomainNotConvex d -> gap().isPresent() ? Optional.empty() : noGap();
      case Judgement.Inhabited i -> Optional.empty();
    };
  }

  private interface PointTest {
    Optional<String> at(Sampling sampling, Map<String, Ball> point);
  }

  private static boolean isClear(Constraint constraint, Map<String, Double> point) {
    try {
      return Evaluator.FAST.holds(constraint, point);
    } catch (TooCloseToTell unclear) {
      return true;
    }
  }

  private Optional<String> atPoints(
      List<Expr> about, Predicate<Map<String, Double>> suspect, PointTest test) {
    var sampling = sampling(about);
    for (int i = 0; i < POINTS; i++) {
      var point = sampling.point(Map.of());
      if (point.isEmpty()) {
        return Optional.empty();
      }
      if (i >= CHECKED_EXACTLY && !suspect.test(point.get())) {
        continue;
      }
      var exact = exact(point.get());
      var doubt =
          unlessUnclear(
              () -> sampling.admitsExactly(exact) ? test.at(sampling, exact) : Optional.empty());
      if (doubt.isPresent()) {
        return doubt.map(what -> what + " at " + point.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> breaks(Constraint constraint, Map<String, Ball> point) {
    return EXACT.holds(constraint, point)
        ? Optional.empty()
        : Optional.of(constraint + " is false");
  }

  /// Against convexity, and against strict convexity where asked for.
  private Optional<String> bends(Expr f, boolean strict) {
    var sampling = sampling(List.of(f));
    for (int i = 0; i < POINTS; i++) {
      var a = sampling.point(Map.of());
      if (a.isEmpty()) {
        return Optional.empty();
      }
      for (int j = 0; j < CHORDS; j++) {
        var b = sampling.other(a.get(), variables);
        if (b.isPresent()) {
          var closely = i < CHECKED_EXACTLY && j < 2;
          var doubt = chord(sampling, f, a.get(), b.get(), sampling.weight(), strict, closely);
          if (doubt.isPresent()) {
            return doubt;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> chord(
      Sampling sampling,
      Expr f,
      Map<String, Double> a,
      Map<String, Double> b,
      double weight,
      boolean strict,
      boolean closely) {
    if (!closely && !isSuspect(f, a, b, weight, strict)) {
      return Optional.empty();
    }
    var left = exact(a);
    var right = exact(b);
    return unlessUnclear(
        () -> {
          var middle = mixture(left, right, Ball.exact(new BigDecimal(weight)));
          if (!sampling.admitsExactly(left)
              || !sampling.admitsExactly(right)
              || !sampling.admitsExactly(middle)) {
            return Optional.empty();
          }
          var gap = gap(f, left, right, Ball.exact(new BigDecimal(weight)));
          if (gap.isEmpty()) {
            return Optional.of("undefined at " + a + " or " + b + ": " + f);
          }
          var where = " between " + a + " and " + b + " with weight " + weight + ": " + f;
          if (strict && isFlat(gap.get()) && areApart(left, right) && isModerate(a, b)) {
            return Optional.of("not strictly convex" + where);
          }
          return BALLS.sign(gap.get()) > 0
              ? Optional.of("above its chord" + where)
              : Optional.empty();
        });
  }

  private boolean isSuspect(
      Expr f, Map<String, Double> a, Map<String, Double> b, double weight, boolean strict) {
    try {
      var middle = mixture(a, b, weight);
      var fa = Evaluator.FAST.value(f, a);
      var fb = Evaluator.FAST.value(f, b);
      var fm = Evaluator.FAST.value(f, middle);
      if (fa.isEmpty() || fb.isEmpty() || fm.isEmpty()) {
        return true;
      }
      var gap = fm.get() - weight * fa.get() - (1 - weight) * fb.get();
      var scale = Math.abs(fm.get()) + Math.abs(fa.get()) + Math.abs(fb.get());
      return gap > 1e-12 * scale || (strict && gap == 0);
    } catch (TooCloseToTell unclear) {
      return false;
    }
  }

  private Map<String, Double> mixture(Map<String, Double> a, Map<String, Double> b, double weight) {
    var middle = new HashMap<>(a);
    variables.forEach(v -> middle.put(v, weight * at(a, v) + (1 - weight) * at(b, v)));
    return middle;
  }

  private static double at(Map<String, Double> point, String name) {
    return point.getOrDefault(name, 0.0);
  }

  private interface GapTest {
    boolean accepts(Ball gap, Map<String, Ball> a, Map<String, Ball> b);
  }

  /// For some values of the parameters that leave a point, neither the hints nor a search show it.
  private Optional<String> fails(Expr f, GapTest shows) {
    var sampling = sampling(List.of(f));
    for (int i = 0; i < PARAMETERS; i++) {
      var point = sampling.point(Map.of());
      if (point.isEmpty()) {
        return Optional.empty();
      }
      if (isAdmitted(sampling, point.get())
          && hints.stream().noneMatch(hint -> isShownBy(hint, sampling, f, point.get(), shows))
          && !isFound(sampling, f, point.get(), shows)) {
        return Optional.of("no points show the failure of " + f + " at " + point.get());
      }
    }
    return Optional.empty();
  }

  /// Drawn in double precision, a point may lie a little beyond a boundary.
  private static boolean isAdmitted(Sampling sampling, Map<String, Double> at) {
    try {
      return sampling.admitsExactly(exact(at));
    } catch (TooCloseToTell unclear) {
      return false;
    }
  }

  /// Also true where it cannot be told.
  private boolean isShownBy(
      Hint hint, Sampling sampling, Expr f, Map<String, Double> at, GapTest shows) {
    var parameters = exact(at);
    try {
      var a = coordinates(hint.a(), parameters);
      var b = coordinates(hint.b(), parameters);
      var weight = EXACT.value(hint.weight(), parameters);
      if (a.isEmpty() || b.isEmpty() || weight.isEmpty()) {
        return false;
      }
      var middle = mixture(a.get(), b.get(), weight.get());
      return BALLS.sign(weight.get()) > 0
          && BALLS.sign(BALLS.minus(Ball.ONE, weight.get())) > 0
          && sampling.admitsExactly(a.get())
          && sampling.admitsExactly(b.get())
          && sampling.admitsExactly(middle)
          && gap(f, a.get(), b.get(), weight.get())
              .filter(gap -> shows.accepts(gap, a.get(), b.get()))
              .isPresent();
    } catch (TooCloseToTell unclear) {
      return true;
    }
  }

  private boolean isFound(Sampling sampling, Expr f, Map<String, Double> at, GapTest shows) {
    var parameters = new HashMap<>(at);
    parameters.keySet().removeAll(variables);
    for (int i = 0; i < POINTS * CHORDS; i++) {
      var a = sampling.point(parameters);
      var b = a.flatMap(point -> sampling.other(point, variables));
      var weight = sampling.weight();
      if (b.isPresent()
          && isSuspect(f, a.get(), b.get(), weight, true)
          && isShown(sampling, f, exact(a.get()), exact(b.get()), weight, shows)) {
        return true;
      }
    }
    return false;
  }

  private boolean isShown(
      Sampling sampling,
      Expr f,
      Map<String, Ball> a,
      Map<String, Ball> b,
      double weight,
      GapTest shows) {
    var exactly = Ball.exact(new BigDecimal(weight));
    return unlessUnclear(
            () ->
                sampling.admitsExactly(a)
                        && sampling.admitsExactly(b)
                        && sampling.admitsExactly(mixture(a, b, exactly))
                        && gap(f, a, b, exactly).filter(gap -> shows.accepts(gap, a, b)).isPresent()
                    ? Optional.of("shown")
                    : Optional.empty())
        .isPresent();
  }

  /// Two points of D with a mixture outside.
  private Optional<String> gap() {
    var sampling = sampling(List.of());
    for (int i = 0; i < POINTS; i++) {
      var a = sampling.point(Map.of());
      for (int j = 0; a.isPresent() && j < CHORDS; j++) {
        var b = sampling.other(a.get(), variables);
        var weight = sampling.weight();
        var closely = i < CHECKED_EXACTLY && j < 2;
        if (b.isPresent() && (closely || !sampling.admits(mixture(a.get(), b.get(), weight)))) {
          var doubt = leaves(sampling, exact(a.get()), exact(b.get()), new BigDecimal(weight));
          if (doubt) {
            return Optional.of("between " + a.get() + " and " + b.get() + " D has a gap");
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean leaves(
      Sampling sampling, Map<String, Ball> a, Map<String, Ball> b, BigDecimal weight) {
    return unlessUnclear(
            () ->
                !sampling.admitsExactly(mixture(a, b, Ball.exact(weight)))
                        && sampling.admitsExactly(a)
                        && sampling.admitsExactly(b)
                    ? Optional.of("left")
                    : Optional.empty())
        .isPresent();
  }

  private Optional<String> noGap() {
    var sampling = sampling(List.of());
    for (int i = 0; i < PARAMETERS; i++) {
      var point = sampling.point(Map.of());
      if (point.isEmpty()) {
        return Optional.empty();
      }
      if (hints.stream().noneMatch(hint -> isGap(hint, sampling, exact(point.get())))) {
        return Optional.of("no gap of D was found at " + point.get());
      }
    }
    return Optional.empty();
  }

  private boolean isGap(Hint hint, Sampling sampling, Map<String, Ball> parameters) {
    try {
      var a = coordinates(hint.a(), parameters);
      var b = coordinates(hint.b(), parameters);
      var weight = EXACT.value(hint.weight(), parameters);
      return a.isPresent()
          && b.isPresent()
          && weight.isPresent()
          && sampling.admitsExactly(a.get())
          && sampling.admitsExactly(b.get())
          && !sampling.admitsExactly(mixture(a.get(), b.get(), weight.get()));
    } catch (TooCloseToTell unclear) {
      return true;
    }
  }

  private Optional<Map<String, Ball>> coordinates(
      Map<String, Expr> point, Map<String, Ball> parameters) {
    var all = new HashMap<>(parameters);
    for (var name : variables) {
      var value = EXACT.value(point.getOrDefault(name, Expr.symbol(name)), parameters);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      all.put(name, value.get());
    }
    return Optional.of(all);
  }

  /// f(mixture) - λ f(a) - (1 - λ) f(b); empty where one of them is undefined.
  private Optional<Ball> gap(Expr f, Map<String, Ball> a, Map<String, Ball> b, Ball weight) {
    var middle = EXACT.value(f, mixture(a, b, weight));
    var left = EXACT.value(f, a);
    var right = EXACT.value(f, b);
    if (middle.isEmpty() || left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    var rest = BALLS.minus(Ball.ONE, weight);
    var chord = BALLS.plus(BALLS.times(weight, left.get()), BALLS.times(rest, right.get()));
    return Optional.of(BALLS.minus(middle.get(), chord));
  }

  private Map<String, Ball> mixture(Map<String, Ball> a, Map<String, Ball> b, Ball weight) {
    var rest = BALLS.minus(Ball.ONE, weight);
    var mixture = new HashMap<>(a);
    for (var name : variables) {
      var here = BALLS.times(weight, a.getOrDefault(name, Ball.ZERO));
      mixture.put(name, BALLS.plus(here, BALLS.times(rest, b.getOrDefault(name, Ball.ZERO))));
    }
    return mixture;
  }

  private static boolean isFlat(Ball gap) {
    return gap.middle().abs().add(gap.radius()).compareTo(FLAT) < 0;
  }

  private boolean areApart(Map<String, Ball> a, Map<String, Ball> b) {
    return variables.stream()
        .anyMatch(
            name ->
                BALLS.sign(
                        BALLS.minus(
                            a.getOrDefault(name, Ball.ZERO), b.getOrDefault(name, Ball.ZERO)))
                    != 0);
  }

  /// Far out and very close to each other, a strictly convex function may look flat.
  private boolean isModerate(Map<String, Double> a, Map<String, Double> b) {
    var largest = a.values().stream().mapToDouble(Math::abs).max().orElse(0);
    var distance =
        variables.stream().mapToDouble(name -> Math.abs(at(a, name) - at(b, name))).max();
    return largest <= 4 && distance.orElse(0) > 1e-4;
  }

  private static Optional<String> unlessUnclear(Supplier<Optional<String>> test) {
    try {
      return test.get();
    } catch (TooCloseToTell unclear) {
      return Optional.empty();
    }
  }

  private static Map<String, Ball> exact(Map<String, Double> point) {
    var exact = new HashMap<String, BigDecimal>();
    point.forEach((name, value) -> exact.put(name, new BigDecimal(value)));
    return Evaluator.point(exact);
  }

  /// Where the points leave none of the cases, a verdict has left something out.
  public Optional<String> againstCover(List<List<Constraint>> cases) {
    var about = cases.stream().flatMap(List::stream).map(Constraint::expression).toList();
    return atPoints(
        about,
        point -> cases.stream().noneMatch(all -> all.stream().allMatch(c -> isClear(c, point))),
        (sampling, point) ->
            cases.stream().anyMatch(all -> all.stream().allMatch(c -> EXACT.holds(c, point)))
                ? Optional.empty()
                : Optional.of("no case"));
  }

  private Sampling sampling(List<Expr> about) {
    var all = new ArrayList<>(about);
    for (var hint : hints) {
      all.addAll(hint.a().values());
      all.addAll(hint.b().values());
      all.add(hint.weight());
    }
    return new Sampling(variables, constraints, function, all, new Random(seed));
  }
}
