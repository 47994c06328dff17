package dev.jensen.render;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.Gluing;
import dev.jensen.kernel.rule.Region;
import dev.jensen.kernel.rule.Seam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sentences for gluing: the regions with f and its second derivatives, then the slope gained at
/// each kink.
final class GluingSentences {
  private static final int MOST_VARIABLES = 3;

  private final Derivation proof;
  private final Context context;
  private final List<Cell> cells = new ArrayList<>();

  GluingSentences(Derivation proof, Context context) {
    this.proof = proof;
    this.context = context;
  }

  private record Cell(String name, List<Constraint> closed) {}

  int of(Gluing r) {
    collect(r.tree(), List.of());
    int next = 0;
    for (int k = 1; k < cells.size(); k++) {
      for (int i = 0; i < k; i++) {
        seam(cells.get(i), cells.get(k), r.seams().get(next++));
      }
    }
    return proof.add(
        proof.conclusion(context, r)
            + ": it is convex on every region, and its slope never falls from one region to the"
            + " next.");
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
        proof.add(
            "The side "
                + Phrases.condition(side)
                + " adds nothing "
                + Derivation.reference(shown)
                + ".");
      }
      case Region.Piece piece -> piece(piece, closed);
    }
  }

  private static List<Constraint> and(List<Constraint> path, Constraint constraint) {
    var longer = new ArrayList<>(path);
    longer.add(constraint);
    return longer;
  }

  private void piece(Region.Piece piece, List<Constraint> closed) {
    var name = "region " + (cells.size() + 1);
    cells.add(new Cell(name, closed));
    var within = piece.wide() ? context : context.with(closed);
    var where = closed.isEmpty() ? "everywhere" : "where " + Conditions.joined(closed);
    var shape = Values.shortest(piece.function(), within);
    var text = new StringBuilder("Region " + cells.size() + ", " + where + ": f = ");
    text.append(Phrases.clipped(Plain.of(shape)));
    entries(piece.function(), within).ifPresent(list -> text.append("; ").append(list));
    proof.add(text.append(".").toString());
    proof.prove(within, piece.convex());
  }

  private Optional<String> entries(Expr function, Context within) {
    if (context.variables().size() > MOST_VARIABLES) {
      return Optional.empty();
    }
    try {
      return Optional.of(String.join(", ", Sentences.secondDerivatives(function, "f", within)));
    } catch (RuleViolation kinked) {
      return Optional.empty();
    }
  }

  private void seam(Cell left, Cell right, Seam seam) {
    var both = left.name() + " and " + right.name();
    switch (seam) {
      case Seam.Apart apart -> {
        int shown =
            proof.prove(context.with(left.closed()).with(right.closed()), apart.impossible());
        proof.add("So " + both + " have no point in common " + Derivation.reference(shown) + ".");
      }
      case Seam.Kinks(var kinks) when kinks.isEmpty() ->
          proof.add("On " + both + " f is given by the same formula.");
      case Seam.Kinks(var kinks) -> {
        kinks.forEach(kink -> premises(kink, left, right));
        proof.add(
            "From "
                + right.name()
                + " to "
                + left.name()
                + ": "
                + kinks.stream().map(GluingSentences::gain).collect(Collectors.joining("; "))
                + ".");
      }
      case Seam.Gradients(var kinks) -> {
        kinks.forEach(kink -> premises(kink, left, right));
        proof.add(
            "Where "
                + both
                + " meet, the values agree; "
                + (kinks.isEmpty()
                    ? "so do the gradients"
                    : kinks.stream().map(GluingSentences::gain).collect(Collectors.joining("; ")))
                + ".");
      }
      case Seam.Codimension2(var u, var v, var minor) ->
          proof.add(
              both.substring(0, 1).toUpperCase(Locale.ROOT)
                  + both.substring(1)
                  + " meet only where "
                  + Plain.of(u)
                  + " = 0 and "
                  + Plain.of(v)
                  + " = 0, which is too thin to matter.");
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

  private static String gain(Seam.Kink kink) {
    return "across "
        + Phrases.clipped(Plain.of(kink.on()))
        + " = 0 the slope gains h = "
        + Phrases.clipped(Plain.of(kink.gain()))
        + " >= 0";
  }
}
