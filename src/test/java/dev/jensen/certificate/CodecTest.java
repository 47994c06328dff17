package dev.jensen.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.rule.Rules;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
  static List<Samples.Sample> samples() {
    return Samples.all();
  }

  @Test
  void everyRuleHasASample() {
    Set<Class<?>> sampled =
        samples().stream().map(s -> s.rule().getClass()).collect(Collectors.toSet());
    assertThat(sampled).containsAll(List.<Class<?>>copyOf(Rules.all()));
  }

  @Test
  void noComponentOfARuleIsCalledLikeItsTag() {
    for (var rule : Rules.all()) {
      assertThat(rule.getRecordComponents())
          .extracting(RecordComponent::getName)
          .doesNotContain("rule");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsWrittenIsReadBackAndStillProves(Samples.Sample sample) {
    var expressions = new ExpressionWriter();
    Records.expressions(sample.rule(), expressions::count);
    var node = new TreeWriter(expressions).write(Rule.class, sample.rule());
    var reader = new ExpressionReader();
    reader.define(place(expressions.table()));
    var back = new TreeReader(reader).read(Rule.class, place(JsonText.read(JsonText.pages(node))));
    assertThat(back).isEqualTo(sample.rule());
    assertThat(Theorem.prove(sample.context(), back).judgement())
        .isEqualTo(Theorem.prove(sample.context(), sample.rule()).judgement());
  }

  @Test
  void everyFieldOfEveryRuleIsNeeded() {
    for (var sample : samples()) {
      var rule = sample.rule();
      var names =
          Arrays.stream(rule.getClass().getRecordComponents())
              .filter(component -> component.getType() != java.util.Optional.class)
              .map(RecordComponent::getName)
              .toList();
      for (var name : names) {
        var node = (com.fasterxml.jackson.databind.node.ObjectNode) written(rule);
        node.remove(name);
        assertThatThrownBy(() -> read(Rule.class, node.toString()))
            .isInstanceOf(Malformed.class)
            .hasMessageContaining(name);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "-3",
        "1/2",
        "x",
        "w[1]",
        "x + y",
        "x*y",
        "x^2",
        "sigmoid(x)",
        "max(x, y, 1)",
        "if(x >= 0, x, -y)",
        "pi",
        "e",
        "123456789012345678901234567890",
        "huber(x)"
      })
  void expressionsAreReadBack(String text) {
    var expr = Samples.read(text);
    assertThat(read(Expr.class, written(Expr.class, expr))).isEqualTo(expr);
  }

  @Test
  void boundSymbolsAreReadBack() {
    assertThat(read(Expr.class, "\"ridge#t\"")).isEqualTo(Expr.symbol("ridge#t"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[0, 1)", "(-inf, inf)", "(-1/2, 3/4]", "[2, inf)"})
  void intervalsAreReadBack(String text) {
    var interval = read(Interval.class, "\"" + text + "\"");
    assertThat(Intervals.write(interval)).isEqualTo(text);
  }

  @Test
  void rationalsAreIntegersOrStrings() {
    assertThat(read(Rational.class, "3")).isEqualTo(Rational.of(3));
    assertThat(read(Rational.class, "\"-3/4\"")).isEqualTo(Rational.of(-3, 4));
    assertThat(written(Rational.class, Rational.of(3, 4))).isEqualTo("\"3/4\"");
  }

  @Test
  void expressionsThatRepeatAreWrittenOnce() {
    var big = Samples.read("exp(x + y + 1)");
    var expressions = new ExpressionWriter();
    var twice = new Constraint(big.times(big), dev.jensen.kernel.expr.Relation.POSITIVE);
    Records.expressions(twice, expressions::count);
    var node = new TreeWriter(expressions).write(Constraint.class, twice);
    assertThat(node.toString()).isEqualTo("[\">\",[\"*\",\"#0\",\"#0\"]]");
    assertThat(expressions.table().toString()).isEqualTo("[[\"exp\",[\"+\",\"x\",\"y\",1]]]");
  }

  @Test
  void faultsNameThePlace() {
    refused(Rule.class, "{\"rule\": \"Affine\"}", "$", "\"function\" is missing");
    refused(Rule.class, "{\"rule\": \"Afine\", \"function\": 1}", "$.rule", "no rule called");
    refused(Rule.class, "{\"rule\": \"Affine\", \"function\": 1, \"z\": 1}", "$", "\"z\"");
    refused(Rule.class, "{\"rule\": \"Affine\", \"function\": 1.5}", "$.function", "expected");
    refused(
        Rule.class,
        "{\"rule\": \"SumOf\", \"terms\": [{\"rule\": \"Affine\", \"function\": [\"+\", {}]}]}",
        "$.terms[0].function[1]",
        "expected an expression");
    refused(Expr.class, "[\"sigmoid\", \"x\", \"y\"]", "$", "sigmoid with 2 arguments");
    refused(Expr.class, "[\"nosuch\", \"x\"]", "$", "no atom");
    refused(Expr.class, "\"#0\"", "$", "no earlier entry");
    refused(Expr.class, "\"exp(x)\"", "$", "no name");
    refused(Expr.class, "\"pi\"", "$", "no name");
    refused(Expr.class, "\"1/0\"", "$", "rational");
    refused(Expr.class, "[]", "$", "empty");
    refused(Constraint.class, "[\"=>\", \"x\"]", "$[0]", "relation");
  }

  @Test
  void statementsWhoseNamesAreNoneOrOccurTwiceAreRefused() {
    for (var names :
        List.of(
            "[\"x\", \"x\"], \"parameters\": []",
            "[\"x\"], \"parameters\": [\"x\"]",
            "[\"x\"], \"parameters\": [\"p\", \"p\"]")) {
      refused(Statement.class, statement(names), "$", "twice among variables and parameters");
    }
    for (var none : List.of(">", "", "2", "pi", "exp(x)")) {
      var names = "[\"x\"], \"parameters\": [\"" + none + "\"]";
      refused(Statement.class, statement(names), "$", "no name");
    }
  }

  private static String statement(String names) {
    return "{\"function\": \"x\", \"variables\": " + names + ", \"constraints\": []}";
  }

  @Test
  void textThatIsNoJsonIsRefusedWithItsPosition() {
    assertThatThrownBy(() -> JsonText.read("{\"a\": 1,\n nope}"))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> JsonText.read("{\"a\": 1, \"a\": 2}")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> JsonText.read("1 2")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> JsonText.read("")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> JsonText.read("[".repeat(5_000))).isInstanceOf(Malformed.class);
  }

  @Test
  void referencesCannotGrowAnExpressionWithoutEnd() {
    var reader = new ExpressionReader();
    var table = JsonNodeFactory.instance.arrayNode();
    table.add(JsonText.read("[\"+\", \"x\", \"y\"]"));
    for (int i = 0; i < 60; i++) {
      table.add(JsonText.read("[\"+\", \"#" + i + "\", \"#" + i + "\"]"));
    }
    assertThatThrownBy(() -> reader.define(place(table)))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("too large");
  }

  private static <T> void refused(Class<T> type, String json, String at, String message) {
    assertThatThrownBy(() -> read(type, json))
        .isInstanceOfSatisfying(Malformed.class, fault -> assertThat(fault.place()).isEqualTo(at))
        .hasMessageContaining(message);
  }

  private static Place place(JsonNode node) {
    return Place.root(node);
  }

  private static JsonNode written(Rule rule) {
    return new TreeWriter(new ExpressionWriter()).write(Rule.class, rule);
  }

  private static String written(Class<?> type, Object value) {
    return new TreeWriter(new ExpressionWriter()).write(type, value).toString();
  }

  private static <T> T read(Class<T> type, String json) {
    return new TreeReader(new ExpressionReader()).read(type, place(JsonText.read(json)));
  }
}
