package dev.jensen.exercise;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.prove.Search;
import dev.jensen.refute.Deadline;
import dev.jensen.refute.Direction;
import dev.jensen.render.Story;
import dev.jensen.render.document.Formula;
import dev.jensen.render.document.Prose;
import dev.jensen.render.document.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From a decided function to the question about it, its key and its solution. Every key is read
/// off the kernel's verdict or worked out by the kernel's arithmetic.
final class Asking {
  private static final int WRONG_CHORDS = 3;
  private static final long MILLISECONDS = 60_000;
  private static final Formula F = new Formula.Letter("f");

  private final Answer.Decided decided;
  private final Verdict verdict;
  private final List<String> variables;
  private final Expr function;
  private final Prose hint;
  private final Draw draw;

  Asking(Answer.Decided decided, Prose hint, Draw draw) {
    this.hint = hint;
    this.decided = decided;
    this.verdict = decided.verdict();
    this.variables = verdict.statement().variables();
    this.function = verdict.statement().function();
    this.draw = draw;
  }

  /// The question in words with what belongs to it.
  private record Posed(
      Prose asked, Optional<Prose> hint, Prose key, Key answer, List<Prose> working) {}

  Exercise exercise(Asked asked) {
    var posed = posed(asked);
    var worked = Story.provedOnly(decided);
    var task =
        new Sheet.Task(
            worked.question().orElseThrow(),
            posed.asked(),
            posed.hint().orElse(hint),
            posed.key(),
            posed.working(),
            worked);
    return new Exercise(asked, decided, posed.answer(), task);
  }

  private Posed posed(Asked asked) {
    return switch (asked) {
      case Asked.Curvature c ->
          choice("Is ", " convex, concave, both or neither?", Verdicts.CURVATURES);
      case Asked.Strict s ->
          choice("Is ", " convex or concave, and is it strictly so?", Verdicts.STRICT);
      case Asked.DomainAndCurvature d ->
          choice(
              "Is the domain of ",
              " convex? If so, is the function convex, concave, both or neither there?",
              Verdicts.WITH_DOMAIN);
      case Asked.SecondDerivative second -> second(second);
      case Asked.Determinant(var names, var at) -> determinant(at);
      case Asked.Points p -> points();
      case Asked.Gain(var at) -> gain(at);
      case Asked.Condition(var parameter) -> condition(parameter);
      case Asked.Boundary(var parameter, var isLeast) -> boundary(parameter, isLeast);
    };
  }

  private Posed choice(String before, String after, List<Verdicts.Option> options) {
    var right = Verdicts.right(options, verdict);
    return new Posed(
        Prose.of(before, F, after),
        Optional.empty(),
        Prose.of(F, " is ", options.get(right).words(), "."),
        new Key.Choice(options.stream().map(option -> Prose.of(option.words())).toList(), right),
        List.of());
  }

  private Posed second(Asked.SecondDerivative asked) {
    var name =
        variables.size() == 1
            ? new Formula.Second("f", List.of())
            : new Formula.Second("f", List.of(asked.first(), asked.second()));
    var formula = Calculated.second(function, asked.first(), asked.second());
    var value = Calculated.value(formula, asked.at());
    var shown = Calculated.shorter(formula, verdict.context());
    return new Posed(
        Prose.of("Find ", name, " at ", point(asked.at()), "."),
        Optional.of(Prose.of("Differentiate twice before you put in ", point(asked.at()), ".")),
        Prose.of("It is ", Expr.of(value), "."),
        new Key.Value(value),
        List.of(
            Prose.of(
                name.equal(shown),
                ", and at ",
                point(asked.at()),
                " that is ",
                Expr.of(value),
                ".")));
  }

  private Posed determinant(Map<String, Rational> at) {
    var rows = Calculated.hessian(function, variables, verdict.context());
    var there =
        rows.stream()
            .map(row -> row.stream().map(entry -> Expr.of(Calculated.value(entry, at))).toList())
            .toList();
    var value = Calculated.determinant(function, variables, at);
    return new Posed(
        Prose.of(
            "Find the determinant of ", new Formula.Hessian("f", false), " at ", point(at), "."),
        Optional.of(Prose.of("Write down the four second derivatives, then put in the point.")),
        Prose.of("It is ", Expr.of(value), "."),
        new Key.Value(value),
        List.of(
            Prose.of("The second derivatives are ", new Formula.Curving("f", variables, rows), "."),
            Prose.of(
                "At ",
                point(at),
                " the matrix is ",
                new Formula.Matrix(there),
                " and its determinant ",
                Expr.of(value),
                ".")));
  }

