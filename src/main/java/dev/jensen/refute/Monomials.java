package dev.jensen.refute;

import dev.jensen.kernel.expr.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Products of small powers of the parameters, and a few sums: the units in which points scale with
/// the parameters.
final class Monomials {
  private static final int LARGEST_NUMBER_OF_PARAMETERS = 4;

  private Monomials() {}

  static List<Expr> of(List<String> parameters, int count) {
    var found = new LinkedHashSet<Expr>();
    if (parameters.size() <= LARGEST_NUMBER_OF_PARAMETERS) {
      var products = new ArrayList<Expr>();
      collect(parameters, 0, new ArrayList<>(), products);
      found.addAll(products);
      for (var product : products) {
        found.add(product.power(Expr.of(1, 2)));
      }
    }
    for (var name : parameters) {
      var p = Expr.symbol(name);
      found.add(p);
      found.add(p.power(-1));
      found.add(p.power(2));
      found.add(p.plus(Expr.of(1)));
      found.add(Expr.of(1).minus(p));
      found.add(p.power(2).plus(Expr.of(1)));
    }
    addSums(parameters, found);
    found.remove(Expr.of(1));
    return found.stream().sorted(Comparator.comparingInt(Height::of)).limit(count).toList();
  }

  private static void addSums(List<String> parameters, Set<Expr> found) {
    for (var i = 0; i < parameters.size(); i++) {
      for (var j = i + 1; j < parameters.size(); j++) {
        var p = Expr.symbol(parameters.get(i));
        var q = Expr.symbol(parameters.get(j));
        found.add(p.plus(q));
        found.add(p.plus(q).power(-1));
        found.add(p.minus(q));
      }
    }
  }

  private static void collect(List<String> names, int i, List<Expr> factors, List<Expr> products) {
    if (i == names.size()) {
      products.add(Expr.product(factors));
      return;
    }
    for (var exponent = -1; exponent <= 1; exponent++) {
      factors.add(Expr.symbol(names.get(i)).power(exponent));
      collect(names, i + 1, factors, products);
      factors.removeLast();
    }
  }
}
