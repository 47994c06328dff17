package dev.jensen.render.document;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An answer as it is told: the finding (about the curvature of the function, or else about its
/// domain), the question, then case by case why; for a domain that is not convex, an exposition for
/// each convex part.
public record Exposition(
    Prose finding,
    boolean isAboutFunction,
    Optional<Question> question,
    List<Case> cases,
    List<Trouble> troubles,
    List<Part> parts) {
  private static final Pattern STRICT = Pattern.compile("^(convex|concave), strictly$");

  public Exposition {
    cases = List.copyOf(cases);
    troubles = List.copyOf(troubles);
    parts = List.copyOf(parts);
  }

  /// The finding as it stands behind "f is": what the headline "convex, strictly" says is "strictly
  /// convex" there.
  public Prose claim() {
    return finding.parts().size() == 1 && finding.parts().get(0) instanceof Inline.Words(var words)
        ? Prose.of(STRICT.matcher(words).replaceFirst("strictly $1"))
        : finding;
  }

  /// The function with the conditions given, and those under which it is defined.
  public record Question(
      Expr function,
      List<String> variables,
      List<String> parameters,
      List<Constraint> given,
      List<Constraint> natural) {
    public Question {
      variables = List.copyOf(variables);
      parameters = List.copyOf(parameters);
      given = List.copyOf(given);
      natural = List.copyOf(natural);
    }
  }

  /// What holds under some conditions on the parameters, and why.
  public record Case(List<Constraint> when, Prose finding, List<Block> blocks) {
    public Case {
      when = List.copyOf(when);
      blocks = List.copyOf(blocks);
    }
  }

  /// What stood in the way of an answer.
  public record Trouble(String title, List<String> lines) {
    public Trouble {
      lines = List.copyOf(lines);
    }
  }

  /// The question with more conditions.
  public record Part(List<Constraint> when, Exposition exposition) {
    public Part {
      when = List.copyOf(when);
    }
  }
}
