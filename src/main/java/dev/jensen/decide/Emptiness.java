package dev.jensen.decide;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Theorem;
import dev.jensen.parse.Problem;
import dev.jensen.prove.Emptying;
import dev.jensen.prove.Search;
import java.util.List;
import java.util.Optional;

/// The answer where no point of the domain was found.
record Emptiness(Problem problem, Search search, Context context) {

  Answer answer() {
    var statement = problem.statement();
    var conditions = new Context(statement.variables(), statement.constraints());
    var contradictory = new Emptying(search, conditions).prove();
    if (contradictory.isPresent()) {
      return new Answer.Invalid(
          problem,
          Answer.Fault.EMPTY_DOMAIN,
          "no point satisfies the conditions",
          Optional.of(Theorem.prove(conditions, contradictory.get())),
          List.of());
    }
    return new Emptying(search, context)
        .prove()
        .<Answer>map(
            rule ->
                new Answer.Invalid(
                    problem,
                    Answer.Fault.UNDEFINED,
                    "the expression is defined nowhere",
                    Optional.of(Theorem.prove(context, rule)),
                    List.of()))
        .orElseGet(
            () ->
                new Answer.Undecided(
                    problem,
                    new Answer.Obstacle(
                        search.expired() ? Answer.Reason.TIME : Answer.Reason.EXHAUSTED,
                        "no point was found that satisfies the conditions and at which the"
                            + " expression is defined, and it could not be shown that there is"
                            + " none"),
                    List.of("a search for points of the domain"),
                    Optional.empty()));
  }
}
