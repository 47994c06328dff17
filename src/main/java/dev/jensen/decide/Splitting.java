package dev.jensen.decide;

import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Verdict.Kind;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.prove.Emptying;
import dev.jensen.prove.Search;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the conditions on the parameters under which a verdict holds: where a leaf is not decided,
/// the sign of an expression in the parameters that stood in the way is the next split.
final class Splitting {
  /// How reasons begin that say nothing but that time was short.
  static final String LATE = "the time was up before this case ";

  private static final int DEEPEST = 4;

  private static final long HASTE_MILLISECONDS = 300;
  private static final long HASTE = 3;
  private static final long NANOS_A_MILLISECOND = 1_000_000;

  /// Where the curvature turns at a value without a simple form, exact answers are looked for so
  /// long.
  private static final double SHARE_BEFORE_GAPS = 0.5;

  private final Search search;
  private final Statement statement;
  private final Leaves leaves;
  private final Map<List<Constraint>, Tried> tried = new HashMap<>();
  private final SplitCandidates candidates;

  Splitting(Search search, Statement statement) {
    this(search, statement, new SplitCandidates(search, statement));
  }

  private Splitting(Search search, Statement statement, SplitCandidates candidates) {
    this.search = search;
    this.statement = statement;
    this.leaves = new Leaves(search, statement);
    this.candidates = candidates;
  }

  Certificate certificate(Context context) {
    return branch(context, 0).certificate();
  }

  /// A certificate with the kind it comes to, `CONDITIONAL` for cases of several kinds, and the
  /// time that a leaf took.
  private record Branch(Kind kind, Certificate certificate, long milliseconds) {
    Branch(Kind kind, Certificate certificate) {
      this(kind, certificate, 0);
    }

    boolean isKnown() {
      return kind != Kind.UNKNOWN;
    }
  }

  private Branch branch(Context context, int depth) {
    if (search.expired()) {
      return open(LATE + "came up");
    }
    try {
      return inTime(context, depth);
    } catch (TooLarge large) {
      return open(search.expired() ? LATE + "was decided" : "it would need " + large.getMessage());
    }
  }

  private static Branch open(String reason) {
    return new Branch(Kind.UNKNOWN, new Certificate.Open(reason));
  }

  private Branch inTime(Context context, int depth) {
    var known = undivided(context);
    if (known.isKnown()) {
      return known;
    }
    var impossible = new Emptying(search, context).prove();
    if (impossible.isPresent()) {
      return new Branch(Kind.EMPTY, new Certificate.Empty(impossible.get()));
    }
    var tried = tried(context);
    var best = open(Decider.goal(tried.missed(), statement));
    if (search.expired() || depth >= DEEPEST || statement.parameters().isEmpty()) {
      return best;
    }
    var signs = candidates.of(context, tried.outcome().evidence(), tried.missed());
    var gaps = depth == 0 ? candidates.turns().map(Turns::gaps).orElse(List.of()) : List.<Gap>of();
    if (gaps.isEmpty()) {
      return bySigns(context, signs, depth, best);
    }
    if (!candidates.turns().map(Turns::splits).orElse(List.of()).isEmpty()
        || signs.stream().anyMatch(candidates.turning(context)::contains)) {
      var share = search.share(SHARE_BEFORE_GAPS);
      var early = new Splitting(share, statement, candidates.within(share));
      var exact = early.bySigns(context, signs, depth, best);
      if (exact.isKnown()) {
        return exact;
      }
    }
    return besides(gaps, context);
  }

  private Branch bySigns(Context context, List<Expr> signs, int depth, Branch undecided) {
    var best = undecided;
    for (var on : signs) {
      if (search.expired()) {
        break;
      }
      var split = split(context, on, depth);
      if (split.isKnown()) {
        return split;
      }
      boolean isNews = !decides(best.certificate()) && decides(split.certificate());
      best = isNews ? split : best;
    }
    return best;
  }

  private static boolean decides(Certificate certificate) {
    return switch (certificate) {
      case Certificate.Open o -> false;
      case Certificate.Cases(var cases) -> cases.stream().anyMatch(c -> decides(c.certificate()));
      default -> true;
    };
  }

