package dev.jensen.render;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.text.Conditions;
import dev.jensen.render.text.PlainExposition;
import dev.jensen.render.text.PlainFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The proof behind an answer as steps that know what they stand on, so that it can be read from
/// its conclusions down. One part for each case; a proof by points has no steps.
public record Outline(List<Part> parts) {
  public Outline {
    parts = List.copyOf(parts);
  }

  /// The steps of one case, numbered from 1 in the order of the argument. `when` is empty if there
  /// is one case only; `conclusions` are the numbers of the steps that say what was asked. The
  /// ideas lead to a proof from the coarse to the fine without giving it away.
  public record Part(
      String when,
      String verdict,
      List<Step> steps,
      List<Integer> conclusions,
      List<String> ideas) {
    public Part {
      steps = List.copyOf(steps);
      conclusions = List.copyOf(conclusions);
      ideas = List.copyOf(ideas);
    }

    private Part within(String condition) {
      var joined = when.isEmpty() ? condition : condition + ", " + when;
      return new Part(joined, verdict, steps, conclusions, ideas);
    }
  }

  /// One sentence, and the numbers of the steps that it stands on directly.
  public record Step(int number, String sentence, List<Integer> premises) {
    public Step {
      premises = List.copyOf(premises);
    }
  }

  /// Empty where nothing was proved.
  public static Outline of(Answer answer) {
    return switch (answer) {
      case Answer.Decided decided -> of(decided);
      case Answer.Undecided undecided ->
          undecided.partial().map(Outline::of).orElse(new Outline(List.of()));
      case Answer.Invalid invalid ->
          new Outline(
              invalid.parts().stream()
                  .flatMap(
                      part ->
                          of(part.answer()).parts().stream()
                              .map(each -> each.within(Conditions.joined(part.when()))))
                  .toList());
    };
  }

  private static Outline of(Answer.Decided decided) {
    var cases = Case.of(decided.verdict(), decided.certificate());
    var function = decided.verdict().statement().function();
    return new Outline(cases.stream().map(each -> part(each, function, cases.size() > 1)).toList());
  }

  private static Part part(Case each, Expr function, boolean isOneOfMany) {
    var derivation = new Derivation(new Phrases(function));
    var conclusions = new TreeSet<Integer>();
    for (var claim : claims(each.leaf())) {
      conclusions.add(derivation.prove(each.context(), claim));
    }
    var steps = new ArrayList<Step>();
    for (var sentence : derivation.steps()) {
      int number = steps.size() + 1;
      var origin = Optional.ofNullable(derivation.origins().get(number));
      var premises = origin.map(o -> List.copyOf(o.premises())).orElse(List.of());
      steps.add(new Step(number, PlainExposition.sentence(sentence), premises));
    }
    return new Part(
        isOneOfMany ? Conditions.joined(each.when()) : "",
        PlainFormula.of(Headline.of(each.kind(), each.strict())),
        steps,
        List.copyOf(conclusions),
        new Hints(each, derivation).inOrder(conclusions).stream().map(PlainFormula::of).toList());
  }

  private static List<Rule> claims(Certificate leaf) {
    return switch (leaf) {
      case Certificate.Leaf claimed -> Story.argued(claimed);
      case Certificate.Empty(var impossible) -> List.of(impossible);
      case Certificate.Divided(var inhabitant, var gap) -> List.of(gap);
      case Certificate.Open o -> List.of();
      case Certificate.Cases c -> List.of();
    };
  }
}
