package dev.jensen.inquiry;

import dev.jensen.answer.Answer;
import dev.jensen.inquiry.Line.Cell;
import dev.jensen.inquiry.Line.Junction;
import dev.jensen.inquiry.Span.Bound;
import dev.jensen.inquiry.Stretch.Beyond;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Has the intervals of a line decided, and why they cannot be longer.
final class Survey {
  /// Most decisions take little time, so that a long one may have more than its part.
  private static final int MOST_SHARES = 6;

  private final Problem problem;
  private final Context context;
  private final Line line;
  private final Shares shares;
  private final Respondent respondent;

  private final Map<Span, Answer> answers = new HashMap<>();
  private final List<String> open = new ArrayList<>();
  private int left;

  Survey(Problem problem, Context context, Line line, Shares shares, Respondent respondent) {
    this.problem = problem;
    this.context = context;
    this.line = line;
    this.shares = shares;
    this.respondent = respondent;
    // An interval and its two ends for each cell, both ways.
    this.left = 4 * line.cells().size();
  }

  /// Neighbouring cells that seem to be one interval.
  private record Run(int first, int last) {}

  /// What was proved of a run; `isWhole` unless it was only a part, within rational bounds.
  private record Proved(Run run, Span span, Answer.Decided answer, boolean isWhole) {}

  Where where() throws InterruptedException {
    for (int i = 0; i < line.cells().size(); i++) {
      if (line.cells().get(i) == Cell.UNCLEAR) {
        open.add("how f bends " + Words.between(neighbour(i - 1), neighbour(i)));
      }
    }
    var convex = stretches(true);
    var concave = stretches(false);
    return new Where(problem, convex, concave, inflections(), open);
  }

  private Optional<Place> neighbour(int place) {
    return place < 0 || place >= line.places().size()
        ? Optional.empty()
        : Optional.of(line.places().get(place));
  }

  private List<Stretch> stretches(boolean convex) throws InterruptedException {
    var proved = new ArrayList<Proved>();
    for (var run : runs(convex)) {
      var found = prove(run, convex);
      found.ifPresent(proved::add);
      if (found.isEmpty()) {
        open.add(
            "whether f is "
                + (convex ? "convex " : "concave ")
                + Words.between(neighbour(run.first() - 1), neighbour(run.last())));
      }
    }
    var stretches = new ArrayList<Stretch>();
    for (var each : proved) {
      var from = end(each, true, convex, proved);
      var to = end(each, false, convex, proved);
      stretches.add(new Stretch(from, to, each.answer()));
    }
    return stretches;
  }

  private List<Run> runs(boolean convex) {
    var runs = new ArrayList<Run>();
    for (int i = 0; i < line.cells().size(); i++) {
      if (!bends(line.cells().get(i), convex)) {
        continue;
      }
      var joins = !runs.isEmpty() && runs.getLast().last() == i - 1 && joins(i - 1, convex);
      if (joins) {
        runs.set(runs.size() - 1, new Run(runs.getLast().first(), i));
      } else {
        runs.add(new Run(i, i));
      }
    }
    return runs;
  }

  private static boolean bends(Cell cell, boolean convex) {
    return cell == Cell.AFFINE || cell == (convex ? Cell.CONVEX : Cell.CONCAVE);
  }

  private boolean joins(int place, boolean convex) {
    var junction = line.junctions().get(place);
    return junction == Junction.SMOOTH
        || junction == (convex ? Junction.CONVEX_KINK : Junction.CONCAVE_KINK);
  }

  private Span span(Run run, boolean closedAtJumps) {
    return new Span(bound(run.first() - 1, closedAtJumps), bound(run.last(), closedAtJumps));
  }

  private Optional<Bound> bound(int place, boolean closedAtJumps) {
    return neighbour(place)
        .map(
            at -> {
              var junction = line.junctions().get(place);
              return new Bound(
                  at,
                  junction != Junction.NOT_IN_THE_DOMAIN
                      && (closedAtJumps || junction != Junction.JUMP));
            });
  }

  private Optional<Proved> prove(Run run, boolean convex) throws InterruptedException {
    var spans = new ArrayList<>(List.of(span(run, true)));
    spans.add(span(run, false));
    // Ends with a closed form are tried as zeros of their equations, too.
    spans.add(span(run, false).withRoots());
    for (var span : spans.stream().distinct().toList()) {
      var answer = decided(span, convex);
      if (answer.isPresent()) {
        var sharper = sharpened(run, span, answer.get());
        return Optional.of(new Proved(run, span, sharper, true));
      }
    }
    var inner =
        new Span(
            spans.getLast().from().map(b -> inner(b, true)),
            spans.getLast().to().map(b -> inner(b, false)));
    return inner.equals(spans.getLast())
        ? Optional.empty()
        : decided(inner, convex).map(found -> new Proved(run, inner, found, false));
  }

