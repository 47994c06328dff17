package dev.jensen.kernel.rule;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Definedness;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/// Gluing over regions. A tree of splits on signs of analytic expressions cuts D into closed cells;
/// on each cell f is a piece that is convex there; and where two cells meet, the slope does not
/// fall from one piece to the other (`Seam`, one for each pair of leaves in order: (0,1), (0,2),
/// (1,2), (0,3), ...). Then f is convex. (The gluing theorem of the calculus.)
public record Gluing(Expr function, Region tree, List<Seam> seams) implements Rule {
  private static final SideCondition CONDITION = new SideCondition(Gluing.class);

  public Gluing {
    seams = List.copyOf(seams);
  }

  /// A leaf with the closed constraints of its cell and what was proved of its piece.
  public record Cell(List<Constraint> closed, Expr piece, Curvature curvature) {}

  @Override
  public Judgement conclude(Context context) {
    CONDITION.defined(function, context);
    var cells = new ArrayList<Cell>();
    collect(tree, context, List.of(), List.of(), cells);
    var jumps = Jumps.occurIn(function);
    int next = 0;
    for (int k = 1; k < cells.size(); k++) {
      for (int i = 0; i < k; i++) {
        CONDITION.require(next < seams.size(), "no seam between pieces " + i + " and " + k);
        seams.get(next++).require(cells.get(i), cells.get(k), jumps, context);
      }
    }
    CONDITION.require(!cells.isEmpty() && next == seams.size(), "a seam too many");
    var strict = cells.stream().allMatch(cell -> cell.curvature().isStrict());
    return new Judgement.Curved(function, strict ? Curvature.STRICTLY_CONVEX : Curvature.CONVEX);
  }

  /// Walks the tree with the closed constraints of the path and those of the points that the path
  /// owns, so that every point of D has one owner: the zeros of a split belong to its nonnegative
  /// half, and all points to the half that is left where the other is pruned.
  private void collect(
      Region region,
      Context context,
      List<Constraint> closed,
      List<Constraint> owned,
      List<Cell> cells) {
    switch (region) {
      case Region.Split split -> {
        Definedness.requireAnalytic(split.on(), context.with(closed));
        var above = Constraint.nonnegative(split.on());
        var below = Constraint.nonnegative(split.on().negate());
        if (split.nonnegative() instanceof Region.Pruned(var proof)) {
          requireCovered(below, proof, context.with(closed));
          collect(split.nonpositive(), context, and(closed, below), and(owned, below), cells);
        } else if (split.nonpositive() instanceof Region.Pruned(var proof)) {
          requireCovered(above, proof, context.with(closed));
          collect(split.nonnegative(), context, and(closed, above), and(owned, above), cells);
        } else {
          var strictly = Constraint.positive(below.expression());
          collect(split.nonnegative(), context, and(closed, above), and(owned, above), cells);
          collect(split.nonpositive(), context, and(closed, below), and(owned, strictly), cells);
        }
      }
      case Region.Pruned pruned ->
          CONDITION.require(false, "both halves pruned, or nothing to prune");
      case Region.Piece piece -> cells.add(cell(piece, context, closed, owned));
    }
  }

  /// The closed cell of the parent lies in the half that is left: nothing is lost.
  private static void requireCovered(Constraint left, Rule proof, Context parent) {
    new Seam.Proof.By(proof).prove(left, parent, CONDITION);
  }

  private Cell cell(
      Region.Piece piece, Context context, List<Constraint> closed, List<Constraint> owned) {
    CONDITION.equal(function, piece.function(), context.with(owned));
    var within = piece.wide() ? context : context.with(closed);
    if (piece.wide()) {
      CONDITION.defined(piece.function(), within);
    } else {
      Definedness.requireAnalytic(piece.function(), within);
    }
    var proved = Theorem.prove(within, piece.convex()).curved();
    CONDITION.equal(proved.function(), piece.function(), within);
    CONDITION.require(proved.curvature().isConvex(), "a piece that is not convex");
    return new Cell(closed, piece.function(), proved.curvature());
  }

  private static List<Constraint> and(List<Constraint> path, Constraint constraint) {
    var longer = new ArrayList<>(path);
    longer.add(constraint);
    return longer;
  }
}
