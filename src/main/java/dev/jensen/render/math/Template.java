package dev.jensen.render.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays out an atom by the LaTeX that it declares: `#1`, `#2`, ... stand for the arguments, `#*`
/// for all of them. Understands braces, indices, exponents, roots, fractions, `\operatorname`,
/// `\left` and `\right`, and signs; throws `IllegalArgumentException` for what it cannot read.
final class Template {
  private static final Set<String> FUNCTIONS =
      Set.of("log", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arctan", "max", "min");
  private static final Map<String, String> SIGNS = Map.of("+", "+", "-", "-");

  private final String text;
  private final List<Layout> arguments;
  private int at;

  private Template(String text, List<Layout> arguments) {
    this.text = text;
    this.arguments = arguments;
  }

  static Layout fill(String latex, List<Layout> arguments) {
    var template = new Template(latex, arguments);
    var layout = template.row();
    if (template.at < latex.length()) {
      throw template.fault();
    }
    return layout;
  }

  private IllegalArgumentException fault() {
    return new IllegalArgumentException("cannot read " + text + " at " + at);
  }

  private Layout row() {
    var parts = new ArrayList<Layout>();
    while (at < text.length() && text.charAt(at) != '}' && !text.startsWith("\\right", at)) {
      char c = text.charAt(at);
      if (c == '^' || c == '_') {
        at++;
        var script = primary(false);
        var base = parts.remove(parts.size() - 1);
        parts.add(
            c == '^' ? new Layout.Superscript(base, script) : new Layout.Subscript(base, script));
      } else {
        parts.add(primary(!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Layout.Sign));
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Layout.Row(parts);
  }

  private Layout primary(boolean isAfterSign) {
    if (at >= text.length()) {
      throw fault();
    }
    char c = text.charAt(at++);
    if (c == '{') {
      var inner = row();
      expect("}");
      return inner;
    }
    if (c == '#') {
      return argument(text.charAt(at++), isAfterSign);
    }
    if (c == '\\') {
      return command();
    }
    if (Character.isDigit(c)) {
      return new Layout.Digits(String.valueOf(c));
    }
    if (Character.isLetter(c)) {
      return new Layout.Identifier(String.valueOf(c));
    }
    if (SIGNS.containsKey(String.valueOf(c))) {
      return Layout.binary(String.valueOf(c));
    }
    throw fault();
  }

  private Layout argument(char which, boolean isAfterSign) {
    if (which == '*') {
      var parts = new ArrayList<Layout>();
      for (var argument : arguments) {
        if (!parts.isEmpty()) {
          parts.add(Layout.comma());
        }
        parts.add(argument);
      }
      return new Layout.Row(parts);
    }
    var argument = arguments.get(which - '1');
    return isAfterSign && Typesetter.startsWithMinus(argument)
        ? Layout.brackets(argument)
        : argument;
  }

  private Layout command() {
    var name = name();
    return switch (name) {
      case "left" -> fenced();
      case "sqrt" -> Typesetter.root(primary(false));
      case "frac" -> new Layout.Fraction(primary(false), primary(false));
      case "operatorname" -> new Layout.Upright(braced());
      case "infty" -> new Layout.Digits("\\infty");
      default -> FUNCTIONS.contains(name) ? new Layout.Upright(name) : new Layout.Identifier(name);
    };
  }

  private String name() {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      at++;
    }
    return text.substring(start, at);
  }

  private String braced() {
    expect("{");
    int end = text.indexOf('}', at);
    var inner = text.substring(at, end).replace("\\_", "_");
    at = end + 1;
    return inner;
  }

  private Layout fenced() {
    var open = delimiter();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    var body = row();
    expect("\\right");
    return new Layout.Fenced(open, body, delimiter());
  }

  private String delimiter() {
    char c = text.charAt(at++);
    if (c != '\\') {
      return String.valueOf(c);
    }
    var delimiter = "\\" + name();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return delimiter;
  }

  private void expect(String wanted) {
    if (!text.startsWith(wanted, at)) {
      throw fault();
    }
    at += wanted.length();
  }
}
