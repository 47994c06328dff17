package dev.jensen.parse;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenLexer;
import dev.jensen.parse.grammar.JensenParser.BracketedContext;
import dev.jensen.parse.grammar.JensenParser.CallContext;
import dev.jensen.parse.grammar.JensenParser.DerivedContext;
import dev.jensen.parse.grammar.JensenParser.ExponentContext;
import dev.jensen.parse.grammar.JensenParser.ExpressionContext;
import dev.jensen.parse.grammar.JensenParser.IfContext;
import dev.jensen.parse.grammar.JensenParser.IndexedContext;
import dev.jensen.parse.grammar.JensenParser.MistakenBarsContext;
import dev.jensen.parse.grammar.JensenParser.NameContext;
import dev.jensen.parse.grammar.JensenParser.NumberContext;
import dev.jensen.parse.grammar.JensenParser.OperandContext;
import dev.jensen.parse.grammar.JensenParser.PowerContext;
import dev.jensen.parse.grammar.JensenParser.PrimaryContext;
import dev.jensen.parse.grammar.JensenParser.SignContext;
import dev.jensen.parse.grammar.JensenParser.SumContext;
import dev.jensen.parse.grammar.JensenParser.TermContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/// From syntax tree to expression: names are replaced by what they stand for, sums are written out,
/// and nothing is simplified beyond what `Arithmetic` says.
final class Elaboration {
  private final Reading reading;
  private final References references;
  private final Loops loops;
  private final Choices choices;

  Elaboration(Reading reading, FixedValues fixed) {
    this.reading = reading;
    this.references = new References(reading, this, fixed);
    this.loops = new Loops(reading, this);
    this.choices = new Choices(reading, this);
  }

  Expr expression(ExpressionContext tree, Scope scope) {
    reading.budget().enter(tree);
    var value = sum(tree, scope);
    reading.budget().leave();
    return value;
  }

  /// Throws when the definition of a value is faulty, used or not.
  void checkDefinedValues() {
    reading.definitions().values().forEach(references::definedValue);
  }

  private Expr sum(ExpressionContext tree, Scope scope) {
    var trees = tree.term();
    var signs = tree.sign();
    var terms = new ArrayList<Expr>();
    for (var i = 0; i < trees.size(); i++) {
      var term = term(trees.get(i), scope);
      terms.add(i > 0 && isMinus(signs.get(i - 1)) ? Arithmetic.negate(term) : term);
    }
    return Arithmetic.sum(terms);
  }

  /// A minus sign in front of the first factor applies to the whole product.
  private Expr term(TermContext tree, Scope scope) {
    var trees = tree.factor();
    var factors = new ArrayList<Expr>();
    for (var i = 0; i < trees.size(); i++) {
      var power = power(trees.get(i).power(), scope);
      var factor = i > 0 && isNegative(trees.get(i).sign()) ? Arithmetic.negate(power) : power;
      var divides = i > 0 && isDivision(tree.operators.get(i - 1));
      factors.add(divides ? Arithmetic.reciprocal(factor) : factor);
    }
    var product = Arithmetic.product(factors);
    return isNegative(trees.get(0).sign()) ? Arithmetic.negate(product) : product;
  }

  private static boolean isDivision(Token operator) {
    return operator.getType() == JensenLexer.DIVIDE;
  }

  private static boolean isNegative(List<SignContext> signs) {
    return signs.stream().filter(Elaboration::isMinus).count() % 2 == 1;
  }

  private static boolean isMinus(SignContext sign) {
    return sign.MINUS() != null;
  }

  /// Right associative: the tower is built from its top.
  private Expr power(PowerContext tree, Scope scope) {
    var exponents = tree.exponent();
    if (exponents.size() > Limit.TOWER) {
      throw Fault.at(
          tree, Kind.LIMIT, "more than " + Limit.TOWER + " powers stand on top of each other");
    }
    if (exponents.isEmpty()) {
      return operand(tree.operand(), scope);
    }
    var base = operand(tree.operand(), scope);
    var operands = exponents.stream().map(exponent -> operand(exponent.operand(), scope)).toList();
    var exponent = signed(exponents.getLast(), operands.getLast());
    for (var i = operands.size() - 2; i >= 0; i--) {
      exponent = signed(exponents.get(i), power(operands.get(i), exponent));
    }
    return power(base, exponent);
  }

  private static Expr signed(ExponentContext tree, Expr value) {
    return isNegative(tree.sign()) ? Arithmetic.negate(value) : value;
  }

  private Expr power(Expr base, Expr exponent) {
    return reading
        .vocabulary()
        .exponential(base, exponent)
        .orElseGet(() -> Arithmetic.power(base, exponent));
  }

  private Expr operand(OperandContext tree, Scope scope) {
    if (tree.superscripts.size() > 1) {
      throw Fault.at(
          tree.superscripts.get(1),
          Kind.SYNTAX,
          "two exponents side by side",
          "write x^23 or (x^2)^3");
    }
    var value = primary(tree.primary(), scope);
    for (var superscript : tree.superscripts) {
      value = power(value, superscript.getType() == JensenLexer.SQUARED ? Numeral.TWO : Expr.of(3));
    }
    return value;
  }

  private Expr primary(PrimaryContext tree, Scope scope) {
    reading.budget().step(tree);
    return switch (tree) {
      case NumberContext number -> number(number);
      case NameContext name -> references.name(name, scope);
      case DerivedContext derived -> references.derived(derived, scope);
      case IndexedContext indexed -> references.indexed(indexed, scope);
      case CallContext call -> references.call(call, scope);
      case BracketedContext bracketed -> bracketed(bracketed, scope);
      case IfContext choice -> choices.choice(choice, scope);
      case SumContext sum -> loops.sum(sum, scope);
      case MistakenBarsContext bars ->
          throw Fault.at(
              bars,
              Kind.SYNTAX,
              "bars are no brackets",
              bars.expression().getText().startsWith("|")
                  ? "a norm is written norm2(x, y)"
                  : "an absolute value is written abs(" + Fault.quote(bars.expression()) + ")");
      default -> throw new IllegalStateException("an expression of an unknown kind");
    };
  }

  private static Expr number(NumberContext tree) {
    return Expr.of(
        Decimal.parse(tree.getText())
            .orElseThrow(() -> Fault.at(tree, Kind.LIMIT, "this number has too many digits")));
  }

  private Expr bracketed(BracketedContext tree, Scope scope) {
    if (tree.expression().size() > 1) {
      throw Fault.at(
          tree,
          Kind.SYNTAX,
          "a tuple is not an expression",
          "decimals have a point; tuples are only read as the points of a sum");
    }
    return expression(tree.expression(0), scope);
  }
}
