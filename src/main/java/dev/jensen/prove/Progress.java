package dev.jensen.prove;

/// Hears what a search tries next, on the thread of the search.
@FunctionalInterface
public interface Progress {
  /// Nobody listens.
  Progress SILENT = what -> {};

  /// `what` is a few words such as "second derivatives".
  void trying(String what);
}
