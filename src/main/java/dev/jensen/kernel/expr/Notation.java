package dev.jensen.kernel.expr;

import java.util.List;
import java.util.stream.Collectors;

/// Writes expressions in the problem language. Reading the text back gives an expression with the
/// same value and domain, and different expressions have different texts up to the spelling of
/// quotients, differences and nested sums and products.
final class Notation {
  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int UNARY = 3;
  private static final int POWER = 4;
  private static final int PRIMARY = 5;

  private Notation() {}

  static String of(Expr expr) {
    return write(expr, 0);
  }

  private static String write(Expr expr, int context) {
    return switch (expr) {
      case Expr.Constant(var value) -> bracket(value.toString(), binding(value), context);
      case Expr.Symbol(var name) -> name;
      case Expr.Sum(var terms) when terms.size() < 2 ->
          terms.isEmpty() ? "0" : write(terms.get(0), context);
      case Expr.Sum(var terms) -> bracket(sum(terms), SUM, context);
      case Expr.Product(var factors) when factors.size() < 2 ->
          factors.isEmpty() ? "1" : write(factors.get(0), context);
      case Expr.Product(var factors) -> product(factors, context);
      case Expr.Power(var base, var exponent) when isMinusOne(exponent) ->
          bracket("1/" + write(base, UNARY), PRODUCT, context);
      case Expr.Power(var base, var exponent) ->
          bracket(write(base, PRIMARY) + "^" + write(exponent, PRIMARY), POWER, context);
      case Expr.Application(var atom, var arguments) when arguments.isEmpty() -> atom.name();
      case Expr.Application(var atom, var arguments) -> atom.name() + list(arguments);
      case Expr.Conditional(var condition, var then, var otherwise) ->
          "if(" + condition + ", " + of(then) + ", " + of(otherwise) + ")";
    };
  }

  private static String list(List<Expr> arguments) {
    return arguments.stream().map(Notation::of).collect(Collectors.joining(", ", "(", ")"));
  }

  private static int binding(Rational value) {
    return !value.isInteger() ? PRODUCT : value.signum() < 0 ? SUM : PRIMARY;
  }

  private static String bracket(String text, int binding, int context) {
    return binding < context ? "(" + text + ")" : text;
  }

  private static String sum(List<Expr> terms) {
    var text = new StringBuilder();
    for (var term : terms) {
      var written = write(term, PRODUCT);
      var negative = term instanceof Expr.Constant(var value) && value.signum() < 0;
      if (negative) {
        written = term.toString();
      }
      if (text.isEmpty()) {
        text.append(written);
      } else if (written.startsWith("-")) {
        text.append(" - ").append(written, 1, written.length());
      } else {
        text.append(" + ").append(written);
      }
    }
    return text.toString();
  }

  private static String product(List<Expr> factors, int context) {
    if (factors.get(0) instanceof Expr.Constant(var value)
        && value.equals(Rational.MINUS_ONE)
        && factors.size() == 2) {
      return bracket("-" + write(factors.get(1), PRODUCT + 1), PRODUCT, context);
    }
    var text = new StringBuilder();
    for (var factor : factors) {
      if (text.isEmpty()) {
        var negative = factor instanceof Expr.Constant(var value) && value.signum() < 0;
        text.append(negative ? write(factor, SUM) : write(factor, PRODUCT));
      } else if (factor instanceof Expr.Power(var base, var exponent) && isMinusOne(exponent)) {
        text.append('/').append(write(base, UNARY));
      } else {
        text.append('*').append(write(factor, UNARY));
      }
    }
    return bracket(text.toString(), PRODUCT, context);
  }

  private static boolean isMinusOne(Expr exponent) {
    return exponent instanceof Expr.Constant(var value) && value.equals(Rational.MINUS_ONE);
  }
}
