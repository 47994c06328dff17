package dev.jensen.decide;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Constraint;
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
  private final Deadline last;
  private final Strategy strategy;
  private final Progress progress;

  /// The search gives up at `deadline`, the kernel's check of what it found at `last`.
  public Decider(Problem problem, Deadline deadline, Deadline last) {
    this(problem, deadline, last, Progress.SILENT);
  }

  /// The same for someone who wants to hear what is tried.
  public Decider(Problem problem, Deadline deadline, Deadline last, Progress progress) {
    this(
        problem,
        deadline,
        last,
        progress,
        (statement, context, search) -> new Splitting(search, statement).certificate(context));
  }

  /// With another source of certificates; whatever it hands out, only the kernel makes verdicts.
  public Decider(Problem problem, Deadline deadline, Deadline last, Strategy strategy) {
    this(problem, deadline, last, Progress.SILENT, strategy);
  }

  private Decider(
      Problem problem, Deadline deadline, Deadline last, Progress progress, Strategy strategy) {
    this.problem = problem;
    this.statement = problem.statement();
    this.deadline = deadline;
    this.last = last;
    this.strategy = strategy;
    this.progress = progress;
  }

  public Answer decide() {
    var search = new Search(deadline, progress);
    try {
      return answer(search, proposal(search));
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

  /// What the search ends with: an answer, or a certificate for the kernel to judge.
  private sealed interface Proposal {
    record Final(Answer answer) implements Proposal {}

    record Unchecked(Certificate certificate) implements Proposal {}
  }

  private Proposal proposal(Search search) {
    try (var _ = new Alarm(deadline)) {
      search.trying("the domain");
      var context = NaturalDomain.context(statement);
      var inhabitant = new Inhabitants(search, context).prove();
      if (inhabitant.isEmpty()) {
        return new Proposal.Final(new Emptiness(problem, search, context).answer());
      }
      if (new Domains(search, context).prove().isEmpty()) {
        var parts = new Parts(problem, search, context, inhabitant.get(), deadline, last);
        return new Proposal.Final(parts.answer());
      }
      return new Proposal.Unchecked(strategy.certificate(statement, context, search));
    }
  }

  private Answer answer(Search search, Proposal proposal) {
    return switch (proposal) {
      case Proposal.Final(var answer) -> answer;
      case Proposal.Unchecked(var certificate) -> checked(search, certificate);
    };
  }

  private Answer checked(Search search, Certificate certificate) {
    search.trying("the proof as a whole, by the kernel");
    try (var _ = new Alarm(last)) {
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
    var goal =
        partial
            .flatMap(known -> firstOpen(known.certificate()))
            .orElseGet(() -> goal(search.missed(), statement));
    return new Answer.Undecided(problem, new Answer.Obstacle(reason, goal), TRIED, partial);
  }

  /// What stopped the first case that is not decided, other than the time.
  private static Optional<String> firstOpen(Certificate certificate) {
    return switch (certificate) {
      case Certificate.Open(var why) -> Optional.of(why).filter(w -> !w.startsWith(Splitting.LATE));
      case Certificate.Cases(var cases) ->
          cases.stream().flatMap(c -> firstOpen(c.certificate()).stream()).findFirst();
      default -> Optional.empty();
    };
  }

  static final List<String> TRIED =
      List.of(
          "points that violate Jensen's inequality, one way and the other",
          "convexity by construction",
          "second derivatives",
          "gluing over the regions between kinks",
          "cases on the signs of the parameters");

  /// The shortest goal in the user's symbols that was not reached.
  static String goal(List<Constraint> missed, Statement statement) {
    return missed.stream()
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
