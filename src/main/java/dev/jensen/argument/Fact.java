package dev.jensen.argument;

import dev.jensen.argument.text.Statement;
import dev.jensen.kernel.expr.Constraint;
import java.util.List;

/// What a line that holds has established, under the conditions of its own and of the blocks around
/// it.
record Fact(int line, Statement statement, List<Constraint> conditions) {
  Fact {
    conditions = List.copyOf(conditions);
  }
}
