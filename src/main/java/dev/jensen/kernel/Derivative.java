package dev.jensen.kernel;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import dev.jensen.kernel.normal.TooLarge;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// Partial derivatives by the rules of calculus, valid wherever the expression is analytic
/// (`Definedness.requireAnalytic`); kinked atoms are refused.
public final class Derivative {
  private final String variable;
  private final IdentityHashMap<Expr, Expr> memory = new IdentityHashMap<>();

  private Derivative(String variable) {
    this.variable = variable;
  }

  public static Expr of(Expr expr, String variable) {
    return new Derivative(variable).of(expr);
  }

  /// The matrix of second partial derivatives, symmetric, in the order of the variables.
  public static List<List<Expr>> hessian(Expr expr, List<String> variables) {
    var rows = new ArrayList<List<Expr>>();
    for (int i = 0; i < variables.size(); i++) {
      var gradient = of(expr, variables.get(i));
      var row = new ArrayList<Expr>();
      for (int j = 0; j < variables.size(); j++) {
        row.add(j < i ? rows.get(j).get(i) : of(gradient, variables.get(j)));
      }
      rows.add(row);
    }
    return rows;
  }

  private Expr of(Expr expr) {
    var known = memory.get(expr);
    if (known == null) {
      TooLarge.ifInterrupted();
      known = expr.isFreeOf(List.of(variable)) ? Expr.of(0) : compute(expr);
      memory.put(expr, known);
    }
    return known;
  }

  private Expr compute(Expr expr) {
    return switch (expr) {
      case Expr.Constant c -> Expr.of(0);
      case Expr.Symbol s -> Expr.of(1);
      case Expr.Sum(var terms) -> Expr.sum(terms.stream().map(this::of).toList());
      case Expr.Product(var factors) -> product(factors);
      case Expr.Power(var base, var exponent) -> power(expr, base, exponent);
      case Expr.Application(var atom, var arguments) -> application(atom, arguments);
      case Expr.Conditional c ->
          throw new RuleViolation("derivative", "a case distinction is not differentiated: " + c);
    };
  }

  private Expr product(List<Expr> factors) {
    var terms = new ArrayList<Expr>();
    for (int i = 0; i < factors.size(); i++) {
      var slope = of(factors.get(i));
      if (!slope.isZero()) {
        var term = new ArrayList<>(factors);
        term.set(i, slope);
        terms.add(Expr.product(term));
      }
    }
    return Expr.sum(terms);
  }

  private Expr power(Expr expr, Expr base, Expr exponent) {
    if (exponent instanceof Expr.Constant(var q)) {
      return Expr.product(Expr.of(q), base.power(Expr.of(q.minus(Rational.ONE))), of(base));
    }
    var log = new Expr.Application(Atoms.LOG, List.of(base));
    var ofBase = Expr.product(exponent, base.power(exponent.minus(Expr.of(1))), of(base));
    return Expr.sum(ofBase, Expr.product(expr, log, of(exponent)));
  }

  private Expr application(Atom atom, List<Expr> arguments) {
    var definition = atom.definition(arguments);
    if (definition.isPresent()) {
      return of(definition.get());
    }
    if (atom.isKinked()) {
      throw new RuleViolation("derivative", atom.name() + " is not differentiated");
    }
    var terms = new ArrayList<Expr>();
    for (int i = 0; i < arguments.size(); i++) {
      var slope = of(arguments.get(i));
      if (!slope.isZero()) {
        terms.add(atom.partial(i, arguments).times(slope));
      }
    }
    return Expr.sum(terms);
  }
}
