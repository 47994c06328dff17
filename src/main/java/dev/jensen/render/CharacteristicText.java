package dev.jensen.render;

import dev.jensen.answer.Answer;
import dev.jensen.inquiry.Characteristic;
import dev.jensen.inquiry.Characteristic.Points;
import dev.jensen.inquiry.Characteristic.Reason;
import dev.jensen.inquiry.Property;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.document.Formula;
import dev.jensen.render.text.Conditions;
import dev.jensen.render.text.Page;
import dev.jensen.render.text.PlainFormula;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether a function has a property, and why.
final class CharacteristicText {
  private static final Context NOTHING = new Context(List.of(), List.of());

  private final Characteristic characteristic;
  private final Page page;
  private final int columns;

  private CharacteristicText(Characteristic characteristic, int columns) {
    this.characteristic = characteristic;
    this.page = new Page(columns);
    this.columns = columns;
  }

  static String of(Characteristic characteristic, int columns) {
    return new CharacteristicText(characteristic, columns).text();
  }

  private String text() {
    var words = characteristic.property().words();
    switch (characteristic.outcome()) {
      case Characteristic.Holds(var reason) -> {
        page.line(words);
        addQuestion();
        page.blank();
        page.paragraph("", because(characteristic, reason));
        addAnswer(reason);
      }
      case Characteristic.Fails(var points) -> {
        page.line("not " + words);
        addQuestion();
        page.blank();
        add(points);
      }
      case Characteristic.Depends(var answer) -> {
        page.line("it depends on the parameters");
        addQuestion();
        page.blank();
        page.paragraph("", "f is " + words + " where log(f) is " + plainly() + ":");
        page.blank();
        addAnswer(answer);
      }
      case Characteristic.NoDomain(var invalid) ->
          page.paragraph("", "invalid: " + invalid.message());
      case Characteristic.Open(var why) -> {
        page.line("unknown");
        addQuestion();
        page.blank();
        page.paragraph("Stopped: ", why);
      }
    }
    return page.toString();
  }

  private String plainly() {
    return characteristic.property().isConvexity() ? "convex" : "concave";
  }

  private void addQuestion() {
    var statement = characteristic.problem().statement();
    page.blank();
    page.paragraph(
        "f = ", text(statement.function()) + "   in " + String.join(", ", statement.variables()));
    if (!statement.constraints().isEmpty()) {
      page.paragraph("where ", String.join(", ", Conditions.all(statement.constraints())));
    }
  }

  /// The proof that the kernel checked, where it is that of an answer.
  private void addAnswer(Reason reason) {
    switch (reason) {
      case Reason.Curved(var answer) -> {
        page.blank();
        addAnswer(answer);
      }
      case Reason.Transformed(var answer, var domain) -> {
        page.blank();
        addAnswer(answer);
      }
      case Reason.LevelSets l -> {}
      case Reason.Monotone m -> {}
      case Reason.Turning t -> {}
    }
  }

  private void addAnswer(Answer.Decided answer) {
    AnswerText.of(answer, Style.FULL, columns).lines().forEach(page::line);
  }

  /// What the property follows from, in words.
  static String because(Characteristic characteristic, Reason reason) {
    return because("f", characteristic.property(), reason);
  }

