package dev.jensen.render;

import dev.jensen.answer.Answer;
import dev.jensen.explain.BrokenComposition;
import dev.jensen.explain.RegionTable;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.SignSplit;
import dev.jensen.kernel.rule.TouchingChord;
import java.util.ArrayList;
import java.util.List;

/// Answers for people: the verdict first, then why.
public final class AnswerText {
  private static final int MOST_STEPS = 120;
  private static final int LAST_STEPS = 3;

  /// How much is said: the verdict with its cases and points, or the proof of each case too.
  public enum Detail {
    EVIDENCE,
    PROOF
  }

  private final Page page;
  private final Detail detail;

  private AnswerText() {
    this(Detail.PROOF, new Page());
  }

  private AnswerText(Detail detail, Page page) {
    this.detail = detail;
    this.page = page;
  }

  public static String of(Answer answer) {
    var text = new AnswerText();
    text.add(answer);
    return text.page.toString();
  }

  /// The same on so many columns.
  public static String of(Answer answer, Detail detail, int columns) {
    var text = new AnswerText(detail, new Page(columns));
    text.add(answer);
    return text.page.toString();
  }

  /// The verdict and the problem alone.
  public static String briefly(Answer answer) {
    var text = new AnswerText();
    text.page.paragraph("", headline(answer));
    return text.page.toString();
  }

  private static String headline(Answer answer) {
    return switch (answer) {
      case Answer.Decided decided -> Headline.of(decided.verdict());
      case Answer.Undecided undecided -> "unknown";
      case Answer.Invalid invalid -> "invalid: " + invalid.message();
    };
  }

  private void add(Answer answer) {
    page.paragraph("", headline(answer));
    switch (answer) {
      case Answer.Decided decided -> {
        addFunction(decided.verdict());
        addCases(decided);
      }
      case Answer.Undecided undecided -> addUndecided(undecided);
      case Answer.Invalid invalid -> addInvalid(invalid);
    }
  }

  private void addFunction(Verdict verdict) {
    var statement = verdict.statement();
    page.blank();
    page.paragraph(
        "f = ",
        Phrases.clipped(Plain.of(statement.function()))
            + "   in "
            + Phrases.list(statement.variables()));
    if (!statement.constraints().isEmpty()) {
      page.paragraph("where ", String.join(", ", Conditions.all(statement.constraints())));
    }
    var all = verdict.context().constraints();
    var added = all.subList(statement.constraints().size(), all.size());
    if (!added.isEmpty()) {
      page.paragraph("", "(f is defined only where " + Conditions.joined(added) + ")");
    }
  }

  private void addCases(Answer.Decided decided) {
    var verdict = decided.verdict();
    var cases = Case.of(verdict, decided.certificate());
    if (cases.size() > 1) {
      page.blank();
      page.table(
          "  ",
          cases.stream()
              .map(each -> List.of(Conditions.joined(each.when()), headline(each)))
              .toList());
    }
    for (var each : cases) {
      if (cases.size() > 1 && isExplained(each)) {
        page.blank();
        page.paragraph("Case ", Conditions.joined(each.when()) + ": " + headline(each));
      }
      addReasons(each, verdict.statement().function());
    }
  }

  /// Whether there is more to say of a case than the table of cases says.
  private boolean isExplained(Case each) {
    return detail == Detail.PROOF
        || each.notConvex().isPresent()
        || each.notConcave().isPresent()
        || each.notStrict().isPresent()
        || each.leaf() instanceof Certificate.Open;
  }

  private static String headline(Case each) {
    return Headline.of(each.kind(), each.strict());
  }

  private void addReasons(Case each, Expr function) {
    switch (each.leaf()) {
      case Certificate.Leaf leaf -> addLeaf(each, leaf, function);
      case Certificate.Empty(var impossible) -> addSteps(each, List.of(impossible), function);
      case Certificate.Divided(var inhabitant, var gap) -> addSteps(each, List.of(gap), function);
      case Certificate.Open(var reason) -> {
        page.blank();
        page.paragraph("  ", "Not decided: " + reason);
      }
      case Certificate.Cases cases -> throw new IllegalStateException("a case within a leaf");
    }
  }

  private void addLeaf(Case each, Certificate.Leaf leaf, Expr function) {
    each.notConvex().ifPresent(points -> addPoints(points, each));
    each.notConcave().ifPresent(points -> addPoints(points, each));
    each.notStrict().ifPresent(chord -> addChord(chord, each));
    addSteps(each, argued(leaf), function);
    if (each.kind() == Verdict.Kind.NEITHER && detail == Detail.PROOF) {
      addRemarks(each, function);
    }
  }

  private void addRemarks(Case each, Expr function) {
    var remarks = new Remarks(each.context().variables());
    BrokenComposition.in(function, each.context())
        .ifPresent(
            broken -> addRemark("Why the composition rule fails", remarks.composition(broken)));
    RegionTable.of(function, each.context())
        .ifPresent(table -> addRemark("The regions", remarks.regions(table)));
  }

  private void addRemark(String title, List<String> paragraphs) {
    page.blank();
    page.line(title);
    paragraphs.forEach(paragraph -> page.paragraph("  ", paragraph));
  }

