package dev.jensen.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.inquiry.Characteristic;
import dev.jensen.inquiry.Characteristic.Points;
import dev.jensen.inquiry.Characteristic.Reason;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.render.text.Plain;
import java.util.List;
import java.util.Map;

/// Whether a function has a property, as JSON: `verdict` is the name of the property, with `not-`
/// before it where the points refute it.
final class CharacteristicJson {
  private static final Context NOTHING = new Context(List.of(), List.of());

  private CharacteristicJson() {}

  static void add(Characteristic characteristic, ObjectNode object) {
    var word = characteristic.property().word();
    object.put("property", word);
    switch (characteristic.outcome()) {
      case Characteristic.Holds(var reason) -> {
        object.put("verdict", word).put("checked", true);
        object.put("because", CharacteristicText.because(characteristic, reason));
        if (reason instanceof Reason.Transformed(var answer, var domain)) {
          object.put("of", Plain.of(answer.verdict().statement().function()));
          object.set("answer", answer(AnswerJson.of(answer)));
        }
      }
      case Characteristic.Fails(var points) -> {
        object.put("verdict", "not-" + word).put("checked", true);
        object.set("witness", witness(points));
      }
      case Characteristic.Depends(var answer) -> {
        object.put("verdict", "conditional").put("checked", true);
        object.put("of", Plain.of(answer.verdict().statement().function()));
        object.set("answer", answer(AnswerJson.of(answer)));
      }
      case Characteristic.NoDomain(var invalid) -> object.setAll(answer(AnswerJson.of(invalid)));
      case Characteristic.Open(var why) -> object.setAll(AnswerJson.unknown("exhausted", why));
    }
  }

  private static ObjectNode answer(ObjectNode answer) {
    answer.remove("problem");
    return answer;
  }

  private static ObjectNode witness(Points points) {
    var object = JsonNodeFactory.instance.objectNode();
    object.set("a", point(points.a()));
    object.set("b", point(points.b()));
    object.put("lambda", Plain.of(points.weight()));
    object.set("mixture", point(points.mixture()));
    object.put("at_a", value(points.atA()));
    object.put("at_b", value(points.atB()));
    return object.put("at_mixture", value(points.atMixture()));
  }

  private static String value(Expr expr) {
    return Plain.of(Values.exact(expr, NOTHING).orElse(expr));
  }

  private static ObjectNode point(Map<String, Expr> coordinates) {
    var object = JsonNodeFactory.instance.objectNode();
    coordinates.forEach((name, value) -> object.put(name, Plain.of(value)));
    return object;
  }
}
