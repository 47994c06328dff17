package dev.jensen.render.text;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes expressions of the problem language for people: differences with minus signs, quotients
/// with one slash. Reading the text back gives an expression with the same value.
public final class Plain {
  private Plain() {}

  public static String of(Expr expr) {
    return signed(expr).text();
  }

  /// The name of a symbol; of a bound one, such as `ridge#t`, what stands behind the mark.
  public static String name(String symbol) {
    return symbol.substring(symbol.indexOf('#') + 1);
  }

  /// Text of a sum's term without its sign.
  private record Signed(boolean negative, String absolute) {
    String text() {
      return negative ? "-" + absolute : absolute;
    }
  }

  private static Signed signed(Expr expr) {
    return switch (expr) {
      case Expr.Sum(var terms) when terms.size() == 1 -> signed(terms.get(0));
      case Expr.Sum(var terms) -> new Signed(false, sum(terms));
      case Expr.Constant c -> quotient(expr);
      case Expr.Product p -> quotient(expr);
      case Expr.Power p -> quotient(expr);
      default -> new Signed(false, factor(expr));
    };
  }

  private static String sum(List<Expr> terms) {
    var text = new StringBuilder();
    for (var term : positiveFirst(terms)) {
      if (text.isEmpty()) {
        text.append(term.text());
      } else {
        text.append(term.negative() ? " - " : " + ").append(term.absolute());
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  /// A sum that starts with a minus sign starts with its first other term instead.
  private static List<Signed> positiveFirst(List<Expr> terms) {
    var written = new ArrayList<Signed>();
    terms.forEach(term -> written.add(asTerm(term)));
    for (int i = 0; i < written.size() && written.get(0).negative(); i++) {
      if (!written.get(i).negative()) {
        written.add(0, written.remove(i));
      }
    }
    return written;
  }

  private static Signed asTerm(Expr term) {
    return isSum(term) ? new Signed(false, "(" + of(term) + ")") : signed(term);
  }

  private static boolean isSum(Expr expr) {
    return expr instanceof Expr.Sum(var terms) && terms.size() > 1;
  }

  private static Signed quotient(Expr expr) {
    var parts = new Parts();
    parts.multiply(expr);
    return parts.text();
  }

  /// A rational coefficient, factors and divisors, in the order written.
  private static final class Parts {
    private Rational coefficient = Rational.ONE;
    private final List<String> factors = new ArrayList<>();
    private final List<String> divisors = new ArrayList<>();

    void multiply(Expr expr) {
      switch (expr) {
        case Expr.Constant(var value) -> coefficient = coefficient.times(value);
        case Expr.Product(var inner) -> inner.forEach(this::multiply);
        case Expr.Power(var base, Expr.Constant(var q)) when q.signum() < 0 ->
            divisors.add(power(base, q.negate()));
        case Expr.Power(var base, Expr.Constant(var q)) -> factors.add(power(base, q));
        default -> factors.add(factor(expr));
      }
    }

    Signed text() {
      var top = new ArrayList<String>();
      var size = coefficient.abs();
      if (!size.numerator().equals(java.math.BigInteger.ONE) || factors.isEmpty()) {
        top.add(size.numerator().toString());
      }
      top.addAll(factors);
      var bottom = new ArrayList<String>();
      if (!size.isInteger()) {
        bottom.add(size.denominator().toString());
      }
      bottom.addAll(divisors);
      return new Signed(coefficient.signum() < 0, String.join("*", top) + under(bottom));
    }

    private static String under(List<String> bottom) {
      return switch (bottom.size()) {
        case 0 -> "";
        case 1 -> "/" + bottom.get(0);
        default -> "/(" + String.join("*", bottom) + ")";
      };
    }
  }

  private static String power(Expr base, Rational exponent) {
    if (exponent.isOne()) {
      return factor(base);
    }
    if (exponent.equals(Rational.HALF)) {
      return "sqrt(" + of(base) + ")";
    }
    return primary(base) + "^" + primary(Expr.of(exponent));
  }

  /// Text that may stand in a product or under a slash.
  private static String factor(Expr expr) {
    return switch (expr) {
      case Expr.Power(var base, Expr.Constant(var q)) when q.signum() >= 0 -> power(base, q);
      case Expr.Power(var base, Expr.Constant q) -> "(" + of(expr) + ")";
      case Expr.Power(var base, var exponent) -> primary(base) + "^" + primary(exponent);
      default -> primary(expr);
    };
  }

  private static String primary(Expr expr) {
    return switch (expr) {
      case Expr.Symbol(var name) -> name(name);
      case Expr.Constant(var value) when value.isInteger() && value.signum() >= 0 ->
          value.toString();
      case Expr.Application(var atom, var arguments) when arguments.isEmpty() -> atom.name();
      case Expr.Application(var atom, var arguments) -> application(atom, arguments);
      case Expr.Conditional(var condition, var then, var otherwise) ->
          "if(" + Conditions.of(condition) + ", " + of(then) + ", " + of(otherwise) + ")";
      default -> "(" + of(expr) + ")";
    };
  }

  private static String application(Atom atom, List<Expr> arguments) {
    if (atom.name().equals("exp") && arguments.get(0).isOne()) {
      return "e";
    }
    return arguments.stream()
        .map(Plain::of)
        .collect(Collectors.joining(", ", atom.name() + "(", ")"));
  }
}
