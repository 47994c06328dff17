package dev.jensen.render;

import dev.jensen.answer.Answer;
import dev.jensen.explain.BrokenComposition;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.DomainByConstraints;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.kernel.rule.TouchingChord;
import dev.jensen.render.document.Block;
import dev.jensen.render.document.Exposition;
import dev.jensen.render.document.Prose;
import dev.jensen.render.plot.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// From an answer to what is told of it. Everything said of a decided problem is read off its
/// certificate and re-computed by the kernel on the way; pictures and remarks prove nothing.
public final class Story {
  private static final int MOST_STEPS = 120;
  private static final int LAST_STEPS = 3;

  private final Style style;
  private final boolean hasPictures;
  private final boolean hasRemarks;
  private final Regions regions = new Regions();

  private Story(Style style, boolean hasPictures, boolean hasRemarks) {
    this.style = style;
    this.hasPictures = hasPictures;
    this.hasRemarks = hasRemarks;
  }

  /// All of it, without pictures.
  public static Exposition of(Answer answer) {
    return new Story(Style.FULL, false, true).told(answer);
  }

  /// All that proves the answer and nothing else. Remarks are looked for in limited time; this is
  /// the same on every machine.
  public static Exposition provedOnly(Answer answer) {
    return new Story(Style.FULL, false, false).told(answer);
  }

  public static Exposition of(Answer answer, Style style) {
    return new Story(style, false, style == Style.FULL).told(answer);
  }

  /// With a picture for each case that has one, where the style shows proofs.
  public static Exposition illustrated(Answer answer, Style style) {
    return new Story(style, style == Style.SHORT || style == Style.FULL, style == Style.FULL)
        .told(answer);
  }

  /// The finding alone.
  public static Exposition briefly(Answer answer) {
    return new Exposition(
        headline(answer), false, Optional.empty(), List.of(), List.of(), List.of());
  }

  /// Why there is no answer.
  static Exposition unanswered(String why) {
    var stopped = new Exposition.Trouble("Stopped", List.of(why));
    return new Exposition(
        Prose.of("unknown"), false, Optional.empty(), List.of(), List.of(stopped), List.of());
  }

  private static Prose headline(Answer answer) {
    return switch (answer) {
      case Answer.Decided decided -> Headline.of(decided.verdict());
      case Answer.Undecided undecided -> Prose.of("unknown");
      case Answer.Invalid invalid -> Prose.of("invalid: " + invalid.message());
    };
  }

  private Exposition told(Answer answer) {
    var headline = headline(answer);
    return switch (answer) {
      case Answer.Decided decided -> told(headline, decided, List.of());
      case Answer.Undecided undecided -> {
        var troubles = Troubles.of(undecided);
        yield undecided
            .partial()
            .map(partial -> told(headline, partial, troubles))
            .orElseGet(
                () ->
                    new Exposition(
                        headline, false, Optional.empty(), List.of(), troubles, List.of()));
      }
      case Answer.Invalid invalid ->
          new Exposition(
              headline,
              false,
              Optional.empty(),
              List.of(),
              List.of(),
              invalid.parts().stream()
                  .map(part -> new Exposition.Part(part.when(), told(part.answer())))
                  .toList());
    };
  }

  private Exposition told(
      Prose headline, Answer.Decided decided, List<Exposition.Trouble> troubles) {
    var verdict = decided.verdict();
    var function = verdict.statement().function();
    var cases =
        Case.of(verdict, decided.certificate()).stream()
            .map(
                each ->
                    new Exposition.Case(
                        each.when(),
                        Headline.of(each.kind(), each.strict()),
                        blocks(each, function)))
            .toList();
    var isAboutFunction =
        verdict.kind() != Verdict.Kind.EMPTY && verdict.kind() != Verdict.Kind.DIVIDED;
    return new Exposition(
        headline, isAboutFunction, Optional.of(question(verdict)), cases, troubles, List.of());
  }

  private static Exposition.Question question(Verdict verdict) {
    var statement = verdict.statement();
    var all = verdict.context().constraints();
    int given = statement.constraints().size();
    return new Exposition.Question(
        statement.function(),
        statement.variables(),
        statement.parameters(),
        all.subList(0, given),
        all.subList(given, all.size()));
  }

