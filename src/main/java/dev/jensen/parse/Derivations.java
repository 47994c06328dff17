package dev.jensen.parse;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.Diagnostic.Kind;
import dev.jensen.parse.grammar.JensenParser.CallContext;
import dev.jensen.parse.grammar.JensenParser.DerivedContext;
import dev.jensen.parse.grammar.JensenParser.ExpressionContext;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;

/// Reads `f(2)`, `f''`, `f'(2)`, `diff(f, w, b)` and `det(hessian(f))`, where functions are spoken
/// of.
record Derivations(Reading reading, Elaboration elaboration) {
  private static final Set<String> OPERATORS = Set.of("diff", "det", "hessian");
  private static final int MOST_DERIVATIVES = 6;

  boolean isOperator(String name) {
    return OPERATORS.contains(name) && !reading.functions().equals(Functions.NONE);
  }

  Expr derived(DerivedContext tree, Scope scope) {
    var name = tree.NAME().getText();
    if (reading.functions().arguments(name).isEmpty()) {
      throw Fault.at(
          tree.primes.get(0),
          Kind.SYNTAX,
          "unexpected character '" + tree.primes.get(0).getText() + "'",
          reading.functions().equals(Functions.NONE)
              ? "primes are not read: Jensen differentiates by itself, and names end in letters or"
                  + " digits"
              : name + " is no function; f is the function of the problem");
    }
    return value(tree, name, tree.primes.size(), tree.expression(), scope);
  }

  Expr value(
      ParserRuleContext tree,
      String name,
      int derivatives,
      List<ExpressionContext> at,
      Scope scope) {
    var names = reading.functions().arguments(name).orElse(List.of());
    if (derivatives > 0 && names.size() != 1) {
      throw Fault.at(
          tree,
          Kind.SYNTAX,
          name + " has several variables, so a prime does not say which derivative is meant",
          "write diff(" + name + ", " + String.join(", ", names) + ")");
    }
    if (derivatives > MOST_DERIVATIVES) {
      throw Fault.at(tree, Kind.LIMIT, "more than " + MOST_DERIVATIVES + " primes");
    }
    if (!at.isEmpty() && at.size() != names.size()) {
      throw Fault.at(
          tree,
          Kind.ARGUMENTS,
          name + " is a function of " + String.join(", ", names) + ", here " + was(at.size()));
    }
    return reading
        .functions()
        .value(
            name,
            derivatives,
            at.stream().map(each -> elaboration.expression(each, scope)).toList());
  }

  private static String was(int count) {
    return count == 1 ? "there is one argument" : "there are " + count + " arguments";
  }

  Expr operator(CallContext tree, Scope scope) {
    return switch (tree.NAME().getText()) {
      case "diff" -> derivative(tree, scope);
      case "det" -> determinant(tree, scope);
      default ->
          throw Fault.at(
              tree,
              Kind.SYNTAX,
              "a matrix is not a number",
              "write det(hessian(f)), or a line hessian(f) = [[..., ...], [..., ...]]");
    };
  }

  private Expr derivative(CallContext tree, Scope scope) {
    var arguments = tree.expression();
    if (arguments.size() < 2 || arguments.size() > MOST_DERIVATIVES + 1) {
      throw Fault.at(
          tree,
          Kind.ARGUMENTS,
          "diff takes a function and the variables by which it is differentiated",
          "as in diff(f, x, x)");
    }
    var variables =
        arguments.stream()
            .skip(1)
            .map(
                each ->
                    Simple.symbol(each)
                        .orElseThrow(
                            () ->
                                Fault.at(
                                    each,
                                    Kind.NAME,
                                    Fault.quote(each) + " is no variable",
                                    "as in diff(f, x, x)")))
            .toList();
    var of = elaboration.expression(arguments.get(0), scope);
    return reading.functions().derivative(of, variables);
  }

  private Expr determinant(CallContext tree, Scope scope) {
    var hessian =
        tree.expression().stream()
            .limit(1)
            .flatMap(argument -> Simple.call(argument).stream())
            .filter(call -> call.NAME().getText().equals("hessian"))
            .filter(call -> call.expression().size() == 1)
            .findFirst()
            .filter(call -> tree.expression().size() == 1)
            .orElseThrow(
                () ->
                    Fault.at(
                        tree,
                        Kind.SYNTAX,
                        "only determinants of Hessians are known",
                        "write det(hessian(f))"));
    return reading.functions().determinant(elaboration.expression(hessian.expression(0), scope));
  }
}
