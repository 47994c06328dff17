package dev.jensen.grade.check;

import dev.jensen.kernel.Context;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.parse.Problem;
import java.util.HashSet;
import java.util.List;

/// Whether two problems ask the same: the same variables, conditions that follow from each other by
/// structure, and functions that the kernel finds equal where these hold.
final class SameProblem {
  private SameProblem() {}

  static boolean test(Problem one, Problem other) {
    var a = one.statement();
    var b = other.statement();
    return a.equals(b)
        || (new HashSet<>(a.variables()).equals(new HashSet<>(b.variables())) && isEqual(a, b));
  }

  private static boolean isEqual(Statement a, Statement b) {
    try {
      var here = NaturalDomain.context(a);
      var there = NaturalDomain.context(b);
      return follow(there.constraints(), here)
          && follow(here.constraints(), there)
          && here.equal(a.function(), b.function());
    } catch (ArithmeticException | TooLarge notWorkedOut) {
      return false;
    }
  }

  private static boolean follow(List<Constraint> conditions, Context from) {
    return conditions.stream().allMatch(condition -> follows(condition, from));
  }

  private static boolean follows(Constraint condition, Context from) {
    return from.satisfies(condition)
        || from.constraints().stream()
            .anyMatch(
                known ->
                    known.relation() == condition.relation()
                        && from.equal(known.expression(), condition.expression()));
  }
}
