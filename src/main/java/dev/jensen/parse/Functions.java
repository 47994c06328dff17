package dev.jensen.parse;

import dev.jensen.kernel.expr.Expr;
import java.util.List;
import java.util.Optional;

/// Functions that the text around an expression speaks of by name: their values, derivatives and
/// Hessians. A plain problem speaks of none.
public interface Functions {
  Functions NONE =
      new Functions() {
        @Override
        public Optional<List<String>> arguments(String name) {
          return Optional.empty();
        }

        @Override
        public Expr value(String name, int derivatives, List<Expr> at) {
          throw new IllegalArgumentException("there is no function " + name);
        }

        @Override
        public Expr derivative(Expr of, List<String> variables) {
          throw new IllegalArgumentException("nothing is differentiated here");
        }

        @Override
        public Expr determinant(Expr of) {
          throw new IllegalArgumentException("there are no Hessians here");
        }
      };

  /// The names of the arguments of a function, in order; empty where the name is that of none.
  Optional<List<String>> arguments(String name);

  /// What stands for a function, or its derivative of an order above 0 (one argument only), at a
  /// point, or as it is where `at` is empty.
  Expr value(String name, int derivatives, List<Expr> at);

  /// What stands for the partial derivative by each of the variables in turn.
  Expr derivative(Expr of, List<String> variables);

  /// What stands for the determinant of the Hessian.
  Expr determinant(Expr of);
}
