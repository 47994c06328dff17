package dev.jensen.symbolic;

import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;

/// Derivatives by Symja.
final class Differentiation {
  private final SymjaEngine engine;
  private final Dictionary dictionary;
  private final List<IExpr> variables;

  Differentiation(
      List<String> variables, Function<String, Optional<Atom>> atoms, Cancellation cancellation)
      throws Exception {
    this.engine = SymjaEngine.open(cancellation);
    this.dictionary = new Dictionary(variables, atoms);
    this.variables = new ArrayList<>();
    for (var variable : variables) {
      this.variables.add(dictionary.symbol(Expr.symbol(variable)));
    }
  }

  List<Expr> gradient(Expr function) {
    return gradient(translate(function)).stream().map(dictionary::toExpr).toList();
  }

  /// All second derivatives, row by row; entry (i, j) and entry (j, i) are one object.
  List<List<Expr>> hessian(Expr function) {
    var gradient = gradient(translate(function));
    var rows = new ArrayList<List<Expr>>();
    for (var i = 0; i < gradient.size(); i++) {
      var row = new ArrayList<Expr>();
      for (var j = 0; j < gradient.size(); j++) {
        row.add(j < i ? rows.get(j).get(i) : second(gradient.get(i), j));
      }
      rows.add(row);
    }
    return rows.stream().map(List::copyOf).toList();
  }

  private Expr second(IExpr first, int variable) {
    return dictionary.toExpr(engine.evaluate(F.D(first, variables.get(variable))));
  }

  private IExpr translate(Expr function) {
    return dictionary.toSymja(Definitions.expand(function));
  }

  private List<IExpr> gradient(IExpr function) {
    return variables.stream().map(variable -> engine.evaluate(F.D(function, variable))).toList();
  }
}
