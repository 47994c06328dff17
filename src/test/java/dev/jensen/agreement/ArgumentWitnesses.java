package dev.jensen.agreement;

import dev.jensen.argument.Finding.Witness;
import dev.jensen.argument.text.ArgumentReader.Argument;
import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Property;
import dev.jensen.argument.text.Statement;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Evaluates again what a report says against a line: at the point that it gives, both sides must
/// have the values that it prints, and these must violate what the line says.
public final class ArgumentWitnesses {
  private static final Balls NUMBERS = Balls.ARITHMETIC;
  private static final Ball ARBITRARY = Ball.of("0.4375");

  private final Argument argument;
  private final Placeholders placeholders;

  public ArgumentWitnesses(Argument argument) {
    this.argument = argument;
    this.placeholders =
        new Placeholders(
            argument.terms(), argument.problem().orElseThrow().statement().variables());
  }

  /// Two values that a line compares, and how.
  private record Sides(Ball left, String sign, Ball right) {}

  /// What is wrong with a witness against a statement; empty when it is right.
  public Optional<String> fault(Statement statement, Witness witness) {
    try {
      var left = number(witness.left());
      var right = number(witness.right());
      for (var sides : sides(statement, witness)) {
        if (Placeholders.areEqual(sides.left(), left)
            && Placeholders.areEqual(sides.right(), right)
            && !stands(sides.sign(), witness)) {
          return Optional.empty();
        }
      }
      return Optional.of("nothing is violated by " + witness);
    } catch (OutsideDomain | TooCloseToTell | IllegalArgumentException none) {
      return Optional.of("not evaluated: " + none.getMessage());
    }
  }

  private Ball number(Expr expr) {
    return placeholders.value(expr, Map.of());
  }

  /// Whether the relation is true of the values printed; equal ones are equal as they are written.
  private boolean stands(String relation, Witness witness) {
    var left = number(witness.left());
    var right = number(witness.right());
    var sign =
        witness.left().equals(witness.right()) ? 0 : NUMBERS.sign(NUMBERS.minus(left, right));
    return switch (relation) {
      case "=", "==" -> sign == 0;
      case "<" -> sign < 0;
      case "<=", "≤" -> sign <= 0;
      case ">" -> sign > 0;
      case ">=", "≥" -> sign >= 0;
      // That the chord fails, one way or the other.
      case "!=" -> sign != 0;
      default -> throw new IllegalArgumentException("the sign " + relation);
    };
  }

  /// What the line compares, as the line says it.
  private List<Sides> sides(Statement statement, Witness witness) {
    return switch (statement) {
      case Statement.Relations(var chain, var conditions, var at) -> {
        var point = point(witness, "");
        yield chain.stream()
            .map(
                each ->
                    new Sides(
                        placeholders.value(each.left(), point),
                        each.sign(),
                        placeholders.value(each.right(), point)))
            .toList();
      }
      case Statement.Hessian(var of, var rows, var conditions) -> entries(of, rows, witness);
      case Statement.Properties(var subject, var all, var in, var conditions) ->
          all.stream().map(property -> ofProperty(subject, property, witness)).toList();
      case Statement.Claimed(var assertion) ->
          List.of(ofProperty(function(), assertion.property(), witness));
      case Statement.Concluded(var assertion) ->
          List.of(ofProperty(function(), assertion.property(), witness));
      case Statement.Chord(var a, var b) ->
          List.of(
              mean(
                  function(),
                  // What was found at the middle is told, and the line says the contrary.
                  witness.sign().equals("=") ? "!=" : witness.sign(),
                  numbers(a),
                  numbers(b)));
      case Statement.Definite(var of, var kind, var negated, var conditions) ->
          minors(of, kind.isStrict(), kind.isNegative(), witness);
      default -> throw new IllegalArgumentException("nothing to compare");
    };
  }

  private Expr function() {
    return argument.terms().value("f", 0, List.of());
  }

