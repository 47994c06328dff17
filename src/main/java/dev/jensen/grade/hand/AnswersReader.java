package dev.jensen.grade.hand;

import dev.jensen.grade.yaml.Yaml;
import dev.jensen.grade.yaml.YamlFault;
import dev.jensen.grade.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads answers to questions, and puts them as the lines of an argument, so that the same checker
/// judges them.
final class AnswersReader {
  private static final int MOST_POINTS = 20;
  private static final String KNOWN =
      "verdict, condition, first derivative, second derivative, derivatives, hessian, failing"
          + " points";

  private AnswersReader() {}

  /// The answers to one problem, as an argument.
  record Answer(String id, String text) {}

  static List<Answer> read(String text) throws YamlFault {
    var document = YamlReader.read(text);
    if (!(document instanceof Yaml.Fields(var fields, var line))
        || !(fields.get("answers") instanceof Yaml.Fields(var byId, var at))) {
      throw new YamlFault(
          document.line(), "a file of answers has the field 'answers' with a map, an id to each");
    }
    for (var field : fields.entrySet()) {
      if (!field.getKey().equals("answers")) {
        throw new YamlFault(
            field.getValue().line(), "there is no field '" + field.getKey() + "' beside 'answers'");
      }
    }
    var answers = new ArrayList<Answer>();
    for (var answer : byId.entrySet()) {
      answers.add(new Answer(answer.getKey(), argument(answer.getValue())));
    }
    if (answers.isEmpty()) {
      throw new YamlFault(at, "there are no answers");
    }
    return answers;
  }

  private static String argument(Yaml node) throws YamlFault {
    if (!(node instanceof Yaml.Fields(var fields, var line))) {
      throw new YamlFault(node.line(), "answers are a map of fields, not " + node.kind());
    }
    var lines = new ArrayList<String>(verdict(fields));
    for (var field : fields.entrySet()) {
      var name = plain(field.getKey());
      var value = field.getValue();
      switch (name) {
        case "verdict", "condition" -> {}
        case "first derivative" -> lines.add("f' = " + text(value));
        case "second derivative" -> lines.add("f'' = " + text(value));
        case "hessian" -> lines.add("hessian(f) = " + text(value));
        case "derivatives" -> lines.addAll(derivatives(value));
        case "failing points" -> lines.addAll(chords(value));
        default ->
            throw new YamlFault(
                value.line(), "there is no field '" + field.getKey() + "': there are " + KNOWN);
      }
    }
    if (lines.isEmpty()) {
      throw new YamlFault(line, "there is no answer here");
    }
    return String.join("\n", lines) + "\n";
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
  }

  private static List<String> verdict(Map<String, Yaml> fields) throws YamlFault {
    var verdict = Optional.ofNullable(fields.get("verdict"));
    var condition = Optional.ofNullable(fields.get("condition"));
    if (verdict.isEmpty()) {
      if (condition.isPresent()) {
        throw new YamlFault(condition.get().line(), "a condition needs a verdict beside it");
      }
      return List.of();
    }
    var words = text(verdict.get());
    if (condition.isPresent()) {
      return List.of("claim: " + words + " if and only if " + text(condition.get()));
    }
    if (words.equals("conditional")) {
      throw new YamlFault(
          verdict.get().line(),
          "say what it is and when: verdict: convex, and condition: with what has to hold");
    }
    return words.equals("neither")
        ? List.of("claim: not convex", "claim: not concave")
        : List.of("claim: " + words);
  }

  private static List<String> derivatives(Yaml node) throws YamlFault {
    if (!(node instanceof Yaml.Fields(var fields, var line))) {
      throw new YamlFault(node.line(), "'derivatives' is a map, as in: derivatives: {\"w, b\": x}");
    }
    var lines = new ArrayList<String>();
    for (var field : fields.entrySet()) {
      lines.add("diff(f, " + oneLine(field.getKey()) + ") = " + text(field.getValue()));
    }
    return lines;
  }

  private static List<String> chords(Yaml node) throws YamlFault {
    if (!(node instanceof Yaml.Items(var items, var line))) {
      return List.of("at " + text(node) + ": chord fails");
    }
    if (items.size() > MOST_POINTS) {
      throw new YamlFault(line, "there are more than " + MOST_POINTS + " pairs of points");
    }
    var lines = new ArrayList<String>();
    for (var item : items) {
      lines.add("at " + text(item) + ": chord fails");
    }
    return lines;
  }

  private static String text(Yaml node) throws YamlFault {
    if (node instanceof Yaml.Text(var value, var line) && !value.isBlank()) {
      return oneLine(value);
    }
    throw new YamlFault(node.line(), "an answer is to be a text in quotes, and not empty");
  }

  /// Nobody begins a line of an argument within an answer.
  private static String oneLine(String value) {
    return String.join(" ", value.lines().map(String::strip).toList()).strip();
  }
}
