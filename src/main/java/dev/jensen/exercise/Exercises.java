package dev.jensen.exercise;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import dev.jensen.render.document.Prose;
import dev.jensen.render.document.Sheet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The exercises of a request, one after the other. A draft whose problem has been on the sheet is
/// passed over; no other is.
public final class Exercises {
  private static final int MOST_DRAFTS = 4000;

  private final ProblemParser parser = new ProblemParser(Atoms.all());
  private final Request request;
  private final Draw draw;
  private final Set<String> seen = new HashSet<>();

  public Exercises(Request request) {
    this.request = request;
    this.draw = new Draw(request.seed());
  }

  /// The next one; throws `IllegalStateException` when the kernel does not confirm what the topic
  /// says of it, or when there are no others.
  public Exercise next() {
    var draft = fresh();
    var problem = parser.parse(draft.problem());
    var decided = new Proving(problem).decide(draft.plan());
    return new Asking(decided, hint(), draw).exercise(draft.asked());
  }

  private Prose hint() {
    return Prose.of(request.topic().hints().get(request.level() - 1));
  }

  /// The next draft that is unlike the earlier ones.
  Draft fresh() {
    for (int i = 0; i < MOST_DRAFTS; i++) {
      var draft = request.topic().draft(request.level(), draw);
      if (seen.add(draft.problem())) {
        return draft;
      }
    }
    throw new IllegalStateException(
        request.topic().name()
            + " has only "
            + seen.size()
            + " exercises of level "
            + request.level());
  }

  /// The sheet that these exercises make.
  public static Sheet sheet(Request request, List<Exercise> exercises) {
    var title =
        "Exercises: "
            + request.topic().name()
            + ", level "
            + request.level()
            + ", seed "
            + request.seed();
    return new Sheet(title, exercises.stream().map(Exercise::task).toList());
  }
}