  private List<Sides> entries(Expr of, List<List<Expr>> rows, Witness witness) {
    var names = argument.problem().orElseThrow().statement().variables();
    var point = point(witness, "");
    var entries = new ArrayList<Sides>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        var entry = argument.terms().derivative(of, List.of(names.get(i), names.get(j)));
        entries.add(
            new Sides(
                placeholders.value(entry, point),
                "=",
                placeholders.value(rows.get(i).get(j), point)));
      }
    }
    return entries;
  }

  /// The determinants of the blocks on the diagonal, which all would have to be nonnegative, or
  /// positive; for the negative of the matrix where that is meant.
  private List<Sides> minors(Expr of, boolean strict, boolean negative, Witness witness) {
    var names = argument.problem().orElseThrow().statement().variables();
    var point = point(witness, "");
    var all = new ArrayList<Sides>();
    for (int subset = 1; subset < 1 << names.size(); subset++) {
      var chosen = new ArrayList<String>();
      for (int i = 0; i < names.size(); i++) {
        if ((subset >> i & 1) == 1) {
          chosen.add(names.get(i));
        }
      }
      var matrix = new ArrayList<List<Ball>>();
      for (var row : chosen) {
        var entries = new ArrayList<Ball>();
        for (var column : chosen) {
          var entry =
              placeholders.value(argument.terms().derivative(of, List.of(row, column)), point);
          entries.add(negative ? NUMBERS.minus(Ball.ZERO, entry) : entry);
        }
        matrix.add(entries);
      }
      all.add(new Sides(determinant(matrix), strict ? ">" : ">=", Ball.ZERO));
    }
    return all;
  }

  /// By the first column.
  private static Ball determinant(List<List<Ball>> matrix) {
    if (matrix.size() == 1) {
      return matrix.get(0).get(0);
    }
    var sum = Ball.ZERO;
    for (int row = 0; row < matrix.size(); row++) {
      var rest = new ArrayList<List<Ball>>();
      for (int other = 0; other < matrix.size(); other++) {
        if (other != row) {
          rest.add(matrix.get(other).subList(1, matrix.size()));
        }
      }
      var term = NUMBERS.times(matrix.get(row).get(0), determinant(rest));
      sum = row % 2 == 0 ? NUMBERS.plus(sum, term) : NUMBERS.minus(sum, term);
    }
    return sum;
  }

  private Sides ofProperty(Expr subject, Property property, Witness witness) {
    return switch (property.kind()) {
      case NONNEGATIVE -> sign(subject, ">=", witness);
      case POSITIVE -> sign(subject, ">", witness);
      case NONPOSITIVE -> sign(subject, "<=", witness);
      case NEGATIVE -> sign(subject, "<", witness);
      case NONDECREASING -> ends(subject, property.strictly() ? "<" : "<=", witness);
      case NONINCREASING -> ends(subject, property.strictly() ? ">" : ">=", witness);
      case CONVEX -> chord(subject, property.strictly() ? "<" : "<=", witness);
      case CONCAVE -> chord(subject, property.strictly() ? ">" : ">=", witness);
      case AFFINE -> chord(subject, "=", witness);
      case CONTINUOUS -> branches(subject, witness);
    };
  }

  /// The two values at a jump, which would have to be one.
  private Sides branches(Expr subject, Witness witness) {
    if (!(new Meaning(argument.terms()).inlined(subject)
        instanceof Expr.Conditional(var condition, var then, var otherwise))) {
      throw new IllegalArgumentException("a jump of something else than a case distinction");
    }
    var point = point(witness, "");
    return new Sides(placeholders.value(then, point), "=", placeholders.value(otherwise, point));
  }

  private Sides sign(Expr subject, String sign, Witness witness) {
    return new Sides(placeholders.value(subject, point(witness, "")), sign, Ball.ZERO);
  }

  private Sides ends(Expr subject, String sign, Witness witness) {
    return new Sides(
        placeholders.value(subject, point(witness, " (1)")),
        sign,
        placeholders.value(subject, point(witness, " (2)")));
  }

  private Sides chord(Expr of, String sign, Witness witness) {
    return mean(of, sign, point(witness, " (1)"), point(witness, " (2)"));
  }

  /// The value in the middle, and the mean of the values at the ends.
  private Sides mean(Expr of, String sign, Map<String, Ball> a, Map<String, Ball> b) {
    var middle = new TreeMap<>(a);
    b.forEach((name, value) -> middle.merge(name, value, (x, y) -> half(NUMBERS.plus(x, y))));
    return new Sides(
        placeholders.value(of, middle),
        sign,
        half(NUMBERS.plus(placeholders.value(of, a), placeholders.value(of, b))));
  }

  private static Ball half(Ball value) {
    return NUMBERS.over(value, Ball.of("2"));
  }

  private Map<String, Ball> numbers(Map<String, Expr> point) {
    var numbers = new TreeMap<String, Ball>();
    point.forEach((name, value) -> numbers.put(name, number(value)));
    return numbers;
  }

  /// The coordinates with that ending, and those with none. What is left out must not matter: it
  /// has an arbitrary value.
  private Map<String, Ball> point(Witness witness, String ending) {
    var point = new TreeMap<String, Ball>();
    var problem = argument.problem().orElseThrow().statement();
    problem.variables().forEach(name -> point.put(name, ARBITRARY));
    problem.parameters().forEach(name -> point.put(name, ARBITRARY));
    witness
        .point()
        .forEach(
            (name, value) -> {
              if (name.endsWith(ending)) {
                point.put(name.substring(0, name.length() - ending.length()), number(value));
              } else if (!name.endsWith(")")) {
                point.put(name, number(value));
              }
            });
    return point;
  }
}
