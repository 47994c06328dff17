package dev.jensen.inquiry;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.expr.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Two points, a mixture of them, and the values of a function there.
final class Mixture {
  private Mixture() {}

  static Characteristic.Points points(
      Expr function,
      Context context,
      Map<String, Expr> a,
      Map<String, Expr> b,
      Expr weight,
      List<Theorem> theorems) {
    var parameters = context.ofParameters();
    var rest = Expr.of(1).minus(weight);
    var left = new LinkedHashMap<String, Expr>();
    var right = new LinkedHashMap<String, Expr>();
    var middle = new LinkedHashMap<String, Expr>();
    for (var name : context.variables()) {
      var atA = Expr.symbol(name).substitute(a);
      var atB = Expr.symbol(name).substitute(b);
      left.put(name, atA);
      right.put(name, atB);
      middle.put(name, parameters.normal(weight.times(atA).plus(rest.times(atB))).toExpr());
    }
    return new Characteristic.Points(
        left,
        right,
        middle,
        weight,
        function.substitute(left),
        function.substitute(right),
        function.substitute(middle),
        theorems);
  }
}
