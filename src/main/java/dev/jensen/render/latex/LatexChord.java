package dev.jensen.render.latex;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.document.Block;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import java.util.List;
import java.util.Map;

/// Two points and what a chord between them shows.
final class LatexChord {
  private final LatexProse prose;

  LatexChord(LatexProse prose) {
    this.prose = prose;
  }

  String of(Block.Chord chord) {
    var text = new StringBuilder();
    text.append(
        switch (chord.failure()) {
          case NOT_CONVEX -> "\\emph{$f$ is not convex.} ";
          case NOT_CONCAVE -> "\\emph{$f$ is not concave.} ";
          case NOT_STRICT -> "\\emph{The curvature is not strict.} ";
        });
    text.append(prose.of(introduction(chord)));
    text.append(points(chord));
    text.append("Here");
    text.append(prose.display(comparison(chord), ","));
    text.append(prose.of(conclusion(chord)));
    return text.toString();
  }

  private static Prose introduction(Block.Chord chord) {
    var names = chord.a().keySet().stream().map(Formula::symbol).toList();
    return Prose.of("Consider, as values of ", new Formula.Tuple(names), ",");
  }

  /// The points beside the values there, or below each other where the line is too short.
  private String points(Block.Chord chord) {
    var mixture = new Formula.Mixture(chord.weight(), letter("A"), letter("B"));
    var points =
        List.of(
            letter("A").equal(point(chord.a())),
            letter("B").equal(point(chord.b())),
            new Formula.Chain(
                letter("M"),
                List.of(
                    new Formula.Link("=", mixture),
                    new Formula.Link("=", point(chord.mixture())))));
    var values =
        List.of(
            at("A").equal(chord.atA()), at("B").equal(chord.atB()), at("M").equal(chord.left()));
    return prose.paired(points, values);
  }

  private static Formula letter(String name) {
    return new Formula.Letter(name);
  }

  private static Formula point(Map<String, Expr> coordinates) {
    return new Formula.Tuple(coordinates.values().stream().map(Formula::of).toList());
  }

  private static Formula comparison(Block.Chord chord) {
    return new Formula.Chain(
        at("M"),
        List.of(
            new Formula.Link("=", Formula.of(chord.left())),
            new Formula.Link(chord.relation(), Formula.of(chord.right())),
            new Formula.Link("=", new Formula.Mixture(chord.weight(), at("A"), at("B")))));
  }

  private static Formula at(String point) {
    return new Formula.At("f", point);
  }

  private static Prose conclusion(Block.Chord chord) {
    var gap =
        chord
            .gap()
            .map(
                difference ->
                    Prose.of(
                        "for the difference of the two sides is ",
                        Formula.of(difference).relates(chord.relation(), Formula.of(Expr.of(0))),
                        ". So "))
            .orElse(Prose.of("so "));
    var decimals =
        chord
            .decimals()
            .map(both -> Prose.of("that is, " + both.get(0) + " against " + both.get(1) + ", "))
            .orElse(Prose.NOTHING);
    return Prose.of(
        decimals,
        gap,
        switch (chord.failure()) {
          case NOT_CONVEX -> "the graph lies above its chord at ";
          case NOT_CONCAVE -> "the graph lies below its chord at ";
          case NOT_STRICT -> "the chord touches the graph at ";
        },
        letter("M"),
        ".");
  }
}