  private List<Block> blocks(Case each, Expr function) {
    return switch (each.leaf()) {
      case Certificate.Leaf leaf -> leaf(each, leaf, function);
      case Certificate.Empty(var impossible) -> steps(each, List.of(impossible), function);
      case Certificate.Divided(var inhabitant, var gap) -> steps(each, List.of(gap), function);
      case Certificate.Open(var reason) ->
          List.of(new Block.Remark("Not decided", List.of(Prose.of(reason))));
      case Certificate.Cases cases -> throw new IllegalStateException("a case within a leaf");
    };
  }

  private List<Block> leaf(Case each, Certificate.Leaf leaf, Expr function) {
    if (style == Style.HINT) {
      return List.of(new Block.Hint(hint(each, argued(leaf), function)));
    }
    var blocks = new ArrayList<Block>();
    each.notConvex()
        .map(
            points ->
                Witness.of(points, each.context()).shows(Block.Failure.NOT_CONVEX, each.context()))
        .ifPresent(blocks::add);
    each.notConcave()
        .map(
            points ->
                Witness.of(points, each.context()).shows(Block.Failure.NOT_CONCAVE, each.context()))
        .ifPresent(blocks::add);
    blocks.addAll(steps(each, argued(leaf), function));
    each.notStrict()
        .map(
            chord ->
                Witness.of(chord, each.context()).shows(Block.Failure.NOT_STRICT, each.context()))
        .ifPresent(blocks::add);
    if (hasPictures && each.kind() != Verdict.Kind.AFFINE) {
      picture(each, function).ifPresent(picture -> blocks.add(new Block.Figure(picture)));
    }
    if (each.kind() == Verdict.Kind.NEITHER && hasRemarks) {
      remarks(each, function, blocks);
    }
    return blocks;
  }

  /// The first of the ideas that lead to the proof.
  private static Prose hint(Case each, List<Rule> claims, Expr function) {
    var derivation = new Derivation(new Phrases(function));
    var conclusions = new TreeSet<Integer>();
    claims.forEach(claim -> conclusions.add(derivation.prove(each.context(), claim)));
    return new Hints(each, derivation)
        .inOrder(conclusions).stream()
            .findFirst()
            .orElse(Prose.of("Expand it. How do the variables occur?"));
  }

  private Optional<Picture> picture(Case each, Expr function) {
    return Illustration.of(each, function, regions);
  }

  private void remarks(Case each, Expr function, List<Block> blocks) {
    BrokenComposition.in(function, each.context())
        .ifPresent(broken -> blocks.add(Remarks.composition(broken)));
    regions
        .of(function, each.context())
        .ifPresent(table -> blocks.add(Remarks.regions(table, each.context())));
  }

  /// The claims that take an argument, that of a domain first whose convexity is not plain.
  static List<Rule> argued(Certificate.Leaf leaf) {
    var argued = new ArrayList<Rule>();
    if (!isPlain(leaf.domain())) {
      argued.add(leaf.domain());
    }
    leaf.claims().stream().filter(claim -> !isShown(claim)).forEach(argued::add);
    return argued;
  }

  private static boolean isPlain(Rule domain) {
    return domain instanceof DomainByConstraints(var cuts)
        && cuts.stream().allMatch(cut -> cut.proof().map(Affine.class::isInstance).orElse(true));
  }

  /// Points are shown as such, not as steps.
  private static boolean isShown(Rule claim) {
    return switch (claim) {
      case JensenPoints p -> true;
      case TouchingChord c -> true;
      case Lemma(var fact, var rest) -> isShown(rest);
      case SignSplit(var on, var nonnegative, var negative) ->
          isShown(nonnegative) && isShown(negative);
      default -> false;
    };
  }

  private List<Block> steps(Case each, List<Rule> claims, Expr function) {
    if (style == Style.EVIDENCE || style == Style.HINT) {
      return List.of();
    }
    var derivation = new Derivation(new Phrases(function));
    claims.forEach(claim -> derivation.prove(each.context(), claim));
    var steps = derivation.steps();
    if (style == Style.SHORT && steps.size() > 1) {
      steps = steps.stream().filter(step -> !step.isRoutine()).toList();
    }
    int hidden = Math.max(0, steps.size() - MOST_STEPS);
    if (hidden > 0) {
      var shown = new ArrayList<>(steps.subList(0, MOST_STEPS - LAST_STEPS));
      shown.addAll(steps.subList(steps.size() - LAST_STEPS, steps.size()));
      steps = shown;
    }
    return steps.isEmpty()
        ? List.of()
        : List.of(new Block.Derivation(steps, hidden, MOST_STEPS - LAST_STEPS));
  }
}