  /// What holds for the parameter outside of the gaps.
  private Branch besides(List<Gap> gaps, Context context) {
    if (gaps.isEmpty()) {
      return branch(context, DEEPEST);
    }
    var gap = gaps.get(0);
    search.trying("the parameter outside of a gap around", gap.low());
    var before = branch(context.with(gap.before()), DEEPEST);
    var beyond = context.with(gap.notBefore()).with(gap.after());
    var after = besides(gaps.subList(1, gaps.size()), beyond);
    var changing = open(gap.told()).certificate();
    var rest =
        List.of(
            new Certificate.Case(gap.notAfter(), changing),
            new Certificate.Case(gap.after(), after.certificate()));
    var cases =
        List.of(
            new Certificate.Case(gap.before(), before.certificate()),
            new Certificate.Case(gap.notBefore(), new Certificate.Cases(rest)));
    return new Branch(Kind.UNKNOWN, new Certificate.Cases(cases));
  }

  private Branch split(Context context, Expr on, int depth) {
    search.trying("cases by the sign of", on);
    var parameters = context.ofParameters();
    var below = Constraint.positive(on.negate());
    var above = Constraint.positive(on);
    var zero = Constraint.zero(on);
    // All that the kernel is asked before a case is looked into: later it may be out of time.
    var whereBelow = context.with(below);
    var whereAbove = context.with(above);
    var whereZero = context.with(zero);
    boolean isNonnegative = parameters.satisfies(on, Relation.NONNEGATIVE);
    boolean isNonpositive = parameters.satisfies(on.negate(), Relation.NONNEGATIVE);
    // What is known at once is told even if there is no time left after the other side.
    var early =
        isNonnegative || isNonpositive
            ? Optional.<Branch>empty()
            : oneSide(context, on, undivided(whereBelow), undivided(whereAbove), whereZero, depth);
    if (early.isPresent()) {
      return early.get();
    }
    var cases = new ArrayList<Certificate.Case>();
    var negative =
        isNonnegative ? Optional.<Branch>empty() : Optional.of(branch(whereBelow, depth + 1));
    var positive =
        isNonpositive ? Optional.<Branch>empty() : Optional.of(branch(whereAbove, depth + 1));
    var middle = undivided(whereZero);
    var merged = !search.expired() && merge(context, on, negative, middle, positive, cases);
    if (!merged && !middle.isKnown()) {
      middle = branch(whereZero, depth + 1);
      merged = !search.expired() && merge(context, on, negative, middle, positive, cases);
    }
    if (!merged) {
      negative.ifPresent(b -> cases.add(new Certificate.Case(below, b.certificate())));
      cases.add(new Certificate.Case(zero, middle.certificate()));
      positive.ifPresent(b -> cases.add(new Certificate.Case(above, b.certificate())));
      if (negative.isEmpty()) {
        cases.add(new Certificate.Case(below, impossible(context, below)));
      }
      if (positive.isEmpty()) {
        cases.add(new Certificate.Case(above, impossible(context, above)));
      }
    }
    var known =
        (merged || middle.isKnown())
            && negative.map(Branch::isKnown).orElse(true)
            && positive.map(Branch::isKnown).orElse(true);
    return new Branch(known ? Kind.CONDITIONAL : Kind.UNKNOWN, new Certificate.Cases(cases));
  }

  /// Two cases where one side is known without further cases and comes to the same as the middle.
  private Optional<Branch> oneSide(
      Context context, Expr on, Branch negative, Branch positive, Context whereZero, int depth) {
    if (negative.isKnown() == positive.isKnown()) {
      return Optional.empty();
    }
    boolean lower = negative.isKnown();
    var together = Constraint.nonnegative(lower ? on.negate() : on);
    var beyond = Constraint.positive(lower ? on : on.negate());
    var whereBeyond = context.with(beyond);
    return closed(context, together, Optional.of(lower ? negative : positive), undivided(whereZero))
        .map(
            closed -> {
              var rest = branch(whereBeyond, depth + 1);
              var other = new Certificate.Case(beyond, rest.certificate());
              return new Branch(
                  rest.isKnown() ? Kind.CONDITIONAL : Kind.UNKNOWN,
                  new Certificate.Cases(lower ? List.of(closed, other) : List.of(other, closed)));
            });
  }

  /// Without further cases.
  private Branch undivided(Context context) {
    return leaf(context)
        .map(leaf -> new Branch(leaf.kind(), leaf.certificate(), tried(context).milliseconds()))
        .orElseGet(() -> open(LATE + "was decided"));
  }

