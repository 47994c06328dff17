package dev.jensen.agreement;

import dev.jensen.argument.text.Meaning;
import dev.jensen.argument.text.Term;
import dev.jensen.argument.text.Terms;
import dev.jensen.kernel.expr.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Values of what an argument writes, as `f''(2)` or `det(hessian(f))`, by difference quotients
/// with many digits: nothing of the kernel's derivatives is used.
final class Placeholders {
  private static final Ball STEP = Ball.of("1e-14");
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-10");
  private static final Balls NUMBERS = Balls.ARITHMETIC;

  private final Terms terms;
  private final List<String> variables;

  Placeholders(Terms terms, List<String> variables) {
    this.terms = terms;
    this.variables = List.copyOf(variables);
  }

  /// A function of points.
  private interface Field {
    Ball at(Map<String, Ball> point);
  }

  Ball value(Expr expr, Map<String, Ball> point) {
    var all = new TreeMap<>(point);
    for (var name : expr.symbols()) {
      terms.term(name).ifPresent(term -> all.put(name, value(term, point)));
    }
    return Evaluator.EXACT
        .value(expr, all)
        .orElseThrow(() -> new OutsideDomain(expr + " has no value"));
  }

  private Ball value(Term term, Map<String, Ball> point) {
    return switch (term) {
      case Term.Value(var function, var derivatives, var at) -> {
        var subject = terms.subject(function).orElseThrow();
        var place = new TreeMap<>(point);
        for (int i = 0; i < at.size(); i++) {
          place.put(subject.arguments().get(i), value(at.get(i), point));
        }
        Field field = p -> value(subject.body(), p);
        for (int i = 0; i < derivatives; i++) {
          field = slope(field, subject.arguments().get(0));
        }
        yield field.at(place);
      }
      case Term.Partial(var of, var by) -> {
        Field field = p -> value(of, p);
        for (var name : by) {
          field = slope(field, name);
        }
        yield field.at(point);
      }
      case Term.Determinant(var of) -> determinant(hessian(of, point));
    };
  }

  private List<List<Ball>> hessian(Expr of, Map<String, Ball> point) {
    var names = new Meaning(terms).arguments(of).orElse(variables);
    Field field = p -> value(of, p);
    return names.stream()
        .map(row -> names.stream().map(c -> slope(slope(field, row), c).at(point)).toList())
        .toList();
  }

  private static Field slope(Field field, String name) {
    return point -> {
      var here = point.get(name);
      if (here == null) {
        throw new IllegalArgumentException("no value for " + name);
      }
      var up = new TreeMap<>(point);
      var down = new TreeMap<>(point);
      up.put(name, NUMBERS.plus(here, STEP));
      down.put(name, NUMBERS.minus(here, STEP));
      return NUMBERS.over(
          NUMBERS.minus(field.at(up), field.at(down)), NUMBERS.times(Ball.of("2"), STEP));
    };
  }

  private static Ball determinant(List<List<Ball>> matrix) {
    if (matrix.isEmpty()) {
      return Ball.ONE;
    }
    var sum = Ball.ZERO;
    for (int column = 0; column < matrix.size(); column++) {
      var rest = new ArrayList<List<Ball>>();
      for (var row : matrix.subList(1, matrix.size())) {
        var shorter = new ArrayList<>(row);
        shorter.remove(column);
        rest.add(shorter);
      }
      var term = NUMBERS.times(matrix.get(0).get(column), determinant(rest));
      sum = column % 2 == 0 ? NUMBERS.plus(sum, term) : NUMBERS.minus(sum, term);
    }
    return sum;
  }

  /// Within the error of difference quotients.
  static boolean areEqual(Ball a, Ball b) {
    var difference = a.middle().subtract(b.middle()).abs();
    var allowed = BigDecimal.ONE.add(a.middle().abs()).multiply(TOLERANCE);
    return difference.compareTo(allowed.add(a.radius()).add(b.radius())) <= 0;
  }
}
