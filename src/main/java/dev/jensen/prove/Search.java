package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.refute.Deadline;
import dev.jensen.refute.Points;
import dev.jensen.symbolic.ComputerAlgebra;
import dev.jensen.symbolic.Factor;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What all strategies of one search share: the deadline, the computer algebra, and a list of the
/// goals that were not reached, from which splits on parameters and explanations are made.
public final class Search {
  private static final Duration FACTORING = Duration.ofMillis(2500);
  private static final int LONGEST_FACTORED = 4000;

  private final Deadline deadline;
  private final Progress progress;
  private final ComputerAlgebra algebra;
  private final Set<Constraint> missed;
  private final Map<Expr, Optional<List<Factor>>> factors;

  private final Map<Sample, Points> points;
  private final Map<Goal, Integer> failed;
  private final Set<Goal> underway;
  private final Map<Profile, Proof> profiles;

  public Search(Deadline deadline) {
    this(deadline, Progress.SILENT);
  }

  public Search(Deadline deadline, Progress progress) {
    this.deadline = deadline;
    this.progress = progress;
    this.algebra = new ComputerAlgebra(Atoms::named);
    this.missed = new LinkedHashSet<>();
    this.factors = new HashMap<>();
    this.points = new HashMap<>();
    this.failed = new HashMap<>();
    this.underway = new HashSet<>();
    this.profiles = new HashMap<>();
  }

  private Search(Search whole, Deadline deadline, Set<Constraint> missed) {
    this.deadline = deadline;
    this.progress = whole.progress;
    this.algebra = whole.algebra;
    this.missed = missed;
    this.factors = whole.factors;
    this.points = whole.points;
    this.failed = whole.failed;
    this.underway = whole.underway;
    this.profiles = whole.profiles;
  }

  /// A part of this search that gives up after so many milliseconds of work, if not before.
  public Search within(long milliseconds) {
    return new Search(this, deadline.working(milliseconds), missed);
  }

  /// A part of this search that gives up after a share (0 to 1) of the time that is left.
  public Search share(double fraction) {
    return new Search(this, deadline.share(fraction), missed);
  }

  /// A part that gives up after so many milliseconds of work, of which it is not noted what was
  /// missed: it will be tried again with more time.
  public Search trial(long milliseconds) {
    return new Search(this, deadline.working(milliseconds), new LinkedHashSet<>());
  }

  /// Says what comes next, for someone who waits.
  public void trying(String what) {
    progress.trying(() -> what);
  }

  /// The same with the expression that it is about.
  public void trying(String what, Expr about) {
    progress.trying(() -> what + " " + about);
  }

  public Deadline deadline() {
    return deadline;
  }

  public boolean expired() {
    return deadline.expired();
  }

  /// Notes a sign that was wanted and neither proved nor excluded.
  void miss(Constraint goal) {
    missed.add(goal);
  }

  /// The signs that were wanted and not proved, in the order in which they came up.
  public List<Constraint> missed() {
    return List.copyOf(missed);
  }

  public void forget() {
    missed.clear();
  }

  /// True when the sign was tried in vain before, no deeper inside another proof.
  boolean hasFailed(List<Constraint> constraints, Constraint goal, int depth) {
    return failed.getOrDefault(new Goal(constraints, goal), Integer.MAX_VALUE) <= depth;
  }

  /// Notes that a sign is being proved; false if it is already, so that its proof would need
  /// itself.
  boolean begin(List<Constraint> constraints, Constraint goal) {
    return underway.add(new Goal(constraints, goal));
  }

  void end(List<Constraint> constraints, Constraint goal) {
    underway.remove(new Goal(constraints, goal));
  }

  /// Notes a sign that was tried in vain with all the time it needed.
  void fail(List<Constraint> constraints, Constraint goal, int depth) {
    if (!expired()) {
      failed.merge(new Goal(constraints, goal), depth, Math::min);
    }
  }

  private record Goal(List<Constraint> constraints, Constraint sign) {}

  /// A proof for a function of one variable, remembered: the terms of a long sum are often the same
  /// function of different arguments.
  Optional<Proof> profile(Expr function, Context context) {
    var key = new Profile(function, context.variables(), context.constraints());
    var known = Optional.ofNullable(profiles.get(key));
    return known.or(
        () -> {
          var proof = new Construction(this, context).prove(function);
          proof.ifPresent(found -> profiles.put(key, found));
          return proof;
        });
  }

  private record Profile(Expr function, List<String> variables, List<Constraint> constraints) {}

  /// Sample points that satisfy constraints, remembered.
  public Points points(List<Constraint> constraints, List<String> names, int count) {
    return points.computeIfAbsent(
        new Sample(constraints, names), s -> Points.satisfying(constraints, names, count));
  }

  private record Sample(List<Constraint> constraints, List<String> names) {}

  /// The bases of the irreducible factors, where computer algebra finds them in time.
  public Optional<List<Expr>> factors(Expr expr) {
    return factor(expr).map(found -> found.stream().map(Factor::base).toList());
  }

  /// The irreducible factors, where computer algebra finds them in time.
  Optional<List<Factor>> factor(Expr expr) {
    return factors.computeIfAbsent(
        expr,
        e ->
            e.toString().length() > LONGEST_FACTORED
                ? Optional.empty()
                : algebra.factor(e, FACTORING));
  }
}
