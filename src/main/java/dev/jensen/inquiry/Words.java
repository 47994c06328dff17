package dev.jensen.inquiry;

import java.util.Optional;

/// Intervals in words, where the search speaks of its guesses.
final class Words {
  private Words() {}

  static String between(Optional<Place> from, Optional<Place> to) {
    if (from.isEmpty() && to.isEmpty()) {
      return "on the whole line";
    }
    return from.isEmpty()
        ? "below " + about(to.orElseThrow())
        : to.isEmpty()
            ? "above " + about(from.orElseThrow())
            : "between " + about(from.orElseThrow()) + " and " + about(to.orElseThrow());
  }

  private static String about(Place place) {
    return switch (place) {
      case Place.Exact(var value, var root, var near) -> value.toString();
      case Place.Root root -> root.low().toString();
    };
  }
}
