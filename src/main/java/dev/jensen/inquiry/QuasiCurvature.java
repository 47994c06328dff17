package dev.jensen.inquiry;

import dev.jensen.answer.Answer;
import dev.jensen.inquiry.Characteristic.Outcome;
import dev.jensen.inquiry.Characteristic.Reason;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.parse.Problem;
import dev.jensen.prove.Search;
import dev.jensen.refute.Deadline;
import java.time.Duration;
import java.util.Optional;

/// Quasiconvexity, and quasiconcavity as that of -f. There is no judgement for it: what the kernel
/// proves is that f, an increasing function of it, or its level sets are convex, or where its slope
/// has which sign; and for a failure, three points.
record QuasiCurvature(Property property, Problem problem, Shares shares, Respondent respondent) {
  private static final int PARTS = 5;

  Finding finding() throws InterruptedException {
    return new Characteristic(problem, property, outcome());
  }

  private Outcome outcome() throws InterruptedException {
    var answer = respondent.answer(problem, shares.oneOf(PARTS));
    if (answer instanceof Answer.Invalid invalid) {
      return new Characteristic.NoDomain(invalid);
    }
    if (answer instanceof Answer.Decided decided && isWanted(decided)) {
      return new Characteristic.Holds(new Reason.Curved(decided));
    }
    var context = context();
    if (context.isEmpty()) {
      return new Characteristic.Open("the domain is too large to be worked with");
    }
    var points =
        work(time -> new Ridges(problem, context.get(), property.isConvexity()).find(time));
    if (points.isPresent()) {
      return new Characteristic.Fails(points.get());
    }
    var f = problem.statement().function();
    var reason = work(time -> levels(f, context.get(), time)).or(() -> Optional.empty());
    if (reason.isEmpty()) {
      reason = transformed(context.get());
    }
    return reason
        .<Outcome>map(Characteristic.Holds::new)
        .orElseGet(
            () -> new Characteristic.Open("neither points that refute it nor a proof were found"));
  }

  private Optional<Reason> levels(Expr f, Context context, Duration limit) {
    var search = new Search(Deadline.in(limit.toMillis()));
    return new Levels(search, context).reason(f, property.isConvexity());
  }

  private interface Task<T> {
    Optional<T> within(Duration time);
  }

  private <T> Optional<T> work(Task<T> task) throws InterruptedException {
    var time = shares.oneOf(PARTS - 1);
    return respondent.work(() -> attempt(task, time), time).flatMap(found -> found);
  }

  private static <T> Optional<T> attempt(Task<T> task, Duration time) {
    try {
      return task.within(time);
    } catch (RuleViolation | ArithmeticException | TooLarge | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private Optional<Context> context() {
    return attempt(time -> Optional.of(NaturalDomain.context(problem.statement())), Duration.ZERO);
  }

  private boolean isWanted(Answer.Decided decided) {
    var wanted = property.isConvexity() ? Verdict.Kind.CONVEX : Verdict.Kind.CONCAVE;
    return decided.verdict().kind() == wanted || decided.verdict().kind() == Verdict.Kind.AFFINE;
  }

  private Optional<Reason> transformed(Context context) throws InterruptedException {
    var changes =
        work(time ->
                Optional.of(
                    new Increasing(new Search(Deadline.in(time.toMillis())), context)
                        .of(problem.statement().function())))
            .orElse(java.util.List.of());
    int left = changes.size();
    for (var change : changes) {
      var answer = respondent.answer(with(change.value()), shares.oneOf(left--));
      if (answer instanceof Answer.Decided decided && isWanted(decided)) {
        return Optional.of(new Reason.Transformed(decided, change.domain()));
      }
    }
    return Optional.empty();
  }

  private Problem with(Expr function) {
    var statement = problem.statement();
    return new Problem(
        problem.text(),
        new Statement(
            function, statement.variables(), statement.parameters(), statement.constraints()),
        problem.fixed());
  }
}
