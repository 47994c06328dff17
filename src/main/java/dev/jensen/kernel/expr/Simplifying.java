package dev.jensen.kernel.expr;

import java.util.ArrayList;
import java.util.List;

/// Constructors that carry out arithmetic on constants. They may enlarge the domain (0 * log x
/// becomes 0), never change a value.
final class Simplifying {
  private static final int LARGEST_POWER_CARRIED_OUT = 1000;

  private Simplifying() {}

  static Expr sum(List<? extends Expr> terms) {
    var kept = new ArrayList<Expr>();
    var constant = addTerms(terms, kept);
    if (!constant.isZero()) {
      kept.add(new Expr.Constant(constant));
    }
    return switch (kept.size()) {
      case 0 -> Numeral.ZERO;
      case 1 -> kept.get(0);
      default -> new Expr.Sum(kept);
    };
  }

  private static Rational addTerms(List<? extends Expr> terms, List<Expr> kept) {
    var constant = Rational.ZERO;
    for (Expr term : terms) {
      switch (term) {
        case Expr.Constant(var value) -> constant = constant.plus(value);
        case Expr.Sum(var inner) -> constant = constant.plus(addTerms(inner, kept));
        default -> kept.add(term);
      }
    }
    return constant;
  }

  static Expr product(List<? extends Expr> factors) {
    var kept = new ArrayList<Expr>();
    var constant = multiplyFactors(factors, kept);
    if (constant.isZero()) {
      return Numeral.ZERO;
    }
    if (!constant.isOne()) {
      kept.add(0, new Expr.Constant(constant));
    }
    return switch (kept.size()) {
      case 0 -> Numeral.ONE;
      case 1 -> kept.get(0);
      default -> new Expr.Product(kept);
    };
  }

  private static Rational multiplyFactors(List<? extends Expr> factors, List<Expr> kept) {
    var constant = Rational.ONE;
    for (Expr factor : factors) {
      switch (factor) {
        case Expr.Constant(var value) -> constant = constant.times(value);
        case Expr.Product(var inner) -> constant = constant.times(multiplyFactors(inner, kept));
        default -> kept.add(factor);
      }
    }
    return constant;
  }

  static Expr power(Expr base, Expr exponent) {
    if (!(exponent instanceof Expr.Constant(var q)) || !q.isInteger()) {
      return new Expr.Power(base, exponent);
    }
    if (q.isZero()) {
      return Numeral.ONE;
    }
    if (q.isOne()) {
      return base;
    }
    if (base instanceof Expr.Constant(var value)
        && q.isSmallInteger()
        && Math.abs((long) q.intValue()) <= LARGEST_POWER_CARRIED_OUT
        && (q.signum() > 0 || !value.isZero())) {
      return new Expr.Constant(value.power(q.intValue()));
    }
    if (base instanceof Expr.Power(var inner, Expr.Constant(var r)) && r.isInteger()) {
      return power(inner, new Expr.Constant(r.times(q)));
    }
    return new Expr.Power(base, exponent);
  }
}
