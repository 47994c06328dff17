package dev.jensen.prove;

import java.util.function.Supplier;

/// Hears what a search tries next, on the thread of the search.
@FunctionalInterface
public interface Progress {
  /// Nobody listens.
  Progress SILENT = what -> {};

  /// `what` gives a few words such as "strictness"; it is asked only if someone wants to know.
  void trying(Supplier<String> what);
}
