package dev.jensen.grade.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.argument.LineReport.Status;
import dev.jensen.grade.check.Checked;
import dev.jensen.grade.check.CheckedLine;
import dev.jensen.grade.task.Part;
import dev.jensen.grade.task.Rubric;
import dev.jensen.grade.task.Task;
import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Points for what was found.
class MarkingTest {
  private static final Task TASK = task(Rubric.usual());

  private static Task task(Rubric rubric) {
    return new Task("p", "x^2 in x", Rational.of(8), rubric);
  }

  /// Lines such as `SIGN HOLDS`, counted from 1.
  private static Checked found(boolean follows, String... lines) {
    var found = new ArrayList<CheckedLine>();
    for (var line : lines) {
      var words = line.split(" ", -1);
      found.add(
          new CheckedLine(
              found.size() + 1,
              line,
              Optional.of(Part.valueOf(words[0])),
              Status.valueOf(words[1]),
              Optional.empty(),
              ""));
    }
    return new Checked(Checked.Ending.DONE, 0, found, follows, "");
  }

  private static String points(Task task, Checked checked) {
    return Points.text(Marking.mark(task, "p.argument", checked, false).points());
  }

  @Test
  void aRightArgumentEarnsEverything() {
    var checked =
        found(true, "VERDICT HOLDS", "DERIVATIVES HOLDS", "SIGN HOLDS", "CONCLUSION HOLDS");
    assertThat(points(TASK, checked)).isEqualTo("8");
  }

  @Test
  void meansThatWereNotUsedAreNotMissed() {
    assertThat(points(TASK, found(true, "VERDICT HOLDS", "SIGN HOLDS", "CONCLUSION HOLDS")))
        .isEqualTo("8");
  }

  @Test
  void aBareVerdictEarnsItsWeight() {
    assertThat(points(TASK, found(false, "VERDICT HOLDS"))).isEqualTo("0.8");
  }

  @Test
  void whatIsRequiredIsMissed() {
    var rubric = new Rubric(Rubric.usual().weights(), Set.of(Part.DERIVATIVES), Rational.ONE);
    assertThat(points(task(rubric), found(true, "VERDICT HOLDS", "SIGN HOLDS", "CONCLUSION HOLDS")))
        .isEqualTo("6");
  }

  @Test
  void linesBeforeTheFirstWrongOneEarnTheirShareAndLaterOnesLess() {
    var checked =
        found(
            false,
            "VERDICT HOLDS",
            "SIGN HOLDS",
            "SIGN WRONG",
            "SIGN HOLDS",
            "SIGN HOLDS",
            "CONCLUSION HOLDS");
    // 1 of 1, (1 + 0 + 1/2 + 1/2)/4 of 2, 0 of 3
    assertThat(points(TASK, checked)).isEqualTo("2.67");
    var strict = new Rubric(Rubric.usual().weights(), Set.of(), Rational.ZERO);
    assertThat(points(task(strict), checked)).isEqualTo("2");
  }

  @Test
  void weightsAreThoseOfTheRubric() {
    var rubric =
        new Rubric(
            Map.of(Part.VERDICT, Rational.ONE, Part.SIGN, Rational.of(3)), Set.of(), Rational.ONE);
    assertThat(
            points(task(rubric), found(false, "VERDICT HOLDS", "SIGN WRONG", "CONCLUSION HOLDS")))
        .isEqualTo("2");
  }

  @Test
  void anUnclearLineCountsNeitherForNorAgainst() {
    var checked = found(true, "VERDICT HOLDS", "SIGN HOLDS", "SIGN UNCLEAR", "CONCLUSION HOLDS");
    var mark = Marking.mark(TASK, "p.argument", checked, false);
    assertThat(Points.text(mark.points())).isEqualTo("8");
    assertThat(mark.isOpen()).isTrue();
  }

  @Test
  void aConclusionThatMayFollowFromAnUnclearLineIsOpen() {
    var checked = found(false, "VERDICT HOLDS", "SIGN UNCLEAR", "CONCLUSION HOLDS");
    var mark = Marking.mark(TASK, "p.argument", checked, false);
    assertThat(Points.text(mark.points())).isEqualTo("8");
    assertThat(mark.parts()).filteredOn(part -> part.share().isEmpty()).hasSize(2);
  }

  @Test
  void anUnreadableLineEarnsNothing() {
    var checked = found(true, "VERDICT HOLDS", "SIGN HOLDS", "SIGN UNREADABLE", "CONCLUSION HOLDS");
    assertThat(points(TASK, checked)).isEqualTo("6.67");
  }

  @Test
  void anArgumentThatWasStoppedIsOpen() {
    var stopped = new Checked(Checked.Ending.TIME, -1, List.of(), false, "");
    var mark = Marking.mark(TASK, "p.argument", stopped, false);
    assertThat(mark.isOpen()).isTrue();
    assertThat(mark.remarks()).singleElement().asString().contains("took too long");
  }

  @Test
  void answersNeedNoConclusion() {
    var mark =
        Marking.mark(TASK, "a.yaml", found(false, "VERDICT HOLDS", "DERIVATIVES HOLDS"), true);
    assertThat(Points.text(mark.points())).isEqualTo("8");
  }

  @Test
  void aVerdictThatIsGuessedIsNotAll() {
    var mark = Marking.mark(TASK, "a.yaml", found(false, "VERDICT HOLDS"), true);
    assertThat(Points.text(mark.points())).isEqualTo("1.6");
  }
}
