package dev.jensen.render.math;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lays out expressions: differences with minus signs, quotients as fractions, products without a
/// sign where they read well.
public final class Typesetter {
  /// Widths in em beyond which an exponent of e, a root or a fraction is written on the line.
  private static final double WIDEST_EXPONENT = 7;

  private static final double WIDEST_ROOT = 24;
  private static final double WIDEST_FRACTION = 26;
  private static final Set<String> BY_BARE_NAME = Set.of("relu", "relu6");

  private Typesetter() {}

  public static Layout of(Expr expr) {
    return signed(expr).layout();
  }

  /// A term of a sum without its sign.
  private record Signed(boolean negative, Layout absolute) {
    Layout layout() {
      return negative ? Layout.row(Layout.prefix("-"), absolute) : absolute;
    }
  }

  static boolean startsWithMinus(Layout layout) {
    return switch (layout) {
      case Layout.Row(var parts) -> !parts.isEmpty() && startsWithMinus(parts.get(0));
      case Layout.Sign(var role, var name) -> name.equals("-");
      default -> false;
    };
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

  private static Layout sum(List<Expr> terms) {
    if (terms.isEmpty()) {
      return new Layout.Digits("0");
    }
    var parts = new ArrayList<Layout>();
    for (var term : positiveFirst(terms)) {
      if (parts.isEmpty()) {
        parts.add(term.layout());
      } else {
        parts.add(Layout.binary(term.negative() ? "-" : "+"));
        parts.add(term.absolute());
      }
    }
    return new Layout.Row(parts);
  }

  /// A sum that starts with a minus sign starts with its first other term instead.
  private static List<Signed> positiveFirst(List<Expr> terms) {
    var laid = new ArrayList<Signed>();
    terms.forEach(term -> laid.add(asTerm(term)));
    for (int i = 0; i < laid.size() && laid.get(0).negative(); i++) {
      if (!laid.get(i).negative()) {
        laid.add(0, laid.remove(i));
      }
    }
    return laid;
  }

  private static Signed asTerm(Expr term) {
    return isSum(term) ? new Signed(false, Layout.brackets(of(term))) : signed(term);
  }

  private static boolean isSum(Expr expr) {
    return expr instanceof Expr.Sum(var terms) && terms.size() > 1;
  }

  private static Signed quotient(Expr expr) {
    var parts = new Parts();
    parts.multiply(expr);
    return parts.laid();
  }

  /// A rational coefficient, factors and divisors, in the order written.
  private static final class Parts {
    private Rational coefficient = Rational.ONE;
    private final List<Expr> factors = new ArrayList<>();
    private final List<Expr> divisors = new ArrayList<>();

    void multiply(Expr expr) {
      switch (expr) {
        case Expr.Constant(var value) -> coefficient = coefficient.times(value);
        case Expr.Product(var inner) -> inner.forEach(this::multiply);
        case Expr.Power(var base, Expr.Constant(var q)) when q.signum() < 0 ->
            divisors.add(
                q.equals(Rational.MINUS_ONE) ? base : new Expr.Power(base, Expr.of(q.negate())));
        default -> factors.add(expr);
      }
    }

    Signed laid() {
      var size = coefficient.abs();
      var top = product(size.numerator(), factors, divisors.isEmpty() && size.isInteger());
      if (divisors.isEmpty() && size.isInteger()) {
        return new Signed(coefficient.signum() < 0, top);
      }
      var bottom = product(size.denominator(), divisors, false);
      return new Signed(coefficient.signum() < 0, fraction(top, bottom));
    }

    private Layout fraction(Layout top, Layout bottom) {
      var isWide = Measure.width(top) > WIDEST_FRACTION || Measure.width(bottom) > WIDEST_FRACTION;
      return isWide
          ? Layout.row(bracketed(top), Layout.binary("/"), bracketed(bottom))
          : new Layout.Fraction(top, bottom);
    }

    private static Layout bracketed(Layout layout) {
      return layout instanceof Layout.Row ? Layout.brackets(layout) : layout;
    }
  }

  /// A product; a sum alone needs brackets only where it stands `beside` something.
  private static Layout product(BigInteger number, List<Expr> factors, boolean beside) {
    var parts = new ArrayList<Layout>();
    if (!number.equals(BigInteger.ONE) || factors.isEmpty()) {
      parts.add(new Layout.Digits(number.toString()));
    }
    for (var factor : factors) {
      var isAlone = factors.size() == 1 && parts.isEmpty() && !beside;
      var laid = isAlone ? of(factor) : factor(factor);
      if (!parts.isEmpty()) {
        between(parts.get(parts.size() - 1), laid, parts);
      }
      parts.add(laid);
    }
    return parts.size() == 1 ? parts.get(0) : new Layout.Row(parts);
  }

  /// A dot before digits, a little space beside words, else nothing.
  private static void between(Layout left, Layout right, List<Layout> parts) {
    if (startsWithDigit(right)) {
      parts.add(Layout.binary("\\cdot"));
    } else if (isWord(left) || isWord(right)) {
      parts.add(new Layout.Space());
    }
  }

  private static boolean startsWithDigit(Layout layout) {
    return switch (layout) {
      case Layout.Digits n -> true;
      case Layout.Superscript(var base, var exponent) -> startsWithDigit(base);
      case Layout.Row(var parts) -> !parts.isEmpty() && startsWithDigit(parts.get(0));
      case Layout.Fraction f -> true;
      default -> false;
    };
  }

  private static boolean isWord(Layout layout) {
    return switch (layout) {
      case Layout.Upright u -> true;
      case Layout.Identifier(var name) -> name.length() > 1 && !Names.isGreek(name);
      case Layout.Row(var parts) -> !parts.isEmpty() && isWord(parts.get(0));
      case Layout.Superscript(var base, var exponent) -> isWord(base);
      case Layout.Subscript(var base, var index) -> isWord(base);
      case Layout.Root r -> true;
      default -> false;
    };
  }

  private static Layout power(Expr base, Expr exponent) {
    if (exponent.isOne()) {
      return factor(base);
    }
    if (exponent instanceof Expr.Constant(var q) && q.equals(Rational.HALF)) {
      return root(of(base));
    }
    return new Layout.Superscript(base(base), exponent(exponent));
  }

  /// By the sign of a root; a wide one as a power, which can be broken.
  static Layout root(Layout body) {
    return Measure.width(body) <= WIDEST_ROOT
        ? new Layout.Root(body)
        : new Layout.Superscript(Layout.brackets(body), exponent(Expr.of(Rational.HALF)));
  }

  private static Layout exponent(Expr exponent) {
    if (exponent instanceof Expr.Constant(var q) && !q.isInteger()) {
      return Layout.row(
          new Layout.Digits(q.numerator().toString()),
          Layout.prefix("/"),
          new Layout.Digits(q.denominator().toString()));
    }
    return of(exponent);
  }

  /// What carries an exponent: a name, a number, anything else in brackets.
  private static Layout base(Expr base) {
    return switch (base) {
      case Expr.Symbol(var name) -> Names.of(name);
      case Expr.Constant(var value) when value.isInteger() && value.signum() >= 0 ->
          new Layout.Digits(value.toString());
      case Expr.Application(var atom, var arguments)
          when arguments.isEmpty() || isSelfFenced(primary(base)) ->
          primary(base);
      default -> Layout.brackets(of(base));
    };
  }

  private static boolean isSelfFenced(Layout layout) {
    return layout instanceof Layout.Fenced;
  }

  /// Something that may stand in a product.
  private static Layout factor(Expr expr) {
    return switch (expr) {
      case Expr.Power(var base, Expr.Constant(var q)) when q.signum() < 0 -> of(expr);
      case Expr.Power(var base, var exponent) -> power(base, exponent);
      default -> primary(expr);
    };
  }

  private static Layout primary(Expr expr) {
    return switch (expr) {
      case Expr.Symbol(var name) -> Names.of(name);
      case Expr.Constant(var value) when value.isInteger() && value.signum() >= 0 ->
          new Layout.Digits(value.toString());
      case Expr.Application(var atom, var arguments) -> application(atom, arguments);
      case Expr.Conditional c -> Formulas.conditional(c);
      default -> Layout.brackets(of(expr));
    };
  }

  /// The name of an atom as people set it.
  static Layout name(Atom atom) {
    if (atom.latex().startsWith("\\sigma\\")) {
      return new Layout.Identifier("sigma");
    }
    return new Layout.Upright(
        BY_BARE_NAME.contains(atom.name()) ? "ReLU" + atom.name().substring(4) : atom.name());
  }

  private static Layout application(Atom atom, List<Expr> arguments) {
    var laid = arguments.stream().map(Typesetter::of).toList();
    if (atom.name().equals("exp")) {
      return exponential(arguments.get(0), laid.get(0));
    }
    if (BY_BARE_NAME.contains(atom.name())) {
      return Layout.row(name(atom), Layout.brackets(laid.get(0)));
    }
    return Template.fill(atom.latex(), laid);
  }

  private static Layout exponential(Expr argument, Layout laid) {
    if (argument.isOne()) {
      return new Layout.Identifier("e");
    }
    var isSmall = Measure.width(laid) <= WIDEST_EXPONENT && Measure.height(laid) < 1.6;
    return isSmall
        ? new Layout.Superscript(new Layout.Identifier("e"), laid)
        : Layout.row(new Layout.Upright("exp"), Layout.brackets(laid));
  }
}
