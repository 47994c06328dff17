package dev.jensen.exercise;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Lemma;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What can be chosen from when the curvature of a function is asked for.
final class Verdicts {
  private Verdicts() {}

  /// An option in words, and when it is right.
  record Option(String words, Predicate<Verdict> isRight) {
    private static Option of(String words, Verdict.Kind kind) {
      return new Option(words, verdict -> verdict.kind() == kind);
    }

    private static Option of(String words, Verdict.Kind kind, boolean strict) {
      return new Option(
          words, verdict -> verdict.kind() == kind && verdict.strict().equals(Optional.of(strict)));
    }
  }

  private static final Option AFFINE =
      Option.of("both convex and concave (affine)", Verdict.Kind.AFFINE);
  private static final Option NEITHER =
      Option.of("neither convex nor concave", Verdict.Kind.NEITHER);
  private static final Option CONVEX = Option.of("convex", Verdict.Kind.CONVEX);
  private static final Option CONCAVE = Option.of("concave", Verdict.Kind.CONCAVE);

  static final List<Option> CURVATURES = List.of(CONVEX, CONCAVE, AFFINE, NEITHER);
  static final List<Option> STRICT =
      List.of(
          Option.of("strictly convex", Verdict.Kind.CONVEX, true),
          Option.of("convex, but not strictly", Verdict.Kind.CONVEX, false),
          Option.of("strictly concave", Verdict.Kind.CONCAVE, true),
          Option.of("concave, but not strictly", Verdict.Kind.CONCAVE, false),
          NEITHER);
  static final List<Option> WITH_DOMAIN =
      List.of(
          CONVEX,
          CONCAVE,
          AFFINE,
          NEITHER,
          Option.of("defined on a set that is not convex", Verdict.Kind.DIVIDED));

  /// The place of the one option that is right; throws `IllegalStateException` if none or several
  /// are.
  static int right(List<Option> options, Verdict verdict) {
    var right = options.stream().filter(option -> option.isRight().test(verdict)).toList();
    if (right.size() != 1) {
      throw new IllegalStateException(
          verdict.statement().function() + ": no option for " + verdict.kind() + verdict.strict());
    }
    return options.indexOf(right.get(0));
  }

  /// The chord by which the certificate refutes convexity.
  static Chords.Chord chord(Answer.Decided decided) {
    if (decided.certificate() instanceof Certificate.Leaf(var domain, var inhabitant, var claims)) {
      for (var claim : claims) {
        if (points(claim) instanceof JensenPoints points && !points.concave()) {
          return new Chords.Chord(points.a(), points.b());
        }
      }
    }
    throw new IllegalStateException(decided.problem().text() + ": no chord against convexity");
  }

  private static Rule points(Rule claim) {
    return claim instanceof Lemma(var fact, var rest) ? points(rest) : claim;
  }
}
