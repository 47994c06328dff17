package dev.jensen.symbolic;

import java.util.ArrayList;
import java.util.List;

/// The wish that a computation stop.
final class Cancellation {
  private final List<Runnable> actions = new ArrayList<>();
  private boolean cancelled;

  /// Runs the action once on cancellation, at once if that has already happened.
  synchronized void whenCancelled(Runnable action) {
    if (cancelled) {
      action.run();
    } else {
      actions.add(action);
    }
  }

  synchronized void cancel() {
    if (!cancelled) {
      cancelled = true;
      actions.forEach(Runnable::run);
    }
  }

  /// Throws when the computation is to stop.
  synchronized void check() {
    if (cancelled) {
      throw new Refused("cancelled");
    }
  }
}
