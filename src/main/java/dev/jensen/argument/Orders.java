package dev.jensen.argument;

import dev.jensen.argument.text.Term;
import dev.jensen.argument.text.Terms;
import dev.jensen.kernel.expr.Expr;

/// Of which order a placeholder is a derivative.
record Orders(Terms terms) {

  /// 0 for plain symbols and values; 2 for determinants of Hessians.
  int of(String symbol) {
    return terms.term(symbol).map(this::of).orElse(0);
  }

  private int of(Term term) {
    return switch (term) {
      case Term.Value(var function, var derivatives, var at) -> derivatives;
      case Term.Partial(var of, var by) -> by.size() + highest(of);
      case Term.Determinant determinant -> 2;
    };
  }

  int highest(Expr expr) {
    return expr.symbols().stream().mapToInt(this::of).max().orElse(0);
  }
}
