package dev.jensen.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.parse.Diagnostic;
import dev.jensen.parse.ProblemException;
import dev.jensen.render.text.Conditions;
import dev.jensen.render.text.Plain;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Answers as JSON: `verdict` first, other fields only where they apply. All values are expressions
/// of the problem language.
public final class AnswerJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AnswerJson() {}

  public static ObjectNode of(Answer answer) {
    var object = JSON.objectNode();
    add(answer, object);
    return object;
  }

  /// The verdict alone.
  public static ObjectNode briefly(Answer answer) {
    return switch (answer) {
      case Answer.Decided decided -> {
        var object = JSON.objectNode().put("verdict", Headline.word(decided.verdict().kind()));
        addStrict(decided.verdict().kind(), decided.verdict().strict(), object);
        yield object.put("checked", true);
      }
      case Answer.Undecided undecided ->
          unknown(word(undecided.obstacle().reason()), undecided.obstacle().goal());
      case Answer.Invalid invalid -> invalid(word(invalid.fault()), invalid.message());
    };
  }

  /// The answer to a text that is no problem.
  public static ObjectNode of(ProblemException fault) {
    var diagnostic = fault.diagnostic();
    var inProblem = diagnostic.input().equals(Diagnostic.PROBLEM);
    var message =
        (inProblem ? "" : diagnostic.input() + ": ")
            + diagnostic.message()
            + diagnostic.hint().map(hint -> "; " + hint).orElse("");
    return invalid(reason(diagnostic.kind()), message)
        .put("line", diagnostic.line())
        .put("column", diagnostic.column());
  }

  public static ObjectNode invalid(String reason, String message) {
    return JSON.objectNode()
        .put("verdict", "invalid")
        .put("reason", reason)
        .put("message", message);
  }

  public static ObjectNode unknown(String reason, String message) {
    return JSON.objectNode()
        .put("verdict", "unknown")
        .put("reason", reason)
        .put("message", message);
  }

  private static String reason(Diagnostic.Kind kind) {
    return switch (kind) {
      case SYNTAX, NAME, ARGUMENTS, DEFINITION, CONDITION -> "syntax";
      case DATA -> "data";
      case LIMIT -> "limit";
    };
  }

  private static void add(Answer answer, ObjectNode object) {
    switch (answer) {
      case Answer.Decided decided -> addDecided(decided, object);
      case Answer.Undecided undecided -> addUndecided(undecided, object);
      case Answer.Invalid invalid -> addInvalid(invalid, object);
    }
  }

  private static void addDecided(Answer.Decided decided, ObjectNode object) {
    var verdict = decided.verdict();
    object.put("verdict", Headline.word(verdict.kind()));
    addStrict(verdict.kind(), verdict.strict(), object);
    object.put("checked", true);
    addProblem(decided, object);
    addDomain(verdict, object);
    addTable(verdict, Case.of(verdict, decided.certificate()), object);
  }

  private static void addProblem(Answer answer, ObjectNode object) {
    object.put("problem", answer.problem().text());
  }

  private static void addDomain(Verdict verdict, ObjectNode object) {
    var constraints = verdict.context().constraints();
    if (!constraints.isEmpty()) {
      object.set("domain", texts(Conditions.all(constraints)));
    }
  }

  /// One case is told at the top; of several the witnesses that serve them all.
  private static void addTable(Verdict verdict, List<Case> cases, ObjectNode object) {
    var witness = JSON.objectNode();
    addMerged("not_convex", Case::notConvex, verdict, cases, witness);
    addMerged("not_concave", Case::notConcave, verdict, cases, witness);
    if (!witness.isEmpty()) {
      object.set("witness", witness);
    }
    if (cases.size() > 1) {
      var conditions = object.putArray("conditions");
      cases.forEach(each -> conditions.add(of(each)));
    } else {
      cases.forEach(each -> addBends(each, object));
    }
  }

  /// The second derivatives that refute by themselves, without a pair of points.
  private static void addBends(Case each, ObjectNode object) {
    var bends = JSON.objectNode();
    for (var bend : each.bends()) {
      var told = JSON.objectNode();
      told.set("at", point(bend.point()));
      told.set("along", point(bend.direction()));
      Bend.value(bend, each.context())
          .ifPresent(value -> told.put("second_derivative", Plain.of(value)));
      bends.set(bend.concave() ? "not_concave" : "not_convex", told);
    }
    if (!bends.isEmpty()) {
      object.set("bend", bends);
    }
  }

  private static void addMerged(
      String name,
      Function<Case, Optional<JensenPoints>> points,
      Verdict verdict,
      List<Case> cases,
      ObjectNode object) {
    var present = cases.stream().filter(each -> each.kind() != Verdict.Kind.EMPTY).toList();
    if (present.stream().allMatch(each -> points.apply(each).isPresent())) {
      var witnesses =
          present.stream()
              .map(each -> Witness.of(points.apply(each).orElseThrow(), each.context()))
              .toList();
      var when = present.stream().map(Case::when).toList();
      MergedWitness.of(verdict.statement().function(), verdict.context(), when, witnesses)
          .ifPresent(merged -> object.set(name, of(merged)));
    }
  }

  private static ObjectNode of(Case each) {
    var object = JSON.objectNode();
    object.set("when", texts(Conditions.all(each.when())));
    object.put("verdict", Headline.word(each.kind()));
    addStrict(each.kind(), each.strict(), object);
    var witness = JSON.objectNode();
    each.notConvex()
        .ifPresent(points -> witness.set("not_convex", of(Witness.of(points, each.context()))));
    each.notConcave()
        .ifPresent(points -> witness.set("not_concave", of(Witness.of(points, each.context()))));
    if (!witness.isEmpty()) {
      object.set("witness", witness);
    }
    addBends(each, object);
    return object;
  }

  private static void addStrict(Verdict.Kind kind, Optional<Boolean> strict, ObjectNode object) {
    switch (kind) {
      case CONVEX, CONCAVE, AFFINE ->
          strict.ifPresentOrElse(
              holds -> object.put("strict", holds), () -> object.putNull("strict"));
      default -> {}
    }
  }

  private static ObjectNode of(Witness witness) {
    var object = JSON.objectNode();
    object.set("a", point(witness.a()));
    object.set("b", point(witness.b()));
    object.put("lambda", Plain.of(witness.weight()));
    object.put("left", Plain.of(witness.left().expr()));
    object.put("right", Plain.of(witness.right().expr()));
    if (!witness.left().isShort() || !witness.right().isShort()) {
      witness
          .decimals()
          .ifPresent(
              both -> object.put("left_approx", both.get(0)).put("right_approx", both.get(1)));
    }
    return object;
  }

  private static ObjectNode point(Map<String, Expr> coordinates) {
    var object = JSON.objectNode();
    coordinates.forEach((name, value) -> object.put(name, Plain.of(value)));
    return object;
  }

  private static ArrayNode texts(List<String> lines) {
    var array = JSON.arrayNode();
    lines.forEach(array::add);
    return array;
  }

  private static void addUndecided(Answer.Undecided undecided, ObjectNode object) {
    object.put("verdict", "unknown");
    addProblem(undecided, object);
    undecided
        .partial()
        .ifPresent(
            partial -> {
              addDomain(partial.verdict(), object);
              var conditions = object.putArray("conditions");
              Case.of(partial.verdict(), partial.certificate())
                  .forEach(each -> conditions.add(of(each)));
            });
    object.put("reason", word(undecided.obstacle().reason()));
    object.put("message", undecided.obstacle().goal());
  }

  private static void addInvalid(Answer.Invalid invalid, ObjectNode object) {
    object.put("verdict", "invalid");
    addProblem(invalid, object);
    object.put("reason", word(invalid.fault()));
    if (!invalid.parts().isEmpty()) {
      var parts = object.putArray("parts");
      for (var part : invalid.parts()) {
        var each = parts.addObject();
        each.set("when", texts(Conditions.all(part.when())));
        add(part.answer(), each);
        each.remove("problem");
      }
    }
    object.put("message", invalid.message());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
