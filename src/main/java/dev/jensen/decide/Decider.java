package dev.jensen.decide;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.parse.Problem;
import dev.jensen.prove.Domains;
import dev.jensen.prove.Inhabitants;
import dev.jensen.prove.Progress;
import dev.jensen.prove.Search;
import dev.jensen.refute.Deadline;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The search as a whole: the domain first, then a decision tree over the parameters.
public final class Decider {
  private final Problem problem;
  private final Statement statement;
  private final Deadline deadline;
  private final Strategy strategy;
  private final Progress progress;

  public Decider(Problem problem, Deadline deadline) {
    this(problem, deadline, Progress.SILENT);
  }

  /// The same for someone who wants to hear what is tried.
  public Decider(Problem problem, Deadline deadline, Progress progress) {
    this(
        problem,
        deadline,
        progress,
        (statement, context, search) -> new Splitting(search, statement).certificate(context));
  }

  /// With another source of certificates; whatever it hands out, only the kernel makes verdicts.
  public Decider(Problem problem, Deadline deadline, Strategy strategy) {
    this(problem, deadline, Progress.SILENT, strategy);
  }

  private Decider(Problem problem, Deadline deadline, Progress progress, Strategy strategy) {
    this.problem = problem;
    this.statement = problem.statement();
    this.deadline = deadline;
    this.progress = progress;
    this.strategy = strategy;
  }

  public Answer decide() {
    var search = new Search(deadline, progress);
    try {
      return decide(search);
    } catch (TooLarge large) {
      return search.expired()
          ? undecided(search, Optional.empty())
          : new Answer.Undecided(
              problem,
              new Answer.Obstacle(Answer.Reason.LIMIT, "it would need " + large.getMessage()),
              List.of(),
              Optional.empty());
    }
  }

  private Answer decide(Search search) {
    search.trying("the domain");
    var context = NaturalDomain.context(statement);
    var inhabitant = new Inhabitants(search, context).prove();
    if (inhabitant.isEmpty()) {
      return new Emptiness(problem, search, context).answer();
    }
    if (new Domains(search, context).prove().isEmpty()) {
      return new Parts(problem, search, context, inhabitant.get(), deadline).answer();
    }
    var certificate = strategy.certificate(statement, context, search);
    search.trying("the proof as a whole, by the kernel");
    return answer(search, certificate);
  }

  private Answer answer(Search search, Certificate certificate) {
    try {
      var verdict = Verdict.of(statement, certificate);
      var decided = new Answer.Decided(problem, verdict, certificate);
      return verdict.kind() == Verdict.Kind.UNKNOWN ? undecided(search, partial(decided)) : decided;
    } catch (RuleViolation refused) {
      return undecided(search, Optional.empty());
    }
  }

  private static Optional<Answer.Decided> partial(Answer.Decided decided) {
    return decided.verdict().cases().stream().anyMatch(c -> c.kind() != Verdict.Kind.UNKNOWN)
        ? Optional.of(decided)
        : Optional.empty();
  }

  private Answer undecided(Search search, Optional<Answer.Decided> partial) {
    var reason = search.expired() ? Answer.Reason.TIME : Answer.Reason.EXHAUSTED;
    return new Answer.Undecided(
        problem, new Answer.Obstacle(reason, goal(search, statement)), TRIED, partial);
  }

  static final List<String> TRIED =
      List.of(
          "points that violate Jensen's inequality, one way and the other",
          "convexity by construction",
          "second derivatives",
          "gluing over the regions between kinks",
          "cases on the signs of the parameters");

  /// The shortest goal in the user's symbols that was not reached.
  static String goal(Search search, Statement statement) {
    return search.missed().stream()
        .filter(
            goal ->
                goal.expression().symbols().stream()
                    .allMatch(
                        name ->
                            statement.variables().contains(name)
                                || statement.parameters().contains(name)))
        .min(Comparator.comparingInt(goal -> goal.toString().length()))
        .map(goal -> "could not prove or refute that " + goal)
        .orElse("no rule applied to the expression as a whole");
  }
}
