package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;
import org.matheclipse.core.interfaces.ISymbol;

/// Translates expressions to Symja and back, for one computation.
///
/// Variables, and largest subexpressions free of them, become fresh symbols x1, x2, ...; so no name
/// chosen by a user means anything to Symja, and it simplifies nothing that it was not asked about.
final class Dictionary {
  private final List<String> variables;
  private final Function<String, Optional<Atom>> atoms;
  private final Map<Expr, ISymbol> symbols = new HashMap<>();
  private final Map<ISymbol, Expr> meanings = new HashMap<>();
  private final IdentityHashMap<Expr, IExpr> translated = new IdentityHashMap<>();
  private final IdentityHashMap<Expr, Boolean> dependent = new IdentityHashMap<>();

  Dictionary(List<String> variables, Function<String, Optional<Atom>> atoms) {
    this.variables = variables;
    this.atoms = atoms;
  }

  ISymbol symbol(Expr meaning) {
    return symbols.computeIfAbsent(
        meaning,
        fresh -> {
          var symbol = F.Dummy("x" + (symbols.size() + 1));
          meanings.put(symbol, fresh);
          return symbol;
        });
  }

  /// The tree for Symja. Refuses expressions whose dependence on the variables has kinks or is not
  /// through primitive atoms known to both sides.
  IExpr toSymja(Expr expr) {
    var known = translated.get(expr);
    if (known == null) {
      known = translate(expr);
      translated.put(expr, known);
    }
    return known;
  }

  private IExpr translate(Expr expr) {
    if (expr instanceof Expr.Constant(var value)) {
      return number(value);
    }
    if (expr instanceof Expr.Symbol || !depends(expr)) {
      return symbol(expr);
    }
    return switch (expr) {
      case Expr.Constant constant -> throw new IllegalStateException("constants are free");
      case Expr.Symbol symbol -> throw new IllegalStateException("symbols are dealt with");
      case Expr.Sum(var terms) -> F.Plus(images(terms));
      case Expr.Product(var factors) -> F.Times(images(factors));
      case Expr.Power(var base, var exponent) -> F.Power(toSymja(base), toSymja(exponent));
      case Expr.Application(var atom, var arguments) -> application(atom, arguments);
      case Expr.Conditional conditional -> throw new Refused("a conditional");
    };
  }

  private boolean depends(Expr expr) {
    var known = dependent.get(expr);
    if (known == null) {
      known =
          expr instanceof Expr.Symbol(var name)
              ? variables.contains(name)
              : expr.children().stream().anyMatch(this::depends);
      dependent.put(expr, known);
    }
    return known;
  }

  private IExpr[] images(List<Expr> exprs) {
    return exprs.stream().map(this::toSymja).toArray(IExpr[]::new);
  }

  private static IExpr number(Rational value) {
    return value.isInteger()
        ? F.ZZ(value.numerator())
        : F.QQ(F.ZZ(value.numerator()), F.ZZ(value.denominator()));
  }

  private IExpr application(Atom atom, List<Expr> arguments) {
    if (atom.isKinked() || arguments.size() != 1) {
      throw new Refused(atom.name());
    }
    var argument = toSymja(arguments.get(0));
    return switch (atom.name()) {
      case "exp" -> F.Exp(argument);
      case "log" -> F.Log(argument);
      case "atan" -> F.ArcTan(argument);
      case "erf" -> F.Erf(argument);
      case "sin" -> F.Sin(argument);
      case "cos" -> F.Cos(argument);
      default -> throw new Refused(atom.name());
    };
  }

  /// The expression that a tree stands for. Refuses what is not a real expression in known atoms:
  /// complex or inexact numbers, undone operations, other functions.
  Expr toExpr(IExpr tree) {
    return switch (tree) {
      case IRational number ->
          Expr.of(Rational.of(number.toBigNumerator(), number.toBigDenominator()));
      case ISymbol symbol -> meaning(symbol);
      case IAST compound -> compound(compound);
      default -> throw new Refused(tree.getClass().getSimpleName());
    };
  }

  private Expr meaning(ISymbol symbol) {
    if (symbol.equals(S.E)) {
      return apply("exp", Numeral.ONE);
    }
    if (symbol.equals(S.Pi)) {
      return new Expr.Application(atom("pi"), List.of());
    }
    var meaning = meanings.get(symbol);
    if (meaning == null) {
      throw new Refused("a symbol that Symja brought in");
    }
    return meaning;
  }

  private Expr compound(IAST tree) {
    if (tree.isPlus()) {
      return Expr.sum(arguments(tree));
    }
    if (tree.isTimes()) {
      return Expr.product(arguments(tree));
    }
    if (tree.isPower()) {
      var exponent = toExpr(tree.exponent());
      return tree.base().isE() ? apply("exp", exponent) : toExpr(tree.base()).power(exponent);
    }
    if (tree.argSize() != 1) {
      throw new Refused("a function of several arguments");
    }
    return function(tree.head(), toExpr(tree.arg1()));
  }

  private List<Expr> arguments(IAST tree) {
    var images = new ArrayList<Expr>();
    for (var argument : tree) {
      images.add(toExpr(argument));
    }
    return images;
  }

  private Expr function(IExpr head, Expr argument) {
    if (head.equals(S.Log)) {
      return apply("log", argument);
    }
    if (head.equals(S.ArcTan)) {
      return apply("atan", argument);
    }
    if (head.equals(S.Erf)) {
      return apply("erf", argument);
    }
    if (head.equals(S.Sin)) {
      return apply("sin", argument);
    }
    if (head.equals(S.Cos)) {
      return apply("cos", argument);
    }
    if (head.equals(S.Tan)) {
      return apply("sin", argument).over(apply("cos", argument));
    }
    if (head.equals(S.Cot)) {
      return apply("cos", argument).over(apply("sin", argument));
    }
    if (head.equals(S.Sec)) {
      return apply("cos", argument).power(-1);
    }
    if (head.equals(S.Csc)) {
      return apply("sin", argument).power(-1);
    }
    throw new Refused("a function without an atom");
  }

  private Expr apply(String name, Expr argument) {
    return new Expr.Application(atom(name), List.of(argument));
  }

  private Atom atom(String name) {
    return atoms.apply(name).orElseThrow(() -> new Refused("no atom " + name));
  }
}
