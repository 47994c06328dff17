package dev.jensen.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.ProblemParser;
import dev.jensen.render.AnswerJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// The witnesses as they are shown: read back from the JSON of an answer and evaluated, values and
/// all, for some parameters that the shown conditions admit.
final class ShownWitnesses {
  private static final ProblemParser PARSER = new ProblemParser(Atoms.all());
  private static final int SAMPLES = 2;

  private final Answer answer;
  private final Random random;
  private final Findings findings;

  ShownWitnesses(Answer answer, Random random, Findings findings) {
    this.answer = answer;
    this.random = random;
    this.findings = findings;
  }

  void check() {
    if (answer instanceof Answer.Decided(var problem, var verdict, var certificate)) {
      var json = AnswerJson.of(answer);
      var statement = verdict.statement();
      witnesses(json.path("witness"), statement, List.of());
      for (var each : json.path("conditions")) {
        witnesses(each.path("witness"), statement, when(each.path("when"), statement));
      }
    }
  }

  private static List<Constraint> when(JsonNode texts, Statement statement) {
    var conditions = new ArrayList<Constraint>();
    for (var text : texts) {
      // An equation would be substituted; as two inequalities it stays.
      var sides = text.asText().split("(?<![<>!=])=(?!=)", 2);
      if (sides.length == 2) {
        conditions.add(
            Constraint.zero(PARSER.expression(sides[0]).minus(PARSER.expression(sides[1]))));
      } else {
        conditions.addAll(
            PARSER
                .fromFields("0", List.of(), statement.parameters(), List.of(text.asText()))
                .statement()
                .constraints());
      }
    }
    return conditions;
  }

  private void witnesses(JsonNode node, Statement statement, List<Constraint> when) {
    if (node.isMissingNode()) {
      return;
    }
    var points = new Points(statement, random);
    for (int i = 0; i < SAMPLES; i++) {
      points
          .parameters(when)
          .ifPresent(
              sample -> {
                check(node.path("not_convex"), statement, sample, 1);
                check(node.path("not_concave"), statement, sample, -1);
              });
    }
  }

  private void check(
      JsonNode witness, Statement statement, Map<String, BigDecimal> sample, int wanted) {
    if (witness.isMissingNode()) {
      return;
    }
    try {
      var parameters = Evaluator.point(sample);
      var chord =
          new Chord<>(
              point(witness.path("a"), parameters),
              point(witness.path("b"), parameters),
              value(witness.path("lambda"), parameters));
      var gap = chord.gap(statement.function(), Evaluator.EXACT);
      if (gap.isEmpty() || Balls.ARITHMETIC.sign(gap.get()) != wanted) {
        findings.contradiction("shown is no witness at " + sample + ": " + witness);
        return;
      }
      sides(witness, chord, statement.function(), parameters);
      findings.witness();
    } catch (TooCloseToTell perhaps) {
      findings.tooClose();
    }
  }

  private void sides(
      JsonNode witness, Chord<Ball> chord, Expr function, Map<String, Ball> parameters) {
    var numbers = Balls.ARITHMETIC;
    var middle = Evaluator.EXACT.value(function, chord.mixture(Evaluator.EXACT)).orElseThrow();
    var gap = chord.gap(function, Evaluator.EXACT).orElseThrow();
    var left = value(witness.path("left"), parameters);
    var right = value(witness.path("right"), parameters);
    if (!numbers.minus(left, middle).contains(BigDecimal.ZERO)
        || !numbers.minus(right, numbers.minus(middle, gap)).contains(BigDecimal.ZERO)) {
      findings.contradiction("shown values are wrong: " + witness);
    }
  }

  private static Ball value(JsonNode text, Map<String, Ball> parameters) {
    return Evaluator.EXACT
        .value(PARSER.expression(text.asText()), parameters)
        .orElseThrow(() -> new IllegalStateException("undefined: " + text));
  }

  private static Map<String, Ball> point(JsonNode coordinates, Map<String, Ball> parameters) {
    var point = new TreeMap<>(parameters);
    coordinates
        .properties()
        .forEach(entry -> point.put(entry.getKey(), value(entry.getValue(), parameters)));
    return point;
  }
}
