package dev.jensen.inquiry;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.parse.Problem;
import java.util.Optional;

/// A function on a span on which it has another form, one without kinks.
record OnCell(Span span, Problem whole, Expr form) {

  /// The problem about the other form.
  Problem problem() {
    var statement = whole.statement();
    return new Problem(
        whole.text(),
        new Statement(form, statement.variables(), statement.parameters(), statement.constraints()),
        whole.fixed());
  }

  /// An answer about the other form as one about the function, if the kernel finds them equal.
  Optional<Answer.Decided> transferred(Answer answer) {
    if (!(answer instanceof Answer.Decided decided)
        || !(decided.certificate() instanceof Certificate.Leaf leaf)) {
      return Optional.empty();
    }
    var problem = span.restricted(whole);
    var function = whole.statement().function();
    var claims = leaf.claims().stream().<Rule>map(claim -> new Rewritten(function, claim)).toList();
    var certificate = new Certificate.Leaf(leaf.domain(), leaf.inhabitant(), claims);
    try {
      var verdict = Verdict.of(problem.statement(), certificate);
      return Optional.of(new Answer.Decided(problem, verdict, certificate));
    } catch (RuleViolation refused) {
      return Optional.empty();
    }
  }
}
