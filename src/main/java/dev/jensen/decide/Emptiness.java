package dev.jensen.decide;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Context;
import dev.jensen.parse.Problem;
import dev.jensen.prove.Emptying;
import dev.jensen.prove.Search;
import java.util.List;
import java.util.Optional;

/// The answer where no point of the domain was found.
record Emptiness(Problem problem, Search search, Context context) {

  Answer answer() {
    return new Emptying(search, context)
        .prove()
        .<Answer>map(rule -> invalid(new Certificate.Empty(rule)))
        .orElseGet(this::undecided);
  }

  /// It is the conditions' fault if they contradict each other by themselves.
  private Answer invalid(Certificate certificate) {
    var statement = problem.statement();
    var conditions = new Context(statement.variables(), statement.constraints());
    var contradictory = new Emptying(search, conditions).prove().isPresent();
    return new Answer.Invalid(
        problem,
        contradictory ? Answer.Fault.EMPTY_DOMAIN : Answer.Fault.UNDEFINED,
        contradictory ? "no point satisfies the conditions" : "the expression is defined nowhere",
        certificate,
        List.of());
  }

  private Answer undecided() {
    return new Answer.Undecided(
        problem,
        new Answer.Obstacle(
            search.expired() ? Answer.Reason.TIME : Answer.Reason.EXHAUSTED,
            "no point was found that satisfies the conditions and at which the expression is"
                + " defined, and it could not be shown that there is none"),
        List.of("a search for points of the domain"),
        Optional.empty());
  }
}
