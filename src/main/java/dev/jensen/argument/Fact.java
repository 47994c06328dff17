package dev.jensen.argument;

import dev.jensen.argument.text.Reason;
import dev.jensen.argument.text.Statement;
import dev.jensen.kernel.expr.Constraint;
import java.util.List;
import java.util.Optional;

/// What a line that holds has established, under the conditions of its own and of the blocks around
/// it, and the reason that it gives.
record Fact(int line, Statement statement, List<Constraint> conditions, Optional<Reason> reason) {
  Fact {
    conditions = List.copyOf(conditions);
  }
}
