package dev.jensen.prove;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Gluing;
import dev.jensen.kernel.rule.Region;
import dev.jensen.region.RegionTree;
import dev.jensen.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Proves a function with kinks convex by cutting D along them, proving each piece and each seam.
public record Glued(Search search, Context context) {

  Optional<Proof> prove(Expr function) {
    if (!new Plausibility(search, context).convex(function)
        || new Cells(search, context).areMoreThan(Regions.MOST_CELLS, function)) {
      return Optional.empty();
    }
    search.trying("the regions of", function);
    try {
      return regions(function).flatMap(tree -> glue(function, tree));
    } catch (RuleViolation | ArithmeticException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  /// The cells between the kinks of a function; empty when a jump remains.
  public Optional<RegionTree> regions(Expr function) {
    return new Regions(
            context,
            search::factors,
            where -> new Signs(search, where).points().vectors().isEmpty(),
            (where, sign) -> new Signs(search, where).prove(sign),
            search::expired)
        .of(function);
  }

  /// Where two cells meet in one surface: their positions, the surface, the slope gained across it.
  public record Kink(int left, int right, Expr on, Expr gain) {}

  public List<Kink> kinks(RegionTree tree) {
    return new Seams(search, context, tree.cells())
        .singles().stream().map(s -> new Kink(s.left(), s.right(), s.on(), s.gain())).toList();
  }

  private Optional<Proof> glue(Expr function, RegionTree tree) {
    var pieces = tree(tree);
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    var seams = new Seams(search, context, tree.cells()).all();
    if (seams.isEmpty()) {
      return Optional.empty();
    }
    var rule = new Gluing(function, pieces.get(), seams.get());
    return Attempt.judgement(context, rule)
        .map(judgement -> new Proof(rule, ((Judgement.Curved) judgement).curvature()));
  }

  private Optional<Region> tree(RegionTree tree) {
    return switch (tree) {
      case RegionTree.Nothing(var proof) -> Optional.of(new Region.Pruned(proof));
      case RegionTree.Split(var on, var nonnegative, var nonpositive) ->
          tree(nonnegative)
              .flatMap(upper -> tree(nonpositive).map(lower -> new Region.Split(on, upper, lower)));
      case RegionTree.Cell(var closed, var piece) -> piece(closed, piece);
    };
  }

  private Optional<Region> piece(List<Constraint> closed, Expr piece) {
    var cell = context.with(closed);
    var within =
        new Construction(search, cell)
            .prove(piece)
            .filter(proof -> proof.curvature().isConvex())
            .map(proof -> new Region.Piece(piece, false, proof.rule()));
    if (within.isPresent() && isAnalytic(piece, cell)) {
      return within.map(Region.class::cast);
    }
    return new Construction(search, context)
        .prove(piece)
        .filter(proof -> proof.curvature().isConvex())
        .map(proof -> new Region.Piece(piece, true, proof.rule()));
  }

  private static boolean isAnalytic(Expr piece, Context cell) {
    try {
      dev.jensen.kernel.Definedness.requireAnalytic(piece, cell);
      return true;
    } catch (RuleViolation notAnalytic) {
      return false;
    }
  }

  /// The parts of two paths on which they disagree: g >= 0 on the left, g <= 0 on the right.
  static List<Expr> opposite(List<Constraint> left, List<Constraint> right) {
    var opposite = new ArrayList<Expr>();
    for (var constraint : left) {
      var negated = constraint.expression().negate();
      if (right.stream().anyMatch(other -> other.expression().equals(negated))
          || right.stream()
              .anyMatch(other -> other.expression().negate().equals(constraint.expression()))) {
        opposite.add(constraint.expression());
      }
    }
    return opposite;
  }
}
