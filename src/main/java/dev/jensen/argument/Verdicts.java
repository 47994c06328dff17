package dev.jensen.argument;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Verdict;
import java.util.Locale;
import java.util.stream.Collectors;

/// Verdicts in a few words.
final class Verdicts {
  private Verdicts() {}

  static String summary(Answer answer) {
    return switch (answer) {
      case Answer.Decided decided -> summary(decided.verdict());
      case Answer.Undecided undecided -> "not decided";
      case Answer.Invalid invalid -> invalid.message();
    };
  }

  private static String summary(Verdict verdict) {
    var cases = verdict.cases().stream().filter(each -> each.kind() != Verdict.Kind.EMPTY).toList();
    return cases.size() == 1
        ? word(cases.get(0))
        : cases.stream()
            .map(each -> word(each) + " for " + Wording.conditions(each.when()))
            .collect(Collectors.joining("; "));
  }

  private static String word(Verdict.Case each) {
    var strictly = each.strict().orElse(false) ? "strictly " : "";
    return each.kind() == Verdict.Kind.NEITHER
        ? "neither convex nor concave"
        : strictly + each.kind().name().toLowerCase(Locale.ROOT);
  }
}