  /// The claims that are argued for in steps.
  static List<Rule> argued(Certificate.Leaf leaf) {
    return leaf.claims().stream().filter(claim -> !isShown(claim)).toList();
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

  private void addSteps(Case each, List<Rule> claims, Expr function) {
    if (detail == Detail.EVIDENCE) {
      return;
    }
    var derivation = new Derivation(new Phrases(function));
    claims.forEach(claim -> derivation.prove(each.context(), claim));
    if (derivation.steps().isEmpty()) {
      return;
    }
    page.blank();
    page.line("Why");
    addNumbered(derivation.steps());
  }

  /// The steps; of very many only the first and the last ones.
  private void addNumbered(List<String> steps) {
    int hidden = Math.max(0, steps.size() - MOST_STEPS);
    for (int i = 0; i < steps.size(); i++) {
      if (hidden > 0 && i == MOST_STEPS - LAST_STEPS) {
        page.paragraph("      ", "... (" + hidden + " steps; the certificate has them all)");
        i += hidden;
      }
      page.paragraph(String.format("%4d. ", i + 1), steps.get(i));
    }
  }

  private void addPoints(JensenPoints points, Case each) {
    var witness = Witness.of(points, each.context());
    page.blank();
    page.line(points.concave() ? "Why not concave" : "Why not convex");
    addNumbers(witness);
    addComparison(witness, points.concave() ? " < " : " > ");
    addDecimals(witness);
    page.paragraph(
        "  ",
        points.concave()
            ? "The graph of a concave function is never below its chords; at M it is."
            : "The graph of a convex function is never above its chords; at M it is.");
    page.paragraph("  ", "To check by hand, put the coordinates of A, B and M into f.");
  }

  private void addChord(TouchingChord chord, Case each) {
    var witness = Witness.of(chord, each.context());
    page.blank();
    page.line("Why not strictly");
    addNumbers(witness);
    addComparison(witness, " = ");
    page.paragraph("  ", "The chord from A to B touches the graph at M.");
  }

  private void addNumbers(Witness witness) {
    page.paragraph("  A    ", Phrases.point(witness.a()));
    page.paragraph("  B    ", Phrases.point(witness.b()));
    page.paragraph(
        "  M    ", Phrases.point(witness.mixture()) + ", which is " + mixture(witness, "A", "B"));
    page.paragraph("  f(A) ", "= " + shown(witness.atA()));
    page.paragraph("  f(B) ", "= " + shown(witness.atB()));
  }

  private void addComparison(Witness witness, String sign) {
    page.paragraph(
        "  f(M) ",
        "= "
            + shown(witness.left())
            + sign
            + shown(witness.right())
            + " = "
            + mixture(witness, "f(A)", "f(B)"));
  }

  private static String shown(Witness.Value value) {
    return Phrases.clipped(Plain.of(value.expr()));
  }

  private static String mixture(Witness witness, String first, String second) {
    var weight = witness.weight();
    if (weight.equals(Numeral.HALF)) {
      return "(" + first + " + " + second + ")/2";
    }
    return weight(weight) + "*" + first + " + " + weight(Expr.of(1).minus(weight)) + "*" + second;
  }

  private static String weight(Expr weight) {
    var text = Plain.of(weight);
    return weight instanceof Expr.Constant || weight instanceof Expr.Symbol
        ? text
        : "(" + text + ")";
  }

  private void addDecimals(Witness witness) {
    var isExact =
        witness.left().expr() instanceof Expr.Constant
            && witness.right().expr() instanceof Expr.Constant;
    if (!isExact) {
      witness
          .decimals()
          .ifPresent(
              both ->
                  page.paragraph("  ", "In decimals: " + both.get(0) + " against " + both.get(1)));
    }
  }

  private void addUndecided(Answer.Undecided undecided) {
    page.blank();
    page.paragraph("Stopped: ", undecided.obstacle().goal() + " (" + reason(undecided) + ")");
    if (!undecided.tried().isEmpty()) {
      page.blank();
      page.line("Tried");
      undecided.tried().forEach(tried -> page.paragraph("  - ", tried));
    }
    undecided
        .partial()
        .ifPresent(
            partial -> {
              page.blank();
              page.line("Decided in part");
              page.paragraph("  ", Headline.of(partial.verdict()));
              addFunction(partial.verdict());
              addCases(partial);
            });
  }

  private static String reason(Answer.Undecided undecided) {
    return switch (undecided.obstacle().reason()) {
      case TIME -> "the time was up";
      case EXHAUSTED -> "every strategy was tried";
      case LIMIT -> "something grew beyond its limit";
    };
  }

  private void addInvalid(Answer.Invalid invalid) {
    var rows = new ArrayList<List<String>>();
    for (var part : invalid.parts()) {
      rows.add(List.of(Conditions.joined(part.when()), headline(part.answer())));
    }
    if (rows.isEmpty()) {
      return;
    }
    page.blank();
    page.line("On each convex part");
    page.table("  ", rows);
    for (var part : invalid.parts()) {
      page.blank();
      page.paragraph("Where ", Conditions.joined(part.when()) + ":");
      add(part.answer());
    }
  }
}
