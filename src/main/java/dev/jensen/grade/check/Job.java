package dev.jensen.grade.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// One thing to check: an argument, the problems that it may be about, and the processor time in
/// milliseconds that it may take. With one problem, the argument need not state it.
public record Job(List<String> problems, String text, long milliseconds) {
  public Job {
    problems = List.copyOf(problems);
  }

  /// As JSON, always in the same way: results are kept by it.
  public ObjectNode json() {
    var object = JsonNodeFactory.instance.objectNode();
    problems.forEach(object.putArray("problems")::add);
    return object.put("text", text).put("milliseconds", milliseconds);
  }

  static Job of(JsonNode node) {
    var problems = new ArrayList<String>();
    node.path("problems").forEach(each -> problems.add(each.asText()));
    return new Job(problems, node.path("text").asText(), node.path("milliseconds").asLong());
  }
}