  /// Strictly, where the function is known to be one without kinks on a single cell.
  private Answer.Decided sharpened(Run run, Span span, Answer.Decided weak)
      throws InterruptedException {
    var form = line.forms().get(run.first());
    var isOpen = weak.verdict().strict().isEmpty() && run.first() == run.last();
    if (!isOpen || form.isEmpty() || form.get().equals(problem.statement().function())) {
      return weak;
    }
    var smooth = new OnCell(span, problem, form.get());
    return smooth
        .transferred(Where.answer(span, smooth.problem(), share(), respondent))
        .orElse(weak);
  }

  private Duration share() {
    left = Math.max(1, left - 1);
    return shares.oneOf(Math.min(left, MOST_SHARES));
  }

  /// A bound that is a rational number inside.
  private static Bound inner(Bound bound, boolean isLower) {
    return bound.place() instanceof Place.Root root
        ? new Bound(
            new Place.Exact(
                Expr.of(isLower ? root.high() : root.low()), Optional.empty(), root.near()),
            true)
        : bound;
  }

  private Optional<Answer.Decided> decided(Span span, boolean convex) throws InterruptedException {
    return answer(span) instanceof Answer.Decided decided
            && (decided.verdict().kind() == Verdict.Kind.AFFINE
                || decided.verdict().kind()
                    == (convex ? Verdict.Kind.CONVEX : Verdict.Kind.CONCAVE))
        ? Optional.of(decided)
        : Optional.empty();
  }

  private Answer answer(Span span) throws InterruptedException {
    var known = Optional.ofNullable(answers.get(span));
    if (known.isPresent()) {
      return known.get();
    }
    var answer = Where.answer(span, problem, share(), respondent);
    answers.put(span, answer);
    return answer;
  }

  private Optional<Stretch.End> end(
      Proved proved, boolean isLower, boolean convex, List<Proved> all)
      throws InterruptedException {
    var bound = isLower ? proved.span().from() : proved.span().to();
    if (bound.isEmpty()) {
      return Optional.empty();
    }
    int index = isLower ? proved.run().first() - 1 : proved.run().last();
    // At a jump the place itself may belong to the interval.
    var mayHoldEnd =
        !bound.get().isClosed() && line.junctions().get(index) != Junction.NOT_IN_THE_DOMAIN;
    var beyond =
        proved.isWhole() && !mayHoldEnd
            ? beyond(proved.run(), isLower, convex, all)
            : Beyond.UNPROVED;
    var place = proved.isWhole() ? line.places().get(index) : bound.get().place();
    return Optional.of(new Stretch.End(place, bound.get().isClosed(), beyond));
  }

  private Beyond beyond(Run run, boolean isLower, boolean convex, List<Proved> all)
      throws InterruptedException {
    int place = isLower ? run.first() - 1 : run.last();
    int cell = isLower ? place : place + 1;
    var junction = line.junctions().get(place);
    var beyond = line.cells().get(cell);
    if (junction == Junction.NOT_IN_THE_DOMAIN || beyond == Cell.OUTSIDE_THE_DOMAIN) {
      return isOutside(place, cell, junction) ? Beyond.DOMAIN_ENDS : Beyond.UNPROVED;
    }
    if (bends(beyond, convex)) {
      var isProved = all.stream().anyMatch(p -> p.run().first() <= cell && cell <= p.run().last());
      return isProved && new Corner(problem, context, line, place, convex).isRefuted()
          ? Beyond.KINK
          : Beyond.UNPROVED;
    }
    return isStrict(cell, !convex) ? Beyond.OPPOSITE_CURVATURE : Beyond.UNPROVED;
  }

  /// The place alone, or what lies beyond it, was proved to hold no point of the domain.
  private boolean isOutside(int place, int cell, Junction junction) throws InterruptedException {
    var at = Optional.of(new Bound(line.places().get(place), true));
    var span =
        junction == Junction.NOT_IN_THE_DOMAIN
            ? new Span(at, at)
            : new Span(open(cell - 1), open(cell));
    return answer(span) instanceof Answer.Invalid invalid
        && invalid.fault() != Answer.Fault.DOMAIN_NOT_CONVEX;
  }

  private Optional<Bound> open(int place) {
    return neighbour(place).map(at -> new Bound(at, false));
  }

  private boolean isStrict(int cell, boolean convex) throws InterruptedException {
    return prove(new Run(cell, cell), convex)
        .filter(Proved::isWhole)
        .flatMap(proved -> proved.answer().verdict().strict())
        .orElse(false);
  }

  private List<Where.Inflection> inflections() throws InterruptedException {
    var found = new ArrayList<Where.Inflection>();
    for (int i = 0; i < line.places().size(); i++) {
      var before = line.cells().get(i);
      var after = line.cells().get(i + 1);
      var turns =
          (before == Cell.CONVEX && after == Cell.CONCAVE)
              || (before == Cell.CONCAVE && after == Cell.CONVEX);
      if (turns
          && line.junctions().get(i) == Junction.SMOOTH
          && isStrict(i, before == Cell.CONVEX)
          && isStrict(i + 1, after == Cell.CONVEX)) {
        found.add(new Where.Inflection(line.places().get(i)));
      }
    }
    return found;
  }
}
