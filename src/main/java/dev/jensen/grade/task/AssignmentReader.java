package dev.jensen.grade.task;

import dev.jensen.grade.yaml.Yaml;
import dev.jensen.grade.yaml.YamlFault;
import dev.jensen.grade.yaml.YamlReader;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.parse.ProblemException;
import dev.jensen.parse.ProblemParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads an assignment. Throws `YamlFault` for the first thing that is at fault, so that nobody is
/// graded by half an assignment.
public final class AssignmentReader {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
  private static final int MOST_TASKS = 200;
  private static final List<String> FIELDS = List.of("title", "points", "rubric", "problems");
  private static final List<String> OF_A_PROBLEM = List.of("id", "problem", "points", "rubric");

  private final ProblemParser problems = ProblemParser.withoutFiles(Atoms.all());

  private AssignmentReader() {}

  public static Assignment read(String text) throws YamlFault {
    return new AssignmentReader().assignment(YamlReader.read(text));
  }

  private Assignment assignment(Yaml document) throws YamlFault {
    var entries = Entries.in(document, "an assignment", FIELDS);
    var points = points(entries, Rational.of(10));
    var rubric = rubric(entries, Rubric.usual());
    var list =
        entries
            .field("problems")
            .orElseThrow(
                () -> new YamlFault(document.line(), "an assignment needs a list 'problems'"));
    if (!(list instanceof Yaml.Items(var items, var line)) || items.isEmpty()) {
      throw new YamlFault(list.line(), "'problems' is to be a list with at least one problem");
    }
    if (items.size() > MOST_TASKS) {
      throw new YamlFault(line, "there are more than " + MOST_TASKS + " problems");
    }
    var tasks = new ArrayList<Task>();
    var ids = new HashSet<String>();
    for (var item : items) {
      var task = task(item, points, rubric);
      if (!ids.add(task.id().toLowerCase(Locale.ROOT))) {
        throw new YamlFault(
            item.line(),
            "two problems have the id '" + task.id() + "' (capital letters make no difference)");
      }
      tasks.add(task);
    }
    return new Assignment(entries.text("title").orElse("Assignment"), tasks);
  }

  private Task task(Yaml item, Rational points, Rubric rubric) throws YamlFault {
    var entries = Entries.in(item, "a problem", OF_A_PROBLEM);
    var id = entries.needed("id");
    if (!ID.matcher(id).matches()) {
      throw new YamlFault(
          item.line(),
          "an id is up to 40 letters, digits, - and _, beginning with a letter or digit, not '"
              + id
              + "'");
    }
    return new Task(id, problem(entries, item), points(entries, points), rubric(entries, rubric));
  }

  /// The problem on one line, as it will stand in front of arguments.
  private String problem(Entries entries, Yaml item) throws YamlFault {
    var text = entries.needed("problem").lines().map(String::strip).toList();
    var line = entries.field("problem").map(Yaml::line).orElse(item.line());
    var joined = String.join(" ", text);
    if (joined.indexOf('#') >= 0) {
      throw new YamlFault(line, "a problem has no comment (#) in it");
    }
    try {
      problems.parse(joined);
      return joined;
    } catch (ProblemException fault) {
      throw new YamlFault(line, "the problem cannot be read: " + fault.render());
    }
  }

  private static Rational points(Entries entries, Rational usual) throws YamlFault {
    return entries.number("points").orElse(usual);
  }

  private static Rubric rubric(Entries entries, Rubric usual) throws YamlFault {
    var field = entries.field("rubric");
    if (field.isEmpty()) {
      return usual;
    }
    var known = new ArrayList<>(Arrays.stream(Part.values()).map(Part::word).toList());
    known.addAll(List.of("later", "required"));
    var rubric = Entries.in(field.get(), "a rubric", known);
    var weights = new EnumMap<Part, Rational>(usual.weights());
    for (var part : Part.values()) {
      rubric.number(part.word()).ifPresent(weight -> weights.put(part, weight));
    }
    if (weights.values().stream().allMatch(Rational::isZero)) {
      throw new YamlFault(field.get().line(), "one of the weights must be more than 0");
    }
    var later = rubric.number("later").orElse(usual.later());
    if (later.compareTo(Rational.ONE) > 0) {
      throw new YamlFault(field.get().line(), "'later' is a share, from 0 to 1");
    }
    return new Rubric(weights, required(rubric.field("required"), usual), later);
  }

  private static EnumSet<Part> required(Optional<Yaml> field, Rubric usual) throws YamlFault {
    var parts = EnumSet.noneOf(Part.class);
    if (field.isEmpty()) {
      parts.addAll(usual.required());
      return parts;
    }
    if (!(field.get() instanceof Yaml.Items(var items, var line))) {
      throw new YamlFault(field.get().line(), "'required' is to be a list such as [derivatives]");
    }
    for (var item : items) {
      var word = Entries.text(item, "what is required");
      parts.add(
          Arrays.stream(Part.values())
              .filter(part -> part.word().equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      new YamlFault(
                          line,
                          "'"
                              + word
                              + "' is no part of a rubric: there are "
                              + String.join(
                                  ", ", Arrays.stream(Part.values()).map(Part::word).toList()))));
    }
    return parts;
  }
}
