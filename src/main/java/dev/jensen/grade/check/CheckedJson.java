package dev.jensen.grade.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.argument.LineReport.Status;
import dev.jensen.grade.check.Checked.Ending;
import dev.jensen.grade.task.Part;
import java.util.ArrayList;
import java.util.Optional;

/// What was found, as one line of JSON, between processes and in files.
public final class CheckedJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CheckedJson() {}

  public static String written(Checked checked) {
    var object = JsonNodeFactory.instance.objectNode();
    object.put("ending", checked.ending().name()).put("problem", checked.problem());
    object.put("follows", checked.follows()).put("conclusion", checked.conclusion());
    var lines = object.putArray("lines");
    checked.lines().forEach(line -> lines.add(node(line)));
    return object.toString();
  }

  private static ObjectNode node(CheckedLine line) {
    var object = JsonNodeFactory.instance.objectNode();
    object.put("number", line.number()).put("text", line.text());
    line.part().ifPresent(part -> object.put("part", part.name()));
    object.put("status", line.status().name());
    line.mistake().ifPresent(mistake -> object.put("mistake", mistake));
    return object.put("message", line.message());
  }

  /// Empty for what is not of this form, such as the beginning of it.
  public static Optional<Checked> read(String text) {
    try {
      var node = MAPPER.readTree(text);
      var lines = new ArrayList<CheckedLine>();
      for (var line : node.path("lines")) {
        lines.add(line(line));
      }
      return Optional.of(
          new Checked(
              Ending.valueOf(node.path("ending").asText()),
              node.path("problem").asInt(),
              lines,
              node.path("follows").asBoolean(),
              node.path("conclusion").asText()));
    } catch (JsonProcessingException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static CheckedLine line(JsonNode node) {
    return new CheckedLine(
        node.path("number").asInt(),
        node.path("text").asText(),
        text(node, "part").map(Part::valueOf),
        Status.valueOf(node.path("status").asText()),
        text(node, "mistake"),
        node.path("message").asText());
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
  }
}
