package dev.jensen.inquiry;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.parse.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The intervals on which a function of one variable is convex, and those on which it is concave,
/// from left to right, as long as they can be; and what the search could not settle.
public record Where(
    Problem problem,
    List<Stretch> convex,
    List<Stretch> concave,
    List<Inflection> inflections,
    List<String> open)
    implements Finding {
  private static final int SHARE_FOR_PLACES = 3;

  /// Where f passes from strictly convex to strictly concave or back, corners left out.
  public record Inflection(Place place) {}

  public Where {
    convex = List.copyOf(convex);
    concave = List.copyOf(concave);
    inflections = List.copyOf(inflections);
    open = List.copyOf(open);
  }

  public static Where of(Problem problem, Duration limit, Respondent respondent)
      throws InterruptedException {
    requireOneVariable(problem);
    var context = context(problem);
    var shares = new Shares(limit);
    var time = shares.oneOf(SHARE_FOR_PLACES);
    var line =
        respondent
            .work(
                () -> context.flatMap(c -> Line.of(problem.statement().function(), c, time)), time)
            .flatMap(found -> found);
    if (line.isEmpty()) {
      return new Where(
          problem,
          List.of(),
          List.of(),
          List.of(),
          List.of("the places where the curvature changes: they were not found, or f jumps"));
    }
    return new Survey(problem, context.orElseThrow(), line.get(), shares, respondent).where();
  }

  private static Optional<Context> context(Problem problem) {
    try {
      return Optional.of(NaturalDomain.context(problem.statement()));
    } catch (RuleViolation | ArithmeticException | TooLarge large) {
      return Optional.empty();
    }
  }

  private static void requireOneVariable(Problem problem) {
    var statement = problem.statement();
    var variables = statement.variables();
    if (variables.size() != 1) {
      throw new Objection(
          variables.isEmpty()
              ? "there is no variable, so there are no intervals"
              : "intervals are for functions of one variable, and here are "
                  + String.join(", ", variables)
                  + "; fix all but one, as in 'where "
                  + variables.getLast()
                  + " = 1'");
    }
    if (!statement.parameters().isEmpty()) {
      var first = statement.parameters().getFirst();
      throw new Objection(
          "intervals need numbers for all parameters; fix "
              + String.join(", ", statement.parameters())
              + ", as in 'where "
              + first
              + " = 1'");
    }
  }

  @Override
  public boolean isDecided() {
    return open.isEmpty();
  }

  @Override
  public Optional<String> fault() {
    return Optional.empty();
  }

  /// The answer on a span, by whatever proves it.
  static Answer answer(Span span, Problem problem, Duration limit, Respondent respondent)
      throws InterruptedException {
    var restricted = span.restricted(problem);
    if (!span.hasRoots()) {
      return respondent.answer(restricted, limit);
    }
    return respondent
        .work(() -> new BetweenRoots(span, restricted).answer(limit), limit)
        .orElseGet(() -> undecided(restricted));
  }

  private static Answer undecided(Problem problem) {
    return new Answer.Undecided(
        problem,
        new Answer.Obstacle(Answer.Reason.TIME, "a step of the search took too long"),
        List.of(),
        Optional.empty());
  }
}
