package dev.jensen.kernel.rule;

import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;

/// A tree of splits of D on the signs of analytic expressions.
public sealed interface Region {
  /// Both closed halves: where `on` >= 0 and where `on` <= 0.
  record Split(Expr on, Region nonnegative, Region nonpositive) implements Region {}

  /// A half that adds nothing to its sibling: `proof` shows, on the closed cell of the parent, that
  /// the constraint of this half holds with equality only.
  record Pruned(Rule proof) implements Region {}

  /// A cell on which f is `function`, which is proved convex: on the cell, around which it must be
  /// analytic; or, `wide`, on the whole of D.
  record Piece(Expr function, boolean wide, Rule convex) implements Region {}
}
