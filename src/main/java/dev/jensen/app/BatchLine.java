package dev.jensen.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jensen.certificate.JsonText;
import dev.jensen.certificate.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of a batch: `{"id", "problem"}` or `{"id", "expr", "vars", "params", "assume"}`; other
/// fields are ignored.
record BatchLine(Optional<JsonNode> id, Question question) {

  sealed interface Question {}

  record Whole(String problem) implements Question {}

  record Parts(String expr, List<String> vars, List<String> params, List<String> assume)
      implements Question {}

  /// The line asks nothing that can be read.
  record Unreadable(String message) implements Question {}

  static BatchLine of(String line) {
    JsonNode node;
    try {
      node = JsonText.read(line);
    } catch (Malformed fault) {
      return new BatchLine(Optional.empty(), new Unreadable(String.valueOf(fault.getMessage())));
    }
    if (!node.isObject()) {
      return new BatchLine(Optional.empty(), new Unreadable("not a JSON object"));
    }
    return new BatchLine(Optional.ofNullable(node.get("id")), question(node));
  }

  private static Question question(JsonNode node) {
    if (node.has("problem") == node.has("expr")) {
      return new Unreadable("one of the fields \"problem\" and \"expr\" is needed");
    }
    try {
      return node.has("problem")
          ? new Whole(text(node, "problem"))
          : new Parts(
              text(node, "expr"),
              texts(node, "vars"),
              texts(node, "params"),
              texts(node, "assume"));
    } catch (IllegalArgumentException fault) {
      return new Unreadable(String.valueOf(fault.getMessage()));
    }
  }

  private static String text(JsonNode node, String field) {
    if (!node.get(field).isTextual()) {
      throw new IllegalArgumentException("\"" + field + "\" is to be a string");
    }
    return node.get(field).textValue();
  }

  private static List<String> texts(JsonNode node, String field) {
    var texts = new ArrayList<String>();
    if (!node.has(field)) {
      return texts;
    }
    var array = node.get(field);
    for (var element : array) {
      if (!array.isArray() || !element.isTextual()) {
        throw new IllegalArgumentException("\"" + field + "\" is to be a list of strings");
      }
      texts.add(element.textValue());
    }
    if (!array.isArray()) {
      throw new IllegalArgumentException("\"" + field + "\" is to be a list of strings");
    }
    return texts;
  }
}
