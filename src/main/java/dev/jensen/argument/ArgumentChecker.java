package dev.jensen.argument;

import dev.jensen.argument.LineReport.Status;
import dev.jensen.argument.text.ArgumentReader.Argument;
import dev.jensen.argument.text.Assertion;
import dev.jensen.argument.text.Line;
import dev.jensen.argument.text.Property;
import dev.jensen.argument.text.Reason;
import dev.jensen.argument.text.Statement;
import dev.jensen.decide.Alarm;
import dev.jensen.kernel.NaturalDomain;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.kernel.normal.TooLarge;
import dev.jensen.parse.Problem;
import dev.jensen.prove.Search;
import dev.jensen.refute.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Judges an argument line by line, each line on its own, and its conclusion by what the lines that
/// hold have established.
public final class ArgumentChecker {
  private static final long MILLISECONDS_FOR_A_LINE = 8000;
  private static final long MILLISECONDS_FOR_A_NAME = 2000;

  private final Argument argument;
  private final Deadline deadline;
  private final List<LineReport> reports = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final Curvatures.Memory memory = new Curvatures.Memory();
  private final Map<Integer, Statement.Block> blocks = new HashMap<>();
  private Optional<Boolean> claimTrue = Optional.empty();
  private Optional<Assertion> claim = Optional.empty();
  private Optional<Outcome> conclusion = Optional.empty();
  private boolean isClaimEstablished;

  private ArgumentChecker(Argument argument, Deadline deadline) {
    this.argument = argument;
    this.deadline = deadline;
  }

  /// The report; what is not found out before the deadline is unclear.
  public static Report check(Argument argument, Deadline deadline) {
    return new ArgumentChecker(argument, deadline).report();
  }

  /// The same within so much time.
  public static Report check(Argument argument, Duration limit) {
    return check(argument, Deadline.in(limit.toMillis()));
  }

  private Report report() {
    argument.lines().forEach(line -> reports.add(judged(line)));
    return new Report(
        argument.problem().map(Problem::text).map(String::strip), reports, claimTrue, whole());
  }

  /// What is concluded, or else what keeps it from being what was claimed.
  private Optional<Outcome> whole() {
    return conclusion.map(
        outcome ->
            outcome.follows() && !isClaimEstablished && claim.isPresent() && claimTrue.orElse(true)
                ? Outcome.no("what was concluded is not what was claimed")
                : outcome);
  }

  private LineReport judged(Line line) {
    if (line.statement().isEmpty()) {
      return report(line, Status.UNREADABLE, line.explanation().orElse(""));
    }
    var limit = deadline.atMost(MILLISECONDS_FOR_A_LINE);
    try (var _ = new Alarm(limit)) {
      return judged(line, line.statement().get(), new Search(limit));
    } catch (RuleViolation | ArithmeticException | TooLarge hopeless) {
      return report(line, Status.UNCLEAR, "this could not be worked out in time");
    }
  }

  private static LineReport report(Line line, Status status, String message) {
    return new LineReport(
        line.number(),
        line.text(),
        isStep(line),
        status,
        message,
        Optional.empty(),
        Optional.empty());
  }

  private static boolean isStep(Line line) {
    return line.statement().map(ArgumentChecker::isStep).orElse(true);
  }

  private static boolean isStep(Statement statement) {
    return switch (statement) {
      case Statement.Asked a -> false;
      case Statement.Claimed c -> false;
      case Statement.Defined d -> false;
      case Statement.Block b -> false;
      default -> true;
    };
  }

  private LineReport judged(Line line, Statement statement, Search search) {
    return switch (statement) {
      case Statement.Asked asked -> report(line, Status.HOLDS, "");
      case Statement.Defined defined -> report(line, Status.HOLDS, "");
      case Statement.Block block -> opened(line, block, search);
      case Statement.Claimed(var assertion) -> claimed(line, assertion, search);
      case Statement.Concluded(var assertion) -> concluded(line, assertion, search);
      default -> step(line, statement, search);
    };
  }

  private Scene scene(Search search) {
    var statement = argument.problem().orElseThrow().statement();
    return new Scene(
        argument.terms(),
        statement,
        search,
        NaturalDomain.context(statement),
        List.copyOf(facts),
        memory,
        denied());
  }

