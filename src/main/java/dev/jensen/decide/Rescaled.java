package dev.jensen.decide;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.refute.Scaling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A question with one parameter fewer: that parameter q is 1 or -1, and what is found of the
/// others holds for other q once every symbol is multiplied by its power of |q|, or of q where that
/// makes no difference. A guess.
///
/// @param of the question
/// @param parameter q
/// @param fixed what q is in the smaller question
/// @param size what takes the place of 1 there: |q| or q
record Rescaled(Statement of, String parameter, Expr fixed, Expr size, Scaling scaling) {

  static Stream<Rescaled> all(Statement statement, Context context) {
    return statement.parameters().stream()
        .flatMap(
            q -> Scaling.of(statement, q).stream().flatMap(s -> all(statement, q, s, context)));
  }

  private static Stream<Rescaled> all(
      Statement statement, String q, Scaling scaling, Context context) {
    var symbol = Expr.symbol(q);
    var positive = new Rescaled(statement, q, Expr.of(1), symbol, scaling);
    var negative = new Rescaled(statement, q, Expr.of(-1), symbol.negate(), scaling);
    var both = Stream.of(positive, negative);
    if (!scaling.isWhole()) {
      return both.filter(each -> context.satisfies(each.size, Relation.POSITIVE));
    }
    return positive.isMirrored(context)
        ? Stream.of(positive)
        : both.filter(each -> !context.satisfies(each.size.negate(), Relation.POSITIVE));
  }

  /// True where the function stays what it was when t = -1.
  private boolean isMirrored(Context context) {
    var images = new HashMap<String, Expr>();
    scaling.weights().keySet().stream()
        .filter(name -> !isEven(name))
        .forEach(name -> images.put(name, Expr.symbol(name).negate()));
    return context.equal(of.function().substitute(images), of.function());
  }

  private boolean isEven(String name) {
    return scaling.of(name).over(Rational.TWO).isInteger();
  }

  Statement reduced() {
    return at(of, parameter, fixed);
  }

  /// The question with one parameter fixed.
  static Statement at(Statement statement, String parameter, Expr value) {
    var at = Map.of(parameter, value);
    var constraints = new ArrayList<Constraint>();
    for (var constraint : statement.constraints()) {
      var there = constraint.expression().substitute(at);
      if (!there.symbols().isEmpty()) {
        constraints.add(new Constraint(there, constraint.relation()));
      }
    }
    var others = statement.parameters().stream().filter(name -> !name.equals(parameter)).toList();
    return new Statement(
        statement.function().substitute(at), statement.variables(), others, constraints);
  }

  /// What has the sign of a sum in the parameters of the smaller question, without q in
  /// denominators.
  Expr lifted(Expr sum, Context context) {
    var most = sum.symbols().stream().map(scaling::of).reduce(Rational.ZERO, Rational::max);
    var unit = power(most);
    var terms = sum instanceof Expr.Sum(var all) ? all : List.of(sum);
    return Expr.sum(
        terms.stream()
            .map(
                term ->
                    term.symbols().isEmpty()
                        ? term.times(unit)
                        : context.normal(lifted(term).times(unit)).toExpr())
            .toList());
  }

  private Expr lifted(Expr expr) {
    var images = new HashMap<String, Expr>();
    for (var name : expr.symbols()) {
      images.put(name, Expr.symbol(name).times(power(scaling.of(name).negate())));
    }
    return expr.substitute(images);
  }

  private Expr power(Rational exponent) {
    return size.power(Expr.of(exponent));
  }

  /// With even powers of q in denominators, which are positive where q is not 0.
  Map<String, Expr> lifted(Map<String, Expr> point) {
    var lifted = new HashMap<String, Expr>();
    point.forEach(
        (name, value) -> {
          var n = scaling.of(name);
          var unit =
              n.signum() < 0 && n.isInteger() && !isEven(name)
                  ? size.times(
                      new Expr.Power(power(Rational.ONE.minus(n)), Expr.of(Rational.MINUS_ONE)))
                  : power(n);
          lifted.put(name, lifted(value).times(unit));
        });
    return lifted;
  }

  /// None where it is not known on which side of the numbers their multiples lie.
  List<Gap> lifted(Gap gap, Context context) {
    var unit = power(scaling.of(gap.name()));
    return isEven(gap.name()) || context.satisfies(unit, Relation.POSITIVE)
        ? List.of(gap.times(unit))
        : List.of();
  }
}