  private static String because(String name, Property property, Reason reason) {
    var curved = property.isConvexity() ? "convex" : "concave";
    return switch (reason) {
      case Reason.Curved c ->
          name + " is " + curved + ", and " + curved + " functions are " + property.words() + ".";
      case Reason.Transformed(var answer, var domain) ->
          domain.map(theorem -> fact(theorem) + " on the domain, and ").orElse("")
              + (isAboutLogarithm(property) ? "log(" + name + ") = " : "")
              + text(answer.verdict().statement().function())
              + " is "
              + curved
              + (isAboutLogarithm(property)
                  ? "."
                  : "; it increases with " + name + ", so it has the same level sets.");
      case Reason.LevelSets(var convex, var level, var bound) ->
          bound.map(theorem -> fact(theorem) + " on the domain, and ").orElse("")
              + (bound.isPresent() ? "for" : "For")
              + " every "
              + (bound.isEmpty() ? "t" : property.isConvexity() ? "t >= 0" : "t <= 0")
              + " the points of the domain with "
              + name
              + (property.isConvexity() ? " <= t" : " >= t")
              + " form a convex set.";
      case Reason.Monotone(var function, var inner, var increases, var further) ->
          name
              + " does not "
              + (increases ? "fall" : "rise")
              + " with g = "
              + text(inner)
              + ", and g is "
              + (increases ? property.words() : opposite(property))
              + ": "
              + because("g", increases ? property : other(property), further);
      case Reason.Turning(var at, var fallsFirst, var slopes) ->
          name
              + at.map(
                      place ->
                          (fallsFirst ? " does not rise" : " does not fall")
                              + " up to "
                              + text(place)
                              + (fallsFirst ? " and does not fall" : " and does not rise")
                              + " from there on: ")
                  .orElse((fallsFirst ? " does not rise: " : " does not fall: "))
              + slopes.stream().map(CharacteristicText::slope).collect(Collectors.joining(", "))
              + ".";
    };
  }

  private static boolean isAboutLogarithm(Property property) {
    return property == Property.LOGCONVEX || property == Property.LOGCONCAVE;
  }

  private static String slope(Theorem theorem) {
    var last = theorem.context().constraints();
    return "f' = "
        + text(theorem.fact().expression())
        + " >= 0"
        + (last.isEmpty() ? "" : " where " + Conditions.joined(last));
  }

  private static Property other(Property property) {
    return property == Property.QUASICONVEX ? Property.QUASICONCAVE : Property.QUASICONVEX;
  }

  private static String opposite(Property property) {
    return other(property).words();
  }

  private static String fact(Theorem theorem) {
    return Conditions.of(theorem.fact());
  }

  private void add(Points points) {
    page.paragraph("  A    ", point(points.a()));
    page.paragraph("  B    ", point(points.b()));
    page.paragraph("  M    ", point(points.mixture()) + ", which is " + mixture(points));
    page.paragraph("  f(A) ", "= " + value(points.atA()));
    page.paragraph("  f(B) ", "= " + value(points.atB()));
    page.paragraph("  f(M) ", "= " + value(points.atMixture()));
    page.paragraph("  ", conclusion(points));
  }

  private String conclusion(Points points) {
    var convex = characteristic.property().isConvexity();
    return switch (characteristic.property()) {
      case QUASICONVEX, QUASICONCAVE ->
          "f(M) is "
              + (convex ? "greater" : "smaller")
              + " than both f(A) and f(B), so the points where f is at "
              + (convex ? "most the greater" : "least the smaller")
              + " of these form no convex set.";
      case LOGCONVEX, LOGCONCAVE ->
          "f(M) is "
              + (convex ? "greater" : "smaller")
              + " than "
              + powers(points)
              + decimals(points)
              + ".";
    };
  }

  private static String powers(Points points) {
    var weight = points.weight();
    return weight.equals(Expr.of(1, 2))
        ? "sqrt(f(A)*f(B))"
        : "f(A)^(" + text(weight) + ")*f(B)^(" + text(Expr.of(1).minus(weight)) + ")";
  }

  private static String decimals(Points points) {
    var rest = Expr.of(1).minus(points.weight());
    var mixed = Expr.product(points.atA().power(points.weight()), points.atB().power(rest));
    return Decimals.of(mixed)
        .flatMap(
            right -> Decimals.of(points.atMixture()).map(left -> ": " + left + " against " + right))
        .orElse("");
  }

  private static String mixture(Points points) {
    return PlainFormula.of(
        new Formula.Mixture(points.weight(), new Formula.Letter("A"), new Formula.Letter("B")));
  }

  private static String point(Map<String, Expr> coordinates) {
    var values = coordinates.values().stream().map(Formula::of).toList();
    var names = coordinates.keySet().stream().map(Formula::symbol).toList();
    return PlainFormula.of(new Formula.Tuple(names).equal(new Formula.Tuple(values)));
  }

  private static String value(Expr expr) {
    return text(Optional.of(expr).flatMap(e -> Values.exact(e, NOTHING)).orElse(expr));
  }

  private static String text(Expr expr) {
    return PlainFormula.of(Formula.of(expr));
  }
}
