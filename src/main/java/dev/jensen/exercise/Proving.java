package dev.jensen.exercise;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.DomainGap;
import dev.jensen.parse.Problem;
import dev.jensen.parse.ProblemParser;
import dev.jensen.prove.Construction;
import dev.jensen.prove.Domains;
import dev.jensen.prove.Inhabitants;
import dev.jensen.prove.Proof;
import dev.jensen.prove.Search;
import dev.jensen.prove.Strictness;
import dev.jensen.refute.Deadline;
import dev.jensen.refute.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Turns what a topic expects into a certificate that the kernel accepts. The general search looks
/// for points for as long as it is given; here everything is tried in a fixed order, so that the
/// same draft has the same certificate on a fast machine and on a slow one.
final class Proving {
  /// Far more than any draft needs; who waits has a limit of their own.
  private static final long MILLISECONDS = 600_000;

  private final ProblemParser parser = new ProblemParser(Atoms.all());
  private final Problem problem;
  private final Search search = new Search(Deadline.in(MILLISECONDS));

  Proving(Problem problem) {
    this.problem = problem;
  }

  /// The answer; throws `IllegalStateException` when the kernel does not confirm the plan.
  Answer.Decided decide(Plan plan) {
    var context = NaturalDomain.context(problem.statement());
    var certificate = certificate(plan, context);
    try {
      var verdict = Verdict.of(problem.statement(), certificate);
      var expected = new ArrayList<Verdict.Kind>();
      collect(plan, expected);
      if (!verdict.cases().stream().map(Verdict.Case::kind).toList().equals(expected)) {
        throw fault("expected " + expected + ", proved " + verdict.kind());
      }
      return new Answer.Decided(problem, verdict, certificate);
    } catch (RuleViolation refused) {
      throw fault(String.valueOf(refused.getMessage()));
    }
  }

  private IllegalStateException fault(String what) {
    return new IllegalStateException(problem.text() + ": " + what);
  }

  private static void collect(Plan plan, List<Verdict.Kind> kinds) {
    switch (plan) {
      case Plan.Leaf(var kind, var lines) -> kinds.add(kind);
      case Plan.Divided d -> kinds.add(Verdict.Kind.DIVIDED);
      case Plan.Either(var on, var nonnegative, var negative) -> {
        collect(nonnegative, kinds);
        collect(negative, kinds);
      }
    }
  }

  private Certificate certificate(Plan plan, Context context) {
    return switch (plan) {
      case Plan.Leaf leaf ->
          new Certificate.Leaf(domain(context), inhabitant(context), claims(leaf, context));
      case Plan.Divided(var line) ->
          new Certificate.Divided(inhabitant(context), gap(line, context));
      case Plan.Either(var on, var nonnegative, var negative) -> {
        var sign = parser.expression(on);
        yield new Certificate.Cases(
            List.of(
                branch(Constraint.nonnegative(sign), nonnegative, context),
                branch(Constraint.positive(sign.negate()), negative, context)));
      }
    };
  }

  private Certificate.Case branch(Constraint when, Plan plan, Context context) {
    return new Certificate.Case(when, certificate(plan, context.with(when)));
  }

  private Rule domain(Context context) {
    return new Domains(search, context)
        .prove()
        .orElseThrow(() -> fault("the domain was not proved convex"));
  }

  private Rule inhabitant(Context context) {
    return new Inhabitants(search, context)
        .prove()
        .orElseThrow(() -> fault("no point of the domain was found"));
  }

  private Rule gap(Plan.Line line, Context context) {
    var a = point(line.a());
    var b = point(line.b());
    for (int broken = 0; broken < context.constraints().size(); broken++) {
      var gap = new DomainGap(a, b, Expr.of(1, 2), broken);
      if (isAccepted(context, gap)) {
        return gap;
      }
    }
    throw fault("the domain was not proved divided");
  }

  private Map<String, Expr> point(List<String> coordinates) {
    var names = problem.statement().variables();
    var point = new TreeMap<String, Expr>();
    for (int i = 0; i < names.size(); i++) {
      point.put(names.get(i), parser.expression(coordinates.get(i)));
    }
    return point;
  }

  private static boolean isAccepted(Context context, Rule rule) {
    try {
      Theorem.prove(context, rule);
      return true;
    } catch (RuleViolation refused) {
      return false;
    }
  }

  private List<Rule> claims(Plan.Leaf leaf, Context context) {
    return switch (leaf.kind()) {
      case NEITHER ->
          List.of(
              refutation(leaf, Direction.NOT_CONVEX, context),
              refutation(leaf, Direction.NOT_CONCAVE, context));
      case AFFINE -> List.of(proof(context, Curvature.AFFINE).rule());
      case CONVEX -> curved(context, Curvature.CONVEX);
      case CONCAVE -> curved(context, Curvature.CONCAVE);
      default -> throw fault("nothing to prove: " + leaf.kind());
    };
  }

  private Proof proof(Context context, Curvature wanted) {
    return new Construction(search, context)
        .prove(problem.statement().function())
        .filter(found -> found.curvature().isConvex() == wanted.isConvex())
        .filter(found -> found.curvature().isConcave() == wanted.isConcave())
        .orElseThrow(() -> fault("was not proved " + wanted));
  }

  private List<Rule> curved(Context context, Curvature wanted) {
    var strict =
        new Strictness(search, context)
            .decide(problem.statement().function(), proof(context, wanted), domain(context));
    var rules = new ArrayList<>(List.of(strict.proof().rule()));
    strict.refutation().ifPresent(rules::add);
    return rules;
  }

  private Rule refutation(Plan.Leaf leaf, Direction direction, Context context) {
    var chords = new Chords(search, problem.statement(), context, direction);
    var proposed =
        leaf.lines().stream()
            .map(line -> chords.proved(new Chords.Chord(point(line.a()), point(line.b()))))
            .flatMap(Optional::stream)
            .findFirst();
    return proposed.or(chords::simplest).orElseThrow(() -> fault("no chord shows " + direction));
  }
}
