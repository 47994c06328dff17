package dev.jensen.render;

import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.NegativeDirection;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.kernel.rule.TouchingChord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A case of a verdict with its leaf of the certificate, split further where a refutation splits on
/// parameters: so each has one witness that is valid on all of it.
record Case(
    Verdict.Case proved,
    Certificate leaf,
    List<Constraint> when,
    Context context,
    Optional<JensenPoints> notConvex,
    Optional<JensenPoints> notConcave,
    Optional<TouchingChord> notStrict) {

  Verdict.Kind kind() {
    return proved.kind();
  }

  Optional<Boolean> strict() {
    return proved.strict();
  }

  /// The second derivatives that refute by themselves.
  List<NegativeDirection> bends() {
    return leaf instanceof Certificate.Leaf(var domain, var inhabitant, var claims)
        ? claims.stream().flatMap(claim -> bend(claim).stream()).toList()
        : List.of();
  }

  private static Optional<NegativeDirection> bend(Rule claim) {
    return switch (claim) {
      case NegativeDirection bend -> Optional.of(bend);
      case Lemma(var fact, var rest) -> bend(rest);
      default -> Optional.empty();
    };
  }

  /// The cases of a verdict in the order of its certificate.
  static List<Case> of(Verdict verdict, Certificate certificate) {
    var leaves = new ArrayList<Certificate>();
    collect(certificate, leaves);
    var cases = new ArrayList<Case>();
    for (int i = 0; i < leaves.size(); i++) {
      var proved = verdict.cases().get(i);
      cases.addAll(split(proved, leaves.get(i), verdict.context().with(proved.when())));
    }
    var given = verdict.context().ofParameters();
    return cases.stream().map(each -> each.withoutRepetition(given)).toList();
  }

  /// The same with conditions left out that follow from the others.
  private Case withoutRepetition(Context given) {
    var needed = new Implication(given).needed(when);
    return new Case(proved, leaf, needed, context, notConvex, notConcave, notStrict);
  }

  private static void collect(Certificate certificate, List<Certificate> leaves) {
    if (certificate instanceof Certificate.Cases(var cases)) {
      cases.forEach(branch -> collect(branch.certificate(), leaves));
    } else {
      leaves.add(certificate);
    }
  }

  private static List<Case> split(Verdict.Case proved, Certificate leaf, Context context) {
    var whole =
        new Case(
            proved,
            leaf,
            proved.when(),
            context,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var cases = List.of(whole);
    if (leaf instanceof Certificate.Leaf(var domain, var inhabitant, var claims)) {
      for (var claim : claims) {
        cases = cases.stream().flatMap(each -> each.refined(claim).stream()).toList();
      }
    }
    return cases;
  }

  /// This case with what the claim says, in as many parts as the claim distinguishes.
  private List<Case> refined(Rule claim) {
    return switch (claim) {
      case JensenPoints points ->
          List.of(points.concave() ? notConcave(points) : notConvex(points));
      case TouchingChord chord -> List.of(notStrict(chord));
      case Lemma(var fact, var rest) -> refined(rest);
      case SignSplit(var on, var nonnegative, var negative) when hasPoints(claim) -> {
        var parts = new ArrayList<Case>();
        var zero = Constraint.nonnegative(on);
        var below = Constraint.positive(on.negate());
        parts.addAll(
            where(zero, below).stream().flatMap(c -> c.refined(nonnegative).stream()).toList());
        parts.addAll(
            where(below, zero).stream().flatMap(c -> c.refined(negative).stream()).toList());
        yield parts;
      }
      default -> List.of(this);
    };
  }

  private static boolean hasPoints(Rule claim) {
    return switch (claim) {
      case JensenPoints p -> true;
      case TouchingChord c -> true;
      case Lemma(var fact, var rest) -> hasPoints(rest);
      case SignSplit(var on, var nonnegative, var negative) ->
          hasPoints(nonnegative) || hasPoints(negative);
      default -> false;
    };
  }

  /// Nothing where an earlier split says the opposite, this very case where one says the same.
  private List<Case> where(Constraint constraint, Constraint opposite) {
    if (when.contains(opposite)) {
      return List.of();
    }
    if (when.contains(constraint)) {
      return List.of(this);
    }
    var longer = new ArrayList<>(when);
    longer.add(constraint);
    return List.of(
        new Case(
            proved,
            leaf,
            List.copyOf(longer),
            context.with(constraint),
            notConvex,
            notConcave,
            notStrict));
  }

  private Case notConvex(JensenPoints points) {
    return new Case(
        proved,
        leaf,
        when,
        context,
        notConvex.or(() -> Optional.of(points)),
        notConcave,
        notStrict);
  }

  private Case notConcave(JensenPoints points) {
    return new Case(
        proved,
        leaf,
        when,
        context,
        notConvex,
        notConcave.or(() -> Optional.of(points)),
        notStrict);
  }

  private Case notStrict(TouchingChord chord) {
    return new Case(
        proved, leaf, when, context, notConvex, notConcave, notStrict.or(() -> Optional.of(chord)));
  }
}
