package dev.jensen.kernel;

import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Expr;
import java.util.HashSet;
import java.util.List;

/// What is asked: is `function` convex in `variables`, jointly, on the points that satisfy the
/// constraints and at which it is defined, for each admissible value of the parameters?
///
/// Every symbol of the function and of the constraints is a variable or a parameter. Throws
/// `IllegalArgumentException` for a name that occurs twice or is none.
public record Statement(
    Expr function, List<String> variables, List<String> parameters, List<Constraint> constraints) {
  public Statement {
    variables = List.copyOf(variables);
    parameters = List.copyOf(parameters);
    constraints = List.copyOf(constraints);
    var names = new HashSet<Expr>();
    for (var list : List.of(variables, parameters)) {
      for (var name : list) {
        if (!names.add(Expr.symbol(name))) {
          throw new IllegalArgumentException("twice among variables and parameters: " + name);
        }
      }
    }
  }
}
