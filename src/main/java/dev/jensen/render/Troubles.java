package dev.jensen.render;

import dev.jensen.answer.Answer;
import dev.jensen.render.document.Exposition;
import java.util.ArrayList;
import java.util.List;

/// What stood in the way of an answer, and what was tried.
final class Troubles {
  private Troubles() {}

  static List<Exposition.Trouble> of(Answer.Undecided undecided) {
    var troubles = new ArrayList<Exposition.Trouble>();
    troubles.add(
        new Exposition.Trouble(
            "Stopped",
            List.of(undecided.obstacle().goal() + " (" + reason(undecided.obstacle()) + ")")));
    if (!undecided.tried().isEmpty()) {
      troubles.add(new Exposition.Trouble("Tried", undecided.tried()));
    }
    return troubles;
  }

  private static String reason(Answer.Obstacle obstacle) {
    return switch (obstacle.reason()) {
      case TIME -> "the time was up";
      case EXHAUSTED -> "every strategy was tried";
      case LIMIT -> "something grew beyond its limit";
    };
  }
}