  private Certificate impossible(Context context, Constraint when) {
    var open = new Certificate.Open("could not show that no parameters are left");
    try {
      return new Emptying(search, context.with(when))
          .prove()
          .<Certificate>map(Certificate.Empty::new)
          .orElse(open);
    } catch (TooLarge large) {
      return open;
    }
  }

  /// Two cases instead of three where neighbours come to the same and can be decided together;
  /// `cases` stays as it is otherwise.
  private boolean merge(
      Context context,
      Expr on,
      Optional<Branch> negative,
      Branch middle,
      Optional<Branch> positive,
      List<Certificate.Case> cases) {
    // Where a function ceases to be convex, it is convex there too.
    boolean lowerFirst = positive.isEmpty() || positive.get().kind() == Kind.NEITHER;
    for (boolean lower : new boolean[] {lowerFirst, !lowerFirst}) {
      var side = lower ? negative : positive;
      var together = Constraint.nonnegative(lower ? on.negate() : on);
      var closed = hasty(middle, side).closed(context, together, side, middle);
      if (closed.isPresent()) {
        var beyond = Constraint.positive(lower ? on : on.negate());
        var rest = lower ? positive : negative;
        var other =
            new Certificate.Case(
                beyond, rest.map(Branch::certificate).orElseGet(() -> impossible(context, beyond)));
        cases.addAll(lower ? List.of(closed.get(), other) : List.of(other, closed.get()));
        return true;
      }
    }
    if (middle.isKnown()
        && negative.isPresent()
        && positive.isPresent()
        && sameLeaf(negative.get(), positive.get())) {
      var apart = Constraint.nonzero(on);
      var leaf =
          hasty(negative.get(), positive)
              .leaf(context.with(apart))
              .filter(l -> l.kind() == negative.get().kind());
      if (leaf.isPresent()) {
        cases.add(new Certificate.Case(Constraint.zero(on), middle.certificate()));
        cases.add(new Certificate.Case(apart, leaf.get().certificate()));
        return true;
      }
    }
    return false;
  }

  /// Two cases that are known may be told as one if that does not take much longer than they did.
  private Splitting hasty(Branch one, Optional<Branch> other) {
    if (!one.isKnown()) {
      return this;
    }
    var each = one.milliseconds() + other.map(Branch::milliseconds).orElse(0L);
    return new Splitting(search.within(HASTE_MILLISECONDS + HASTE * each), statement, candidates);
  }

  /// One side and the middle as one case, where they come to the same or nothing is known of the
  /// middle by itself.
  private Optional<Certificate.Case> closed(
      Context context, Constraint together, Optional<Branch> side, Branch middle) {
    return side.filter(
            one -> sameLeaf(one, middle) || (sameLeaf(one, one) && middle.kind() == Kind.UNKNOWN))
        .flatMap(one -> leaf(context.with(together)).filter(found -> found.kind() == one.kind()))
        .map(found -> new Certificate.Case(together, found.certificate()));
  }

  /// What came of a context without further cases, and the signs that were wanted in vain.
  private record Tried(Leaves.Outcome outcome, List<Constraint> missed, long milliseconds) {}

  private Tried tried(Context context) {
    var known = tried.get(context.constraints());
    if (known == null) {
      search.forget();
      var start = System.nanoTime();
      var outcome = outcome(context);
      var milliseconds = (System.nanoTime() - start) / NANOS_A_MILLISECOND;
      known = new Tried(outcome, search.missed(), milliseconds);
      tried.put(context.constraints(), known);
    }
    return known;
  }

  private Leaves.Outcome outcome(Context context) {
    try {
      return leaves.decide(context, candidates.turns().map(Turns::points).orElse(List.of()));
    } catch (TooLarge large) {
      return new Leaves.Outcome(Optional.empty(), Leaves.Evidence.NONE);
    }
  }

  private Optional<Leaves.Leaf> leaf(Context context) {
    return search.expired() && !tried.containsKey(context.constraints())
        ? Optional.empty()
        : tried(context).outcome().leaf();
  }

  private static boolean sameLeaf(Branch a, Branch b) {
    return a.kind() == b.kind()
        && a.isKnown()
        && a.kind() != Kind.CONDITIONAL
        && a.kind() != Kind.EMPTY;
  }
}
