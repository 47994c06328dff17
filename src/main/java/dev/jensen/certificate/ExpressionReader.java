package dev.jensen.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads expressions, written as compact arrays:
///
/// | JSON | stands for |
/// |---|---|
/// | `3`, `"3/2"` | a rational number |
/// | `"x"`, `"w[1]"` | a symbol |
/// | `"#7"` | the expression at position 7 of the table |
/// | `["+", a, b, ...]`, `["*", a, b, ...]`, `["^", a, b]` | sum, product, power |
/// | `["sigmoid", a]` | an atom with its arguments |
/// | `["if", [">=", u], a, b]` | a case distinction on u >= 0 |
///
/// An entry of the table may refer to earlier ones only. What an expression amounts to with all
/// references written out is limited in size and depth.
final class ExpressionReader {
  static final long LARGEST = 2_000_000;
  static final int DEEPEST = 1_500;

  /// The kernel tells symbols and other terms apart by their text, so names are those that can be
  /// typed, and for bound symbols such a name with a mark: `ridge#t`.
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\[\\d+]|#[\\p{L}\\p{N}_]+)?");

  private final List<Measured> table = new ArrayList<>();

  /// An expression with its number of nodes and of levels, references written out.
  private record Measured(Expr expr, long size, int depth) {}

  /// Appends the entries of the table, in order.
  void define(Place entries) {
    for (int i = 0; i < entries.requireArray().size(); i++) {
      table.add(measured(entries.element(i)));
    }
  }

  Expr read(Place place) {
    return measured(place).expr();
  }

  Constraint constraint(Place place) {
    if (place.requireArray().size() != 2) {
      throw place.refuse("expected a relation and an expression");
    }
    return new Constraint(read(place.element(1)), relation(place.element(0)));
  }

  static Relation relation(Place place) {
    var symbol = place.text();
    for (var relation : Relation.values()) {
      if (relation.symbol().equals(symbol)) {
        return relation;
      }
    }
    throw place.refuse("expected a relation, not \"" + symbol + "\"");
  }

  /// A rational number as an integer, or as a string with an integer or a fraction.
  static Rational rational(Place place) {
    JsonNode node = place.node();
    if (node.isIntegralNumber()) {
      return Rational.of(node.bigIntegerValue());
    }
    try {
      return Rational.parse(place.text());
    } catch (NumberFormatException notRational) {
      throw place.refuse("expected a rational number");
    }
  }

  private Measured measured(Place place) {
    var node = place.node();
    if (node.isIntegralNumber()) {
      return leaf(Expr.of(rational(place)));
    }
    if (node.isTextual()) {
      return named(place, node.textValue());
    }
    if (!node.isArray()) {
      throw place.refuse("expected an expression: an integer, a string or an array");
    }
    return compound(place);
  }

  private static Measured leaf(Expr expr) {
    return new Measured(expr, 1, 1);
  }

  private Measured named(Place place, String text) {
    if (text.isEmpty()) {
      throw place.refuse("an empty name");
    }
    char first = text.charAt(0);
    if (first == '#') {
      return reference(place, text.substring(1));
    }
    if (first == '-' || Character.isDigit(first)) {
      return leaf(Expr.of(rational(place)));
    }
    if (!NAME.matcher(text).matches() || isConstant(text)) {
      throw place.refuse("this is no name of a variable or parameter: \"" + text + "\"");
    }
    return leaf(Expr.symbol(text));
  }

  private static boolean isConstant(String name) {
    return Atoms.named(name).filter(atom -> atom.minimumArity() == 0).isPresent();
  }

  private Measured reference(Place place, String digits) {
    try {
      return table.get(Integer.parseInt(digits));
    } catch (NumberFormatException | IndexOutOfBoundsException unknown) {
      throw place.refuse("no earlier entry of the table: #" + digits);
    }
  }

  private Measured compound(Place place) {
    if (place.size() == 0) {
      throw place.refuse("an empty array is no expression");
    }
    var head = place.element(0).text();
    return switch (head) {
      case "+" -> {
        var parts = parts(place, 1);
        yield joined(place, new Expr.Sum(expressions(parts)), parts);
      }
      case "*" -> {
        var parts = parts(place, 1);
        yield joined(place, new Expr.Product(expressions(parts)), parts);
      }
      case "^" -> {
        var parts = parts(place, 1);
        requireCount(place, parts, 2);
        yield joined(place, new Expr.Power(parts.get(0).expr(), parts.get(1).expr()), parts);
      }
      case "if" -> conditional(place);
      default -> application(place, head);
    };
  }

  private Measured conditional(Place place) {
    if (place.size() != 4) {
      throw place.refuse("expected a condition and two expressions");
    }
    var condition = place.element(1);
    var parts = new ArrayList<>(parts(place, 2));
    var constraint = constraint(condition);
    parts.add(measured(condition.element(1)));
    return joined(
        place, new Expr.Conditional(constraint, parts.get(0).expr(), parts.get(1).expr()), parts);
  }

  private Measured application(Place place, String name) {
    var atom =
        Atoms.named(name).orElseThrow(() -> place.refuse("no atom is called \"" + name + "\""));
    var parts = parts(place, 1);
    if (parts.size() < atom.minimumArity() || parts.size() > atom.maximumArity()) {
      throw place.refuse(name + " with " + parts.size() + " arguments");
    }
    return joined(place, new Expr.Application(atom, expressions(parts)), parts);
  }

  private List<Measured> parts(Place place, int from) {
    var parts = new ArrayList<Measured>();
    for (int i = from; i < place.size(); i++) {
      parts.add(measured(place.element(i)));
    }
    return parts;
  }

  private static List<Expr> expressions(List<Measured> parts) {
    return parts.stream().map(Measured::expr).toList();
  }

  private static void requireCount(Place place, List<Measured> parts, int count) {
    if (parts.size() != count) {
      throw place.refuse("expected " + count + " expressions");
    }
  }

  private static Measured joined(Place place, Expr expr, List<Measured> parts) {
    long size = 1;
    int depth = 0;
    for (var part : parts) {
      size += part.size();
      depth = Math.max(depth, part.depth());
    }
    if (size > LARGEST || depth >= DEEPEST) {
      throw place.refuse("an expression that is too large or too deep, references written out");
    }
    return new Measured(expr, size, depth + 1);
  }
}