  /// The curvatures that the lines deny of the function, somewhere at least.
  private Set<Property.Kind> denied() {
    var f = argument.terms().value("f", 0, List.of());
    var kinds = EnumSet.noneOf(Property.Kind.class);
    for (var line : argument.lines()) {
      switch (line.statement().orElse(null)) {
        case Statement.Claimed(var assertion) -> addDenied(assertion, kinds);
        case Statement.Concluded(var assertion) -> addDenied(assertion, kinds);
        case Statement.Properties(var subject, var all, var in, var c) when subject.equals(f) ->
            all.stream().filter(Property::negated).forEach(p -> kinds.add(p.kind()));
        case null, default -> {}
      }
    }
    return kinds;
  }

  private static void addDenied(Assertion assertion, Set<Property.Kind> kinds) {
    if (assertion.property().negated() || assertion.onlyIf()) {
      kinds.add(assertion.property().kind());
    }
  }

  /// The conditions of the blocks around a line.
  private List<Constraint> conditions(Line line) {
    var conditions = new ArrayList<Constraint>();
    for (var head : line.within()) {
      Optional.ofNullable(blocks.get(head)).ifPresent(b -> conditions.addAll(b.conditions()));
    }
    return conditions;
  }

  private LineReport opened(Line line, Statement.Block block, Search search) {
    blocks.put(line.number(), block);
    return block.isCase() && isLastCase(line)
        ? coverage(line, search)
        : report(line, Status.HOLDS, "");
  }

  private boolean isLastCase(Line line) {
    return run(line).getLast().number() == line.number();
  }

  /// The cases that stand together: no other line of the same depth is between them.
  private List<Line> run(Line line) {
    var run = new ArrayList<Line>();
    for (var other : argument.lines()) {
      if (!other.within().equals(line.within())) {
        continue;
      }
      if (isCase(other)) {
        run.add(other);
      } else if (other.number() > line.number()) {
        break;
      } else {
        run.clear();
      }
    }
    return run;
  }

  private static boolean isCase(Line line) {
    return line.statement().orElse(null) instanceof Statement.Block(var c, var isCase) && isCase;
  }

  /// Cases must leave out nothing but boundaries.
  private LineReport coverage(Line line, Search search) {
    var cases =
        run(line).stream()
            .flatMap(other -> other.statement().stream())
            .map(Statement.Block.class::cast)
            .map(Statement.Block::conditions)
            .toList();
    var scene = scene(search);
    var context = scene.domain().with(conditions(line));
    return new Cases(search, context)
        .leftOut(cases)
        .map(
            point ->
                new LineReport(
                    line.number(),
                    line.text(),
                    true,
                    Status.WRONG,
                    "the cases leave out " + Wording.point(point),
                    Optional.of(Mistake.CASES),
                    Optional.empty()))
        .orElseGet(() -> report(line, Status.HOLDS, ""));
  }

  private LineReport claimed(Line line, Assertion assertion, Search search) {
    claim = Optional.of(assertion);
    var finding = new Assertions(scene(search)).decide(assertion);
    claimTrue = truth(finding);
    var mistake =
        finding.isWrong()
            ? named(search, scene -> new ConclusionMistakes(scene).ofClaim(assertion))
            : Optional.<Mistake>empty();
    return finished(line, finding, Optional.empty(), mistake);
  }

  private static Optional<Boolean> truth(Finding finding) {
    return switch (finding) {
      case Finding.Holds holds -> Optional.of(true);
      case Finding.Wrong wrong -> Optional.of(false);
      case Finding.Unclear unclear -> Optional.empty();
    };
  }

  private LineReport concluded(Line line, Assertion assertion, Search search) {
    var within = conditions(line);
    establishReason(line, within, search);
    var scene = scene(search);
    var whole =
        new Assertion(
            assertion.property(),
            Assertions.joined(within, assertion.conditions()),
            assertion.onlyIf());
    var finding = new Assertions(scene).decide(assertion, within);
    // What the lines before it give may decide what the claim by itself did not.
    if (claimTrue.isEmpty() && claim.map(assertion::equals).orElse(true)) {
      claimTrue = truth(finding);
    }
    var outcome = outcome(scene, assertion, within, line, finding);
    // One conclusion that does not follow spoils the whole.
    conclusion = conclusion.filter(before -> !before.follows()).or(() -> Optional.of(outcome));
    var establishes =
        claim.map(stated -> new Strength(scene).establishes(whole, stated)).orElse(false);
    isClaimEstablished |= establishes && outcome.follows();
    var remark =
        outcome.follows()
            ? claim
                .filter(stated -> !stated.equals(whole))
                .map(stated -> differing(establishes))
                .or(
                    () ->
                        line.reason()
                            .flatMap(
                                reason -> new Reasons(scene).ofConclusion(reason, outcome, within)))
            : Optional.of("it does not follow from the lines above: " + outcome.how());
    var mistake =
        finding.isWrong()
            ? named(
                search,
                less -> new ConclusionMistakes(less).ofConclusion(whole, line.reason(), finding))
            : outcome.follows()
                ? Optional.of(Mistake.OTHER_CONCLUSION)
                    .filter(m -> claim.isPresent() && !establishes && claimTrue.orElse(true))
                : named(search, less -> new ConclusionMistakes(less).ofGap(whole, line.reason()));
    return finished(line, finding, finding.isWrong() ? Optional.empty() : remark, mistake);
  }

