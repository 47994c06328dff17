package dev.jensen.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Changes the JSON of a proof without knowing what it means: also what no record can hold, such as
/// references into the table, names of rules, missing and unknown fields.
final class Scramble {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Scramble() {}

  /// A copy with one node changed, below the fields of the root that are about mathematics.
  static JsonNode once(JsonNode root, Random random) {
    var copy = root.deepCopy();
    var inner = new ArrayList<JsonNode>();
    for (var field : List.of("let", "statement", "certificate", "expected")) {
      if (copy.has(field)) {
        collect(copy.get(field), inner);
      }
    }
    var place = Pool.pick(inner, random);
    switch (place) {
      case ArrayNode array -> change(array, inner, random);
      case ObjectNode object -> change(object, inner, random);
      default -> throw new IllegalStateException("a container was to be drawn");
    }
    return copy;
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static void change(ArrayNode array, List<JsonNode> inner, Random random) {
    if (array.isEmpty()) {
      array.add(Pool.pick(inner, random).deepCopy());
      return;
    }
    int at = random.nextInt(array.size());
    switch (random.nextInt(4)) {
      case 0 -> array.remove(at);
      case 1 -> array.insert(at, array.get(random.nextInt(array.size())).deepCopy());
      default -> array.set(at, other(array.get(at), inner, random));
    }
  }

  private static void change(ObjectNode object, List<JsonNode> inner, Random random) {
    var names = object.properties().stream().map(entry -> entry.getKey()).toList();
    if (names.isEmpty()) {
      object.set("z", Pool.pick(inner, random).deepCopy());
      return;
    }
    var name = Pool.pick(names, random);
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(Pool.pick(names, random), object.get(name).deepCopy());
      default -> object.set(name, other(object.get(name), inner, random));
    }
  }

  private static JsonNode other(JsonNode node, List<JsonNode> inner, Random random) {
    if (node.isIntegralNumber()) {
      return JSON.numberNode(node.longValue() + random.nextInt(5) - 2);
    }
    if (node.isBoolean()) {
      return JSON.booleanNode(!node.booleanValue());
    }
    if (node.isTextual()) {
      var texts = new ArrayList<JsonNode>();
      inner.forEach(each -> each.forEach(child -> add(child, texts)));
      return Pool.pick(texts, random);
    }
    return Pool.pick(inner, random).deepCopy();
  }

  private static void add(JsonNode child, List<JsonNode> texts) {
    if (child.isValueNode()) {
      texts.add(child);
    }
  }
}
