package dev.jensen.refute.numeric;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Rational;
import java.util.List;

/// From expressions to trees of operations.
final class Compiler {
  private final List<String> symbols;

  Compiler(List<String> symbols) {
    this.symbols = symbols;
  }

  Node compile(Expr expr) {
    return switch (expr) {
      case Expr.Constant(var value) -> new Node.Constant(Doubles.of(value));
      case Expr.Symbol(var name) -> new Node.Symbol(index(name));
      case Expr.Sum(var terms) -> new Node.Sum(all(terms));
      case Expr.Product(var factors) -> new Node.Product(all(factors));
      case Expr.Power(var base, Expr.Constant(var q)) -> constantPower(compile(base), q);
      case Expr.Power(var base, var exponent) ->
          new Node.Joint(all(List.of(base, exponent)), Compiler::power);
      case Expr.Application application -> application(application);
      case Expr.Conditional(var condition, var then, var otherwise) ->
          new Node.Choice(
              compile(condition.expression()),
              condition.relation(),
              compile(then),
              compile(otherwise));
    };
  }

  private int index(String name) {
    var index = symbols.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("the symbol " + name + " has no value");
    }
    return index;
  }

  private Node[] all(List<Expr> exprs) {
    return exprs.stream().map(this::compile).toArray(Node[]::new);
  }

  private static Node constantPower(Node base, Rational q) {
    if (q.isSmallInteger()) {
      return new Node.IntegerPower(base, q.intValue());
    }
    if (q.equals(Rational.HALF)) {
      return new Node.Unary(base, Math::sqrt);
    }
    var exponent = Doubles.of(q);
    if (q.isInteger()) {
      return new Node.Unary(base, t -> t == 0 && exponent < 0 ? Double.NaN : Math.pow(t, exponent));
    }
    return new Node.Unary(
        base, t -> t > 0 || (t == 0 && exponent > 0) ? Math.pow(t, exponent) : Double.NaN);
  }

  private static double power(double[] operands) {
    var base = operands[0];
    var exponent = operands[1];
    return base > 0 || (base == 0 && exponent > 0) ? Math.pow(base, exponent) : Double.NaN;
  }

  private Node application(Expr.Application application) {
    var name = application.atom().name();
    var arguments = application.arguments();
    if (arguments.isEmpty()) {
      var constant = ElementaryFunctions.constant(name);
      if (constant.isPresent()) {
        return new Node.Constant(constant.get());
      }
    }
    if (arguments.size() == 1) {
      var unary = ElementaryFunctions.unary(name);
      if (unary.isPresent()) {
        return new Node.Unary(compile(arguments.get(0)), unary.get());
      }
    }
    var variadic = ElementaryFunctions.variadic(name);
    if (variadic.isPresent()) {
      return new Node.Joint(all(arguments), variadic.get());
    }
    return application
        .atom()
        .definition(arguments)
        .map(this::compile)
        .orElseThrow(() -> new IllegalArgumentException("no evaluation for the atom " + name));
  }
}
