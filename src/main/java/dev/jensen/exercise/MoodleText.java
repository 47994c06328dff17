package dev.jensen.exercise;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.document.Block;
import dev.jensen.render.document.Exposition;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Inline;
import dev.jensen.render.document.Prose;
import dev.jensen.render.document.Sheet;
import dev.jensen.render.document.Step;
import dev.jensen.render.latex.LatexMath;
import dev.jensen.render.math.Formulas;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is told of an exercise as HTML with TeX in it.
final class MoodleText {
  private MoodleText() {}

  static String paragraph(Prose prose) {
    return "<p>" + of(prose) + "</p>";
  }

  /// The key, how it is found, and the proof of what f is.
  static String solution(Sheet.Task task) {
    return paragraph(Prose.of("Answer: ", task.key()))
        + task.working().stream().map(MoodleText::paragraph).collect(Collectors.joining())
        + of(task.worked());
  }

  private static String of(Exposition exposition) {
    var several = exposition.cases().size() > 1;
    var subject = exposition.isAboutFunction() ? "The function is " : "Here ";
    return paragraph(Prose.of("Proof. " + subject, exposition.finding(), "."))
        + exposition.cases().stream()
            .map(each -> (several ? paragraph(heading(each)) : "") + blocks(each.blocks()))
            .collect(Collectors.joining());
  }

  private static Prose heading(Exposition.Case each) {
    return Prose.of(
        "Case ",
        listed(each.when().stream().map(MoodleText::condition).toList()),
        ": ",
        each.finding(),
        ".");
  }

  private static Formula condition(dev.jensen.kernel.expr.Constraint constraint) {
    return new Formula.Condition(constraint);
  }

  private static Formula listed(List<Formula> formulas) {
    return new Formula.Listed(formulas);
  }

  private static String blocks(List<Block> blocks) {
    return blocks.stream().map(MoodleText::of).collect(Collectors.joining());
  }

  private static String of(Block block) {
    return switch (block) {
      case Block.Hint(var text) -> paragraph(text);
      case Block.Derivation derivation ->
          derivation.steps().stream().map(MoodleText::of).collect(Collectors.joining());
      case Block.Chord chord -> of(chord);
      case Block.Remark(var title, var paragraphs) ->
          paragraph(Prose.of(title + "."))
              + paragraphs.stream().map(MoodleText::paragraph).collect(Collectors.joining());
      case Block.Regions regions -> "";
      case Block.Figure figure -> "";
    };
  }

  private static String of(Step step) {
    var text = Prose.of("(" + step.number() + ") ");
    if (!step.where().isEmpty()) {
      text =
          text.then(
              "Where ", listed(step.where().stream().map(MoodleText::condition).toList()), ": ");
    }
    text = text.then(step.text());
    return paragraph(
        step.displayed().isEmpty()
            ? text.then(".")
            : text.then(": ", listed(step.displayed()), "."));
  }

  private static String of(Block.Chord chord) {
    var mixture =
        new Formula.Mixture(chord.weight(), new Formula.Letter("A"), new Formula.Letter("B"));
    var points =
        Prose.of(
            switch (chord.failure()) {
              case NOT_CONVEX -> "It is not convex: take ";
              case NOT_CONCAVE -> "It is not concave: take ";
              case NOT_STRICT -> "It is not strict: take ";
            },
            new Formula.Letter("A").equal(point(chord.a())),
            ", ",
            new Formula.Letter("B").equal(point(chord.b())),
            " and ",
            new Formula.Letter("M").equal(mixture).andThen("=", point(chord.mixture())),
            ".");
    var values =
        Prose.of(
            "There ",
            at("A").equal(chord.atA()),
            " and ",
            at("B").equal(chord.atB()),
            ", and ",
            at("M")
                .equal(chord.left())
                .andThen(chord.relation(), Formula.of(chord.right()))
                .andThen("=", new Formula.Mixture(chord.weight(), at("A"), at("B"))),
            ".");
    return paragraph(points) + paragraph(values) + extras(chord);
  }

  private static String extras(Block.Chord chord) {
    var gap =
        chord
            .gap()
            .map(
                g ->
                    Prose.of(
                        "The difference is ",
                        Formula.of(g).relates(chord.relation(), Formula.of(Expr.of(0))),
                        "."));
    var decimals =
        chord
            .decimals()
            .map(both -> Prose.of("In decimals: " + both.get(0) + " against " + both.get(1) + "."));
    return gap.map(MoodleText::paragraph).orElse("")
        + decimals.map(MoodleText::paragraph).orElse("");
  }

  private static Formula at(String point) {
    return new Formula.At("f", point);
  }

  private static Formula point(Map<String, Expr> coordinates) {
    return new Formula.Tuple(coordinates.values().stream().map(Formula::of).toList());
  }

  static String of(Prose prose) {
    return prose.parts().stream().map(MoodleText::of).collect(Collectors.joining());
  }

  private static String of(Inline part) {
    return switch (part) {
      case Inline.Words(var words) -> Moodle.escaped(words);
      case Inline.Reference(var step) -> "(" + step + ")";
      case Inline.Maths(var formula) ->
          "\\(" + Moodle.escaped(LatexMath.of(Formulas.of(formula))) + "\\)";
    };
  }
}
