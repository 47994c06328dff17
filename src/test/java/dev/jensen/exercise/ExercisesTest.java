package dev.jensen.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.exercise.topic.Topics;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.ProblemParser;
import dev.jensen.render.latex.LatexSheet;
import dev.jensen.render.text.PlainFormula;
import dev.jensen.render.text.PlainSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExercisesTest {
  static Stream<Topic> topics() {
    return Topics.ALL.stream();
  }

  private static List<Exercise> made(Request request) {
    var source = new Exercises(request);
    var made = new ArrayList<Exercise>();
    for (int i = 0; i < request.count(); i++) {
      made.add(source.next());
    }
    return made;
  }

  private static String everything(Request request) {
    var made = made(request);
    var sheet = Exercises.sheet(request, made);
    return PlainSheet.problems(sheet, 80)
        + PlainSheet.solutions(sheet, 80)
        + LatexSheet.problems(sheet)
        + LatexSheet.solutions(sheet)
        + Moodle.of(request, made);
  }

  @ParameterizedTest
  @MethodSource("topics")
  void theSameSeedGivesTheSameBytes(Topic topic) {
    var request = new Request(topic, 5, 41, 2);
    assertThat(everything(request)).isEqualTo(everything(request));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aLongerSheetBeginsLikeAShorterOne(Topic topic) {
    var few = made(new Request(topic, 3, 8, 2));
    var more = made(new Request(topic, 3, 8, 4));
    assertThat(more.stream().map(Exercise::task).limit(2))
        .isEqualTo(few.stream().map(Exercise::task).toList());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void thereAreEnoughForTheLongestSheet(Topic topic) {
    for (int level = 1; level <= Topic.LEVELS; level++) {
      for (long seed = 1; seed <= 3; seed++) {
        var source = new Exercises(new Request(topic, level, seed, Request.MOST));
        var problems = new HashSet<String>();
        for (int i = 0; i < Request.MOST; i++) {
          problems.add(source.fresh().problem());
        }
        assertThat(problems).as("%s %s", topic.name(), level).hasSize(Request.MOST);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void anotherSeedGivesOtherProblems(Topic topic) {
    var one = new Exercises(new Request(topic, 2, 1, 5));
    var other = new Exercises(new Request(topic, 2, 2, 5));
    var problems = Stream.generate(() -> one.fresh().problem()).limit(5).toList();
    assertThat(Stream.generate(() -> other.fresh().problem()).limit(5).toList())
        .isNotEqualTo(problems);
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyLevelIsDescribedAndStandsInTheDocument(Topic topic) throws IOException {
    assertThat(topic.levels()).hasSize(Topic.LEVELS).doesNotHaveDuplicates();
    var rows = new ArrayList<>(List.of("### `" + topic.name() + "`: " + topic.about()));
    for (int level = 1; level <= Topic.LEVELS; level++) {
      rows.add("| " + level + " | " + topic.levels().get(level - 1) + " |");
    }
    assertThat(Files.readString(Path.of("docs/exercises.md"))).contains(rows);
  }

  @ParameterizedTest
  @MethodSource("topics")
  void noHintGivesAVerdictAway(Topic topic) {
    assertThat(topic.hints()).hasSize(Topic.LEVELS);
    for (int level = 1; level <= Topic.LEVELS; level++) {
      var choices =
          made(new Request(topic, level, 5, 6)).stream()
              .filter(exercise -> exercise.asked() instanceof Asked.Curvature)
              .map(exercise -> PlainFormula.of(exercise.task().hint()))
              .distinct();
      assertThat(choices).hasSizeLessThan(2);
    }
  }

  @Test
  void theAlgorithmGivesTheNumbersItGaveBefore() {
    var draw = new Draw(7);
    assertThat(Stream.generate(() -> draw.between(0, 99)).limit(8))
        .containsExactly(92, 29, 60, 36, 33, 58, 39, 7);
  }

  @Test
  void aDraftThatIsFalseIsRefusedLoudly() {
    var problem = new ProblemParser(Atoms.all()).parse("x^2 in x");
    assertThatThrownBy(() -> new Proving(problem).decide(Plan.concave()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("x^2 in x");
    assertThatThrownBy(() -> new Proving(problem).decide(Plan.neither()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no chord");
    assertThat(new Proving(problem).decide(Plan.convex()).verdict().kind())
        .isEqualTo(Verdict.Kind.CONVEX);
  }
}
