package dev.jensen.grade.task;

import dev.jensen.grade.yaml.Yaml;
import dev.jensen.grade.yaml.YamlFault;
import dev.jensen.kernel.expr.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The fields of one map of an assignment, each read as what it is to be.
record Entries(Yaml.Fields fields, String of) {
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,6}(\\.\\d{1,6})?|\\d{1,6}/[1-9]\\d{0,5}");

  static Entries in(Yaml node, String of, List<String> known) throws YamlFault {
    if (!(node instanceof Yaml.Fields fields)) {
      throw new YamlFault(node.line(), of + " is to be a map of fields, not " + node.kind());
    }
    for (Map.Entry<String, Yaml> field : fields.values().entrySet()) {
      if (!known.contains(field.getKey())) {
        throw new YamlFault(
            field.getValue().line(),
            of + " has no field '" + field.getKey() + "': there are " + String.join(", ", known));
      }
    }
    return new Entries(fields, of);
  }

  Optional<Yaml> field(String name) {
    return Optional.ofNullable(fields.values().get(name));
  }

  Optional<String> text(String name) throws YamlFault {
    var node = field(name);
    return node.isEmpty() ? Optional.empty() : Optional.of(text(node.get(), "'" + name + "'"));
  }

  String needed(String name) throws YamlFault {
    return text(name)
        .orElseThrow(() -> new YamlFault(fields.line(), of + " needs a field '" + name + "'"));
  }

  Optional<Rational> number(String name) throws YamlFault {
    var node = field(name);
    return node.isEmpty() ? Optional.empty() : Optional.of(number(node.get(), name));
  }

  static String text(Yaml node, String what) throws YamlFault {
    if (node instanceof Yaml.Text(var value, var line)) {
      if (value.isBlank()) {
        throw new YamlFault(line, what + " is empty");
      }
      return value.strip();
    }
    throw new YamlFault(node.line(), what + " is to be a text, not " + node.kind());
  }

  private static Rational number(Yaml node, String what) throws YamlFault {
    var text = text(node, "'" + what + "'");
    if (!NUMBER.matcher(text).matches()) {
      throw new YamlFault(
          node.line(),
          "'" + what + "' is to be a number such as 10, 2.5 or 1/2, not '" + text + "'");
    }
    var slash = text.indexOf('/');
    return slash < 0
        ? Rational.parse(text)
        : Rational.parse(text.substring(0, slash)).over(Rational.parse(text.substring(slash + 1)));
  }
}
