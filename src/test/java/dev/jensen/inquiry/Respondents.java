package dev.jensen.inquiry;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.Problem;
import dev.jensen.parse.ProblemParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Respondents for tests, on the thread of the test.
final class Respondents {
  static final Duration TIME = Duration.ofSeconds(60);

  private Respondents() {}

  static Problem problem(String text) {
    return new ProblemParser(Atoms.all()).parse(text);
  }

  /// Decides.
  static Respondent real() {
    return new Direct();
  }

  private static final class Direct implements Respondent {
    @Override
    public Answer answer(Problem problem, Duration limit) {
      return Jensen.decide(problem, limit);
    }

    @Override
    public <T> Optional<T> work(Callable<T> task, Duration limit) {
      return done(task);
    }
  }

  /// Says that the time was up, and notes what it was asked.
  static final class Late implements Respondent {
    final List<List<String>> asked = new ArrayList<>();
    final List<Duration> limits = new ArrayList<>();

    @Override
    public Answer answer(Problem problem, Duration limit) {
      asked.add(problem.statement().variables());
      limits.add(limit);
      return new Answer.Undecided(
          problem,
          new Answer.Obstacle(Answer.Reason.TIME, "nothing was tried"),
          List.of(),
          Optional.empty());
    }

    @Override
    public <T> Optional<T> work(Callable<T> task, Duration limit) {
      return done(task);
    }
  }

  private static <T> Optional<T> done(Callable<T> task) {
    try {
      return Optional.of(task.call());
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new AssertionError(fault);
    }
  }
}
