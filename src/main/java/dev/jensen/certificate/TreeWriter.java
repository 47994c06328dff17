package dev.jensen.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Interval;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Writes certificates and statements as `TreeReader` reads them.
final class TreeWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ExpressionWriter expressions;

  TreeWriter(ExpressionWriter expressions) {
    this.expressions = expressions;
  }

  /// The value as one of the given type.
  JsonNode write(Type type, Object value) {
    return switch (value) {
      case Expr expr -> expressions.write(expr);
      case Constraint constraint -> expressions.write(constraint);
      case Relation relation -> JSON.textNode(relation.symbol());
      case Rational rational -> ExpressionWriter.write(rational);
      case Interval interval -> JSON.textNode(Intervals.write(interval));
      case Atom atom -> JSON.textNode(atom.name());
      case String text -> JSON.textNode(text);
      case Integer number -> JSON.numberNode(number);
      case Boolean truth -> JSON.booleanNode(truth);
      case Enum<?> word -> JSON.textNode(Shapes.word(word));
      case List<?> list -> {
        var array = JSON.arrayNode();
        list.forEach(element -> array.add(write(Shapes.inner(type), element)));
        yield array;
      }
      case Map<?, ?> map -> map(Shapes.inner(type), map);
      case Record structure -> structure(Shapes.raw(type), structure);
      default -> throw new IllegalArgumentException("not part of a certificate: " + value);
    };
  }

  private JsonNode map(Type inner, Map<?, ?> map) {
    var sorted = new TreeMap<String, Object>();
    map.forEach((name, value) -> sorted.put((String) name, value));
    var object = JSON.objectNode();
    sorted.forEach((name, value) -> object.set(name, write(inner, value)));
    return object;
  }

  private JsonNode structure(Class<?> type, Record structure) {
    var object = JSON.objectNode();
    if (Shapes.isChoice(type)) {
      object.put(Shapes.tag(type), structure.getClass().getSimpleName());
    }
    for (var component : structure.getClass().getRecordComponents()) {
      add(object, component, Records.value(structure, component));
    }
    return object;
  }

  private void add(ObjectNode object, RecordComponent component, Object value) {
    var type = component.getGenericType();
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(
          present -> object.set(component.getName(), write(Shapes.inner(type), present)));
    } else {
      object.set(component.getName(), write(type, value));
    }
  }
}