  private Formula point(Map<String, Rational> at) {
    var names = variables.stream().map(Formula::symbol).toList();
    var values = variables.stream().map(name -> Formula.of(Expr.of(of(at, name)))).toList();
    return new Formula.Tuple(names).equal(new Formula.Tuple(values));
  }

  private static Rational of(Map<String, Rational> at, String name) {
    return Optional.ofNullable(at.get(name)).orElseThrow();
  }

  private Formula point(Chords.Chord chord, boolean first) {
    var values =
        variables.stream()
            .map(name -> Formula.of(Expr.symbol(name).substitute(first ? chord.a() : chord.b())))
            .toList();
    return new Formula.Tuple(values);
  }

  private Prose pair(Chords.Chord chord) {
    return Prose.of(
        new Formula.Letter("A").equal(point(chord, true)),
        ", ",
        new Formula.Letter("B").equal(point(chord, false)));
  }

  private Posed points() {
    var shown = Verdicts.chord(decided);
    var context = verdict.context();
    var search = new Search(Deadline.in(MILLISECONDS));
    var harmless =
        new Chords(search, verdict.statement(), context, Direction.NOT_CONVEX).violating(false);
    var options = new ArrayList<Prose>();
    options.add(pair(shown));
    for (var chord : draw.shuffled(harmless)) {
      var isCertain =
          new Chords(search, verdict.statement(), context, Direction.NOT_CONCAVE).proved(chord);
      if (isCertain.isPresent() && options.size() <= WRONG_CHORDS) {
        options.add(pair(chord));
      }
      if (options.size() > WRONG_CHORDS) {
        break;
      }
    }
    var mixed = draw.shuffled(options);
    var mean = new Formula.Mixture(Expr.of(1, 2), at("A"), at("B"));
    var middle =
        new Formula.Mixture(Expr.of(1, 2), new Formula.Letter("A"), new Formula.Letter("B"));
    return new Posed(
        Prose.of(
            F,
            " is not convex. Show it by two points ",
            new Formula.Letter("A"),
            " and ",
            new Formula.Letter("B"),
            " with midpoint ",
            new Formula.Letter("M").equal(middle),
            " and ",
            at("M").relates(">", mean),
            "."),
        Optional.empty(),
        Prose.of("For instance ", pair(shown), "; there are others."),
        new Key.Choice(mixed, mixed.indexOf(options.get(0))),
        List.of());
  }

  private static Formula at(String point) {
    return new Formula.At("f", point);
  }

  private Posed gain(Rational at) {
    var variable = variables.get(0);
    var left = Calculated.slope(function, variable, at, -1);
    var right = Calculated.slope(function, variable, at, 1);
    var value = right.minus(left);
    var place = point(Map.of(variable, at));
    return new Posed(
        Prose.of(
            "The slope of ",
            F,
            " jumps at ",
            place,
            ". By how much does it grow there (a negative number where it falls)?"),
        Optional.of(
            Prose.of("Write ", F, " without kinks just left and just right of ", place, ".")),
        Prose.of("It grows by ", Expr.of(value), "."),
        new Key.Value(value),
        List.of(
            Prose.of(
                "At ",
                place,
                " the slope from the left is ",
                Expr.of(left),
                ", from the right ",
                Expr.of(right),
                "; the difference is ",
                Expr.of(value),
                ".")));
  }

  private Posed condition(String parameter) {
    var interval = Thresholds.of(verdict, parameter);
    return new Posed(
        Prose.of("For which ", Formula.symbol(parameter), " is ", F, " convex?"),
        Optional.empty(),
        Prose.of(F, " is convex if and only if ", interval.formula(), "."),
        new Key.Phrase(interval.spellings()),
        List.of());
  }

  private Posed boundary(String parameter, boolean isLeast) {
    var interval = Thresholds.of(verdict, parameter);
    var value = isLeast ? interval.least() : interval.greatest();
    return new Posed(
        Prose.of(
            "What is the " + (isLeast ? "least " : "greatest "),
            Formula.symbol(parameter),
            " for which ",
            F,
            " is convex?"),
        Optional.empty(),
        Prose.of(
            "It is ",
            Formula.symbol(parameter).equal(Expr.of(value)),
            ": ",
            F,
            " is convex if and only if ",
            interval.formula(),
            "."),
        new Key.Value(value),
        List.of());
  }
}
