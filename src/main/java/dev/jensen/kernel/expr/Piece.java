package dev.jensen.kernel.expr;

import java.util.List;
import java.util.Optional;

/// What an atom of one argument does on an interval.
public record Piece(Interval interval, Monotonicity monotonicity, Curvature curvature) {

  /// The first piece that contains the whole (one-dimensional) box. Pieces are never merged: a
  /// function may be monotone on each of two pieces and not on their union.
  static Optional<Piece> containing(List<Piece> pieces, List<Interval> box) {
    return pieces.stream().filter(piece -> piece.interval.contains(box.get(0))).findFirst();
  }
}
