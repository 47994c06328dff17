package dev.jensen.agreement;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Verdict;
import dev.jensen.parse.Problem;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Asks about -f: what is proved of f must not be refuted through -f, nor the other way round.
final class Mirror {
  private Mirror() {}

  static void compare(Answer answer, Duration limit, Findings findings) {
    if (!(answer instanceof Answer.Decided(var problem, var verdict, var certificate))) {
      return;
    }
    var s = problem.statement();
    var negated =
        new Statement(s.function().negate(), s.variables(), s.parameters(), s.constraints());
    var mirrored = Jensen.decide(new Problem("-f", negated, problem.fixed()), limit);
    if (mirrored instanceof Answer.Decided(var p, var other, var c)) {
      requireNoConflict(verdict, other, findings);
    }
  }

  private enum Side {
    CONVEX,
    CONCAVE
  }

  private static void requireNoConflict(Verdict verdict, Verdict other, Findings findings) {
    findings.statement();
    if (conflict(proved(verdict, false), refuted(other, true))
        || conflict(proved(other, true), refuted(verdict, false))
        || strictnessConflicts(verdict.strict(), other.strict())) {
      findings.contradiction(words(verdict) + ", but -f is " + words(other));
    }
  }

  private static String words(Verdict verdict) {
    return verdict.kind() + " (strict: " + verdict.strict() + ")";
  }

  private static boolean conflict(Set<Side> proved, Set<Side> refuted) {
    return proved.stream().anyMatch(refuted::contains);
  }

  private static boolean strictnessConflicts(Optional<Boolean> one, Optional<Boolean> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static Set<Side> proved(Verdict verdict, boolean mirrored) {
    return switch (verdict.kind()) {
      case CONVEX -> EnumSet.of(mirrored ? Side.CONCAVE : Side.CONVEX);
      case CONCAVE -> EnumSet.of(mirrored ? Side.CONVEX : Side.CONCAVE);
      case AFFINE -> EnumSet.allOf(Side.class);
      case NEITHER, CONDITIONAL, EMPTY, DIVIDED, UNKNOWN -> EnumSet.noneOf(Side.class);
    };
  }

  /// Strictly convex functions are not concave.
  private static Set<Side> refuted(Verdict verdict, boolean mirrored) {
    if (verdict.kind() == Verdict.Kind.NEITHER) {
      return EnumSet.allOf(Side.class);
    }
    var proved = proved(verdict, mirrored);
    return verdict.strict().equals(Optional.of(true))
        ? EnumSet.complementOf(EnumSet.copyOf(proved))
        : EnumSet.noneOf(Side.class);
  }
}
