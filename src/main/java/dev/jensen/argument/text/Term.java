package dev.jensen.argument.text;

import dev.jensen.kernel.expr.Expr;
import java.util.List;

/// What a placeholder stands for.
public sealed interface Term {

  /// A function, or its derivative of an order above 0, at a point; as it is where `at` is empty.
  record Value(String function, int derivatives, List<Expr> at) implements Term {
    public Value {
      at = List.copyOf(at);
    }
  }

  /// The partial derivative by each of the variables in turn.
  record Partial(Expr of, List<String> by) implements Term {
    public Partial {
      by = List.copyOf(by);
    }
  }

  /// The determinant of the matrix of second derivatives.
  record Determinant(Expr of) implements Term {}
}
