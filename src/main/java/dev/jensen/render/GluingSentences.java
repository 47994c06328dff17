package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.Gluing;
import dev.jensen.kernel.rule.Region;
import dev.jensen.kernel.rule.Seam;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Inline;
import dev.jensen.render.document.Prose;
import java.util.ArrayList;
import java.util.List;

/// Gluing: the regions with f and its curvature there, then the slope gained at each kink.
final class GluingSentences extends Family {
  private final List<Cell> cells = new ArrayList<>();
  private final List<Inline> reasons = new ArrayList<>();
  private String name = "g";

  GluingSentences(Derivation proof, Context context) {
    super(proof, context);
  }

  /// A region with its closed conditions and the function there.
  private record Cell(int number, List<Constraint> closed, Expr piece, Region.Piece proof) {
    String name() {
      return "region " + number;
    }
  }

  int gluing(Gluing r) {
    collect(r.tree(), List.of());
    name = r.function().equals(phrases.function()) ? "f" : "g";
    var pieces =
        cells.stream().map(cell -> new Formula.Piece(cell.piece(), cell.closed())).toList();
    proof.addDisplayed(
        Prose.of(cells.size() == 1 ? "One region is enough" : "In regions 1 to " + cells.size()),
        List.of(new Formula.Pieces(name, pieces)));
    cells.forEach(this::curvature);
    int next = 0;
    for (int k = 1; k < cells.size(); k++) {
      for (int i = 0; i < k; i++) {
        seam(cells.get(i), cells.get(k), r.seams().get(next++));
      }
    }
    return proof.add(
        conclusion(r),
        ": it is convex in every region, and its slope never falls from one region to the next, by"
            + " ",
        Prose.enumerated(reasons.stream().distinct().map(Prose::of).toList()));
  }

  private void collect(Region region, List<Constraint> closed) {
    switch (region) {
      case Region.Split(var on, var nonnegative, var nonpositive) -> {
        collect(nonnegative, and(closed, Constraint.nonnegative(on)));
        collect(nonpositive, and(closed, Constraint.nonnegative(on.negate())));
      }
      case Region.Pruned(var rule) -> {
        var side = closed.get(closed.size() - 1);
        int shown = proof.prove(context.with(closed.subList(0, closed.size() - 1)), rule);
        proof.add("The side ", side, " adds nothing, by ", by(shown));
      }
      case Region.Piece piece -> {
        var within = within(piece, closed);
        var shape = Tidy.of(Values.shortest(piece.function(), within));
        cells.add(new Cell(cells.size() + 1, closed, shape, piece));
      }
    }
  }

  private Context within(Region.Piece piece, List<Constraint> closed) {
    return piece.wide() ? context : context.with(closed);
  }

  private static List<Constraint> and(List<Constraint> path, Constraint constraint) {
    var longer = new ArrayList<>(path);
    longer.add(constraint);
    return longer;
  }

  private void curvature(Cell cell) {
    var within = within(cell.proof(), cell.closed());
    int shown =
        cell.proof().convex() instanceof Affine(var function)
            ? proof.add("In " + cell.name() + " it is affine")
            : proof.prove(within, cell.proof().convex());
    reasons.add(by(shown));
  }

  private void seam(Cell left, Cell right, Seam seam) {
    var both = "egions " + left.number() + " and " + right.number();
    switch (seam) {
      case Seam.Apart apart -> {
        int shown =
            proof.prove(context.with(left.closed()).with(right.closed()), apart.impossible());
        reasons.add(by(proof.add("So r" + both + " have no point in common, by ", by(shown))));
      }
      case Seam.Kinks(var kinks) when kinks.isEmpty() ->
          reasons.add(by(proof.add("In r" + both + " the formula is the same")));
      case Seam.Kinks(var kinks) -> {
        kinks.forEach(kink -> premises(kink, left, right));
        var gains = kinks.stream().map(kink -> gain(kink, left, right)).toList();
        var from = "From " + right.name() + " to " + left.name() + ": ";
        reasons.add(by(proof.add(from, Prose.joined("; ", gains))));
      }
      case Seam.Gradients(var kinks) -> {
        kinks.forEach(kink -> premises(kink, left, right));
        var gains = kinks.stream().map(kink -> gain(kink, left, right)).toList();
        var gradients =
            gains.isEmpty() ? Prose.of("so do the gradients") : Prose.joined("; ", gains);
        var where = "Where r" + both + " meet, the values agree; ";
        reasons.add(by(proof.add(where, gradients)));
      }
      case Seam.Codimension2(var u, var v, var minor) ->
          reasons.add(
              by(
                  proof.add(
                      "R" + both + " meet only where ",
                      Formula.of(u).equal(Expr.of(0)),
                      " and ",
                      Formula.of(v).equal(Expr.of(0)),
                      ", which is too thin to matter")));
    }
  }

  private void premises(Seam.Kink kink, Cell left, Cell right) {
    var onLeft = context.with(left.closed());
    var onRight = context.with(right.closed());
    premise(kink.leftSign(), onLeft);
    premise(kink.rightSign(), onRight);
    premise(kink.gainSign(), onLeft.with(right.closed()));
  }

  private void premise(Seam.Proof reason, Context within) {
    if (reason instanceof Seam.Proof.By(var rule)) {
      proof.prove(within, rule);
    }
  }

  /// The slopes on both sides where there is one variable, else what is gained.
  private Prose gain(Seam.Kink kink, Cell left, Cell right) {
    var across = Prose.of("across ", Constraint.zero(kink.on()));
    var meeting = context.with(left.closed()).with(right.closed());
    var gain = Values.shortest(kink.gain(), meeting);
    var slopes = KinkSlopes.at(name, kink.on(), left.piece(), right.piece(), context);
    if (gain.isZero()) {
      return slopes
          .map(s -> across.then(" the slope goes ", s, "; that is no change"))
          .orElseGet(() -> across.then(" the slope does not change"));
    }
    return across.then(
        slopes.map(s -> Prose.of(" the slope goes ", s)).orElse(Prose.NOTHING),
        slopes.isPresent() ? "; it gains " : " the slope gains ",
        Formula.of(gain).relates(">=", Formula.of(Expr.of(0))),
        " times that of ",
        Formula.of(kink.on()));
  }
}
