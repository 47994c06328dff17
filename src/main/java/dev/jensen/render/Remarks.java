package dev.jensen.render;

import dev.jensen.explain.BrokenComposition;
import dev.jensen.explain.RegionTable;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.render.document.Block;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import java.util.List;
import java.util.Map;

/// What makes a refutation plausible.
final class Remarks {
  private Remarks() {}

  /// Which condition of the composition rule fails.
  static Block composition(BrokenComposition broken) {
    return new Block.Remark(
        "Why the composition rule fails",
        List.of(
            Prose.of(
                new Formula.Letter("f"),
                " is ",
                broken.outer(),
                " of ",
                Formula.symbol("t").equal(broken.inner()),
                ". Both are convex, but a convex function of a convex one need be convex only if"
                    + " the outer one is nondecreasing on an interval that contains the values of"
                    + " the inner one."),
            Prose.of(
                broken.outer(),
                " is not nondecreasing: at ",
                at(broken.low()),
                " it is ",
                value(broken, broken.low()),
                ", at ",
                at(broken.high()),
                " it is ",
                value(broken, broken.high()),
                ".")));
  }

  private static Formula at(Rational t) {
    return Formula.symbol("t").equal(Expr.of(t));
  }

  private static Expr value(BrokenComposition broken, Rational t) {
    var value = broken.outer().substitute(Map.of("t", Expr.of(t)));
    return new Context(List.of(), List.of()).normal(value).toExpr();
  }

  /// The regions with a sentence for each kink where the slope changes.
  static Block regions(RegionTable table, Context context) {
    return new Block.Regions(context.variables(), table.rows(), kinks(table, context));
  }

  /// A sentence for each kink at which the slope changes.
  static List<Prose> kinks(RegionTable table, Context context) {
    return table.folds().stream()
        .filter(fold -> !fold.gain().isZero())
        .map(fold -> kink(fold, table, context))
        .toList();
  }

  private static Prose kink(RegionTable.Fold fold, RegionTable table, Context context) {
    var surface = Formula.of(fold.on());
    var place =
        Prose.of(
            "From region " + (fold.negative() + 1) + " to region " + (fold.positive() + 1),
            ", across ",
            Constraint.zero(fold.on()),
            ", ");
    var above = table.rows().get(fold.positive()).piece();
    var below = table.rows().get(fold.negative()).piece();
    var slopes = KinkSlopes.at("f", fold.on(), above, below, context);
    return slopes
        .map(both -> place.then("the slope goes ", both, ": it ", change(fold.trend()), "."))
        .orElseGet(() -> place.then(gain(fold, surface)));
  }

  private static String change(RegionTable.Trend trend) {
    return switch (trend) {
      case GROWS -> "does not fall";
      case FALLS -> "falls";
      case BOTH -> "changes";
    };
  }

  private static Prose gain(RegionTable.Fold fold, Formula surface) {
    var gain = Formula.of(fold.gain());
    var zero = Formula.of(Expr.of(0));
    var gains = Prose.of("the slope gains ");
    return switch (fold.trend()) {
      case GROWS ->
          gains.then(gain.relates(">=", zero), " times that of ", surface, ": it does not fall.");
      case FALLS -> gains.then(gain.relates("<=", zero), " times that of ", surface, ": it falls.");
      case BOTH ->
          gains.then(gain, " times that of ", surface, "; where that is negative the slope falls.");
    };
  }
}