  private static String differing(boolean establishes) {
    return establishes ? "this is more than was claimed" : "this is not what was claimed";
  }

  private static Outcome outcome(
      Scene scene, Assertion assertion, List<Constraint> within, Line line, Finding finding) {
    if (finding.isWrong()) {
      return Outcome.no("it is not true");
    }
    if (scene
        .knowledge()
        .isEmpty(scene.everywhere(Assertions.joined(within, assertion.conditions()), List.of()))) {
      return Outcome.no("no point of the domain satisfies the conditions");
    }
    return new Conclusions(scene.knowledge(), scene.statement().variables(), line.reason())
        .of(assertion, within);
  }

  private void establish(
      Line line, Statement statement, List<Constraint> within, Optional<Reason> reason) {
    var all = new ArrayList<>(within);
    all.addAll(Steps.conditions(statement));
    all.addAll(new Scope(argument.problem().orElseThrow().statement()).of(statement));
    facts.add(new Fact(line.number(), statement, all, reason));
  }

  /// The reason that a conclusion gives is a line of its own.
  private void establishReason(Line line, List<Constraint> within, Search search) {
    if (line.reason().orElse(null) instanceof Reason.Supported(var support)
        && isStep(support)
        && !(support instanceof Statement.Concluded)
        && new Steps(scene(search)).decide(support, within).isHolding()) {
      establish(line, support, within, Optional.empty());
    }
  }

  private LineReport step(Line line, Statement statement, Search search) {
    var scene = scene(search);
    var within = conditions(line);
    var finding = new Steps(scene).decide(statement, within);
    if (finding.isHolding()) {
      establish(line, statement, within, line.reason());
    }
    var mistake =
        finding.isWrong()
            ? named(search, less -> new Diagnosis(less).ofStep(statement, within, finding))
                .or(
                    () ->
                        isCurvature(statement)
                            ? ConclusionMistakes.byReason(line.reason())
                            : Optional.empty())
            : Optional.<Mistake>empty();
    var remark =
        finding.isHolding()
            ? line.reason().flatMap(reason -> new Reasons(scene).remark(reason, statement, within))
            : Optional.<String>empty();
    return finished(line, finding, remark, mistake);
  }

  /// The name of a mistake, if it is found soon: what was found of the line stands without it.
  private Optional<Mistake> named(Search search, Function<Scene, Optional<Mistake>> name) {
    var limit = search.deadline().atMost(MILLISECONDS_FOR_A_NAME);
    try (var _ = new Alarm(limit)) {
      return name.apply(scene(new Search(limit)));
    } catch (RuleViolation | ArithmeticException | TooLarge hopeless) {
      return Optional.empty();
    }
  }

  private static boolean isCurvature(Statement statement) {
    return statement instanceof Statement.Properties(var s, var all, var in, var c)
        && all.stream().allMatch(p -> p.kind().isCurvature() && !p.negated());
  }

  private static LineReport finished(
      Line line, Finding finding, Optional<String> remark, Optional<Mistake> mistake) {
    return switch (finding) {
      case Finding.Holds(var own) ->
          new LineReport(
              line.number(),
              line.text(),
              isStep(line),
              Status.HOLDS,
              remark.or(() -> own).orElse(""),
              mistake,
              Optional.empty());
      case Finding.Wrong(var message, var witness, var _) ->
          new LineReport(
              line.number(), line.text(), isStep(line), Status.WRONG, message, mistake, witness);
      case Finding.Unclear(var message) ->
          new LineReport(
              line.number(),
              line.text(),
              isStep(line),
              Status.UNCLEAR,
              remark.map(more -> message + "; " + more).orElse(message),
              Optional.empty(),
              Optional.empty());
    };
  }
}
