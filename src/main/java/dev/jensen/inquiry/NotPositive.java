package dev.jensen.inquiry;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.kernel.rule.Inhabitant;
import dev.jensen.refute.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Looks for a point of the domain at which a function is 0 or negative.
record NotPositive(Statement statement) {
  private static final Context NOTHING = new Context(List.of(), List.of());
  private static final List<Rational> VALUES =
      List.of(
          Rational.ZERO,
          Rational.ONE,
          Rational.MINUS_ONE,
          Rational.TWO,
          Rational.of(-2),
          Rational.HALF,
          Rational.of(10),
          Rational.of(-10));
  private static final int MOST = 5000;

  /// "f = -1 at x = 1".
  Optional<String> example(Duration limit) {
    var deadline = Deadline.in(limit.toMillis());
    Context context;
    try {
      context = NaturalDomain.context(statement);
    } catch (RuleViolation | ArithmeticException | TooLarge large) {
      return Optional.empty();
    }
    for (int code = 0; code < MOST && !deadline.expired(); code++) {
      var point = point(code);
      if (point.isEmpty()) {
        return Optional.empty();
      }
      var value = value(point.get(), context);
      if (value.isPresent()) {
        var at =
            point.get().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
        return Optional.of("f = " + value.get() + " at " + at);
      }
    }
    return Optional.empty();
  }

  /// Every symbol with one of the values, by the digits of the code; empty when there are no more.
  private Optional<Map<String, Expr>> point(int code) {
    var rest = code;
    var point = new TreeMap<String, Expr>();
    var names = new java.util.ArrayList<>(statement.variables());
    names.addAll(statement.parameters());
    for (var name : names) {
      point.put(name, Expr.of(VALUES.get(rest % VALUES.size())));
      rest /= VALUES.size();
    }
    return rest == 0 ? Optional.of(point) : Optional.empty();
  }

  private Optional<Expr> value(Map<String, Expr> point, Context context) {
    try {
      var value = NOTHING.normal(statement.function().substitute(point)).toExpr();
      if (!NOTHING.satisfies(Constraint.nonnegative(value.negate()))) {
        return Optional.empty();
      }
      Theorem.prove(context, new Inhabitant(point));
      return Optional.of(value);
    } catch (RuleViolation | ArithmeticException | TooLarge unknown) {
      return Optional.empty();
    }
  }
}
