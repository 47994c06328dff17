package dev.jensen.inquiry;

import dev.jensen.answer.Answer;
import dev.jensen.inquiry.Characteristic.Outcome;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.parse.Problem;
import dev.jensen.prove.Search;
import dev.jensen.prove.Signs;
import dev.jensen.refute.Deadline;
import dev.jensen.refute.Direction;
import dev.jensen.refute.Falsifier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Log-convexity and log-concavity: f > 0 is proved first, so that log(f) has the domain of f; then
/// log(f) is asked about.
record LogCurvature(Property property, Problem problem, Shares shares, Respondent respondent) {
  private static final int SHARE_FOR_SIGN = 4;
  private static final int SHARE_FOR_POINTS = 2;

  Finding finding() throws InterruptedException {
    return new Characteristic(problem, property, outcome());
  }

  private Outcome outcome() throws InterruptedException {
    var time = shares.oneOf(SHARE_FOR_SIGN);
    var positive = respondent.work(() -> positive(time), time).flatMap(found -> found);
    if (positive.isEmpty()) {
      requireNoOtherSign();
      return new Characteristic.Open(
          "could not prove that f > 0 on the whole domain, which the logarithm needs; if it is"
              + " not, add the condition");
    }
    var answer = respondent.answer(logarithm(), shares.oneOf(SHARE_FOR_POINTS));
    return switch (answer) {
      case Answer.Decided decided -> decided(decided, positive.get());
      case Answer.Undecided undecided ->
          new Characteristic.Open("about log(f): " + undecided.obstacle().goal());
      case Answer.Invalid invalid -> new Characteristic.NoDomain(invalid);
    };
  }

  /// Throws `Objection` with a simple point at which f is not positive, if there is one.
  private void requireNoOtherSign() throws InterruptedException {
    var time = shares.oneOf(SHARE_FOR_SIGN);
    var found =
        respondent
            .work(() -> new NotPositive(problem.statement()).example(time), time)
            .flatMap(example -> example);
    if (found.isPresent()) {
      throw new Objection(
          property.words() + " functions are positive, but " + found.get() + "; add a condition");
    }
  }

  private Problem logarithm() {
    var statement = problem.statement();
    var log = new Expr.Application(Atoms.LOG, List.of(statement.function()));
    return new Problem(
        problem.text(),
        new Statement(log, statement.variables(), statement.parameters(), statement.constraints()),
        problem.fixed());
  }

  private Optional<Theorem> positive(Duration limit) {
    try {
      var context = NaturalDomain.context(problem.statement());
      var search = new Search(Deadline.in(limit.toMillis()));
      return new Signs(search, context)
          .prove(Constraint.positive(problem.statement().function()))
          .map(rule -> Theorem.prove(context, rule));
    } catch (RuleViolation | ArithmeticException | TooLarge none) {
      return Optional.empty();
    }
  }

  private Outcome decided(Answer.Decided decided, Theorem positive) throws InterruptedException {
    var wanted = property.isConvexity() ? Verdict.Kind.CONVEX : Verdict.Kind.CONCAVE;
    var kind = decided.verdict().kind();
    if (kind == wanted || kind == Verdict.Kind.AFFINE) {
      return new Characteristic.Holds(
          new Characteristic.Reason.Transformed(decided, Optional.of(positive)));
    }
    if (kind == Verdict.Kind.CONDITIONAL) {
      return new Characteristic.Depends(decided);
    }
    var time = shares.oneOf(1);
    return respondent
        .work(() -> points(decided, time), time)
        .flatMap(found -> found)
        .<Outcome>map(Characteristic.Fails::new)
        .orElseGet(
            () ->
                new Characteristic.Open("no points were found that settle it for all parameters"));
  }

  /// From the claims of the answer, or looked for where it had no need of them.
  private Optional<Characteristic.Points> points(Answer.Decided decided, Duration limit) {
    var context = decided.verdict().context();
    if (decided.certificate() instanceof dev.jensen.kernel.Certificate.Leaf leaf) {
      for (var claim : leaf.claims()) {
        var rule = claim;
        while (rule instanceof Lemma(var fact, var rest)) {
          rule = rest;
        }
        if (rule instanceof JensenPoints points && points.concave() != property.isConvexity()) {
          return Optional.of(points(points, Theorem.prove(context, claim)));
        }
      }
    }
    var direction = property.isConvexity() ? Direction.NOT_CONVEX : Direction.NOT_CONCAVE;
    var statement = logarithm().statement();
    var witnesses =
        Falsifier.of(
                new Statement(
                    statement.function(),
                    statement.variables(),
                    statement.parameters(),
                    context.constraints()))
            .witnesses(direction, Deadline.in(limit.toMillis()).share(0.5));
    for (var witness : witnesses) {
      var rule =
          new JensenPoints(
              statement.function(),
              !property.isConvexity(),
              witness.a(),
              witness.b(),
              Expr.of(witness.lambda()));
      var theorem = proved(context, rule);
      if (theorem.isPresent()) {
        return Optional.of(points(rule, theorem.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Theorem> proved(Context context, JensenPoints rule) {
    try {
      var theorem = Theorem.prove(context, rule);
      return theorem.judgement() instanceof Judgement.NotConvex
              || theorem.judgement() instanceof Judgement.NotConcave
          ? Optional.of(theorem)
          : Optional.empty();
    } catch (RuleViolation refused) {
      return Optional.empty();
    }
  }

  private Characteristic.Points points(JensenPoints rule, Theorem theorem) {
    return Mixture.points(
        problem.statement().function(),
        theorem.context(),
        rule.a(),
        rule.b(),
        rule.weight(),
        List.of(theorem));
  }
}
