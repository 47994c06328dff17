package dev.jensen.parse;

import dev.jensen.parse.Diagnostic.Kind;
import org.antlr.v4.runtime.ParserRuleContext;

/// Keeps the work of one reading, and the size and depth of what it makes, within the limits. Short
/// texts can stand for huge expressions through definitions and sums.
final class Budget {
  private long steps;
  private int nesting;

  /// Counts a visit to one place of the text.
  void step(ParserRuleContext tree) {
    spend(1, tree);
  }

  /// Counts the use of a value in place of one name as if it had been written out.
  void use(Bound bound, ParserRuleContext tree) {
    spend(bound.size() - 1, tree);
    if (bound.depth() > Limit.DEPTH) {
      throw tooDeep(tree);
    }
  }

  private void spend(long amount, ParserRuleContext tree) {
    steps += amount;
    if (steps > Limit.STEPS) {
      throw Fault.at(
          tree,
          Kind.LIMIT,
          "written out, the problem has more than " + Limit.STEPS + " parts",
          "sums and definitions are expanded; ask about fewer points");
    }
  }

  /// Begins work that recurses; `leave` ends it. After a fault the budget is of no further use.
  void enter(ParserRuleContext tree) {
    nesting++;
    if (nesting > Limit.NESTING) {
      throw tooDeep(tree);
    }
  }

  void leave() {
    nesting--;
  }

  private static ProblemException tooDeep(ParserRuleContext tree) {
    return Fault.at(
        tree, Kind.LIMIT, "definitions and brackets nest too deeply here, once written out");
  }
}
