package dev.jensen.inquiry;

import dev.jensen.answer.Answer;
import java.util.Optional;

/// An interval on which a function is convex, or one on which it is concave, with the kernel's
/// answer on it. Without an end it is not bounded there.
public record Stretch(Optional<End> from, Optional<End> to, Answer.Decided answer) {

  /// `isClosed` if the end belongs to the interval.
  public record End(Place place, boolean isClosed, Beyond beyond) {}

  /// Why the interval cannot be longer.
  public enum Beyond {
    /// The function is not defined there, or the conditions exclude it.
    DOMAIN_ENDS,
    /// f bends strictly the other way from there on.
    OPPOSITE_CURVATURE,
    /// Points on both sides violate Jensen's inequality.
    KINK,
    /// It was not shown that it cannot.
    UNPROVED
  }
}
