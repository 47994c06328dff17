package dev.jensen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The command line, the assignment and what is said when one of them is at fault.
class GradeCommandTest {
  @TempDir Path folder;

  private Path assignment;
  private Path submissions;

  @BeforeEach
  void aClass() throws IOException {
    assignment = folder.resolve("assignment.yaml");
    submissions = Files.createDirectory(folder.resolve("class"));
    Files.writeString(assignment, "problems: [{id: square, problem: x^2 in x}]\n");
    Files.writeString(
        submissions.resolve("ada.argument"),
        "claim: convex\nf'' = 2\ntherefore f is convex because second derivative\n");
  }

  private Run grade(String... more) {
    var arguments = new java.util.ArrayList<String>();
    arguments.addAll(
        java.util.List.of(
            "grade", assignment.toString(), submissions.toString(), "--out", out().toString()));
    arguments.addAll(java.util.List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("out");
  }

  @Test
  void aClassIsGraded() throws IOException {
    var run = grade();
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("1 submission graded: " + out().resolve("grades.csv") + "\n");
    assertThat(Run.written(out()).keySet())
        .containsExactly("feedback/ada.html", "feedback/ada.md", "grades.csv", "summary.html");
    assertThat(out().resolve("grades.csv"))
        .hasContent("student,square,total,\"to look at\",feedback\r\nada,10,10,,ada\r\n");
  }

  @Test
  void gradescopeGetsAFileForEachStudent() throws IOException {
    assertThat(grade("--gradescope").status()).isZero();
    assertThat(out().resolve("gradescope/ada/results.json"))
        .content()
        .contains("\"score\" : 10.00", "\"max_score\" : 10.00", "\"status\" : \"passed\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "problems: []|line 1: 'problems' is to be a list with at least one problem",
        "points: 3|line 1: an assignment needs a list 'problems'",
        "[1]|line 1: an assignment is to be a map of fields, not a list",
        "problems: [{id: p}]|line 1: a problem needs a field 'problem'",
        "problems: [{id: ../p, problem: x}]|line 1: an id is up to 40 letters",
        "problems: [{id: p, problem: x, weight: 2}]|line 1: a problem has no field 'weight'",
        "problems: [{id: p, problem: x}, {id: P, problem: x}]|two problems have the id 'P'",
        "problems: [{id: p, problem: 'x + '}]|line 1: the problem cannot be read: ",
        "problems: [{id: p, problem: 'sum(x for x in \"/etc/passwd\")'}]|no files are read here",
        "problems: [{id: p, problem: x, points: -3}]|'points' is to be a number such as",
        "problems: [{id: p, problem: x, points: 1e9}]|'points' is to be a number such as",
        "problems: [{id: p, problem: x, rubric: {sing: 3}}]|a rubric has no field 'sing'",
        "problems: [{id: p, problem: x, rubric: {later: 2}}]|'later' is a share, from 0 to 1",
        "problems: [{id: p, problem: x, rubric: {required: [all]}}]|'all' is no part of a rubric",
        "a: &x [1]|line 1: anchors (&) and aliases (*) are not read here",
        "a: !!java.net.URL [x]|line 1: tags (!) are not read here",
        "problems: [|line 2: this is not YAML",
        "# none|there is nothing in it",
      })
  void anAssignmentAtFaultIsNotUsed(String text, String message) throws IOException {
    Files.writeString(assignment, text + "\n");
    var run = grade();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("jensen: ").contains(message).doesNotContain("Exception");
    assertThat(out()).doesNotExist();
  }

  @Test
  void aMissingAssignmentIsNamed() throws IOException {
    Files.delete(assignment);
    assertThat(grade())
        .isEqualTo(new Run(2, "", "jensen: " + assignment + ": there is no such file\n"));
  }

  @Test
  void aMissingClassIsNamed() throws IOException {
    Files.delete(submissions.resolve("ada.argument"));
    assertThat(grade().err()).endsWith("class: there is nothing in this folder\n");
    Files.delete(submissions);
    var run = grade();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).endsWith("class: there is no such folder\n");
  }

  @Test
  void resultsDoNotGoAmongTheSubmissions() {
    var run =
        Run.of(
            "grade",
            assignment.toString(),
            submissions.toString(),
            "--out",
            submissions.resolve("a/b").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).endsWith("the results cannot stand among the submissions\n");
    assertThat(submissions.resolve("a")).doesNotExist();
  }

  @Test
  void anOutputFolderThatIsAFileIsNamed() throws IOException {
    Files.writeString(out(), "x");
    var run = grade();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("jensen: " + out() + ": ").doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "many", "1000"})
  void theNumberOfJobsIsANumber(String jobs) {
    var run = grade("--jobs=" + jobs);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--jobs");
  }

  @Test
  void aFolderForResultsIsNeeded() {
    var run = Run.of("grade", assignment.toString(), submissions.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--out");
  }

  @Test
  void linksInTheOutputFolderAreNotFollowed() throws IOException {
    var victim = Files.writeString(folder.resolve("victim"), "mine");
    Files.createDirectory(out());
    Files.createSymbolicLink(out().resolve("grades.csv"), victim);
    Files.createSymbolicLink(
        out().resolve("feedback"), Files.createDirectory(folder.resolve("elsewhere")));
    var run = grade();
    assertThat(run.status()).isEqualTo(2);
    assertThat(victim).hasContent("mine");
    assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
    Files.delete(out().resolve("feedback"));
    assertThat(grade().status()).isZero();
    assertThat(victim).hasContent("mine");
    assertThat(out().resolve("grades.csv")).content().contains("ada");
  }

  @Test
  void theHelpSaysWhatStandsInTheOutput() {
    var run = Run.of("grade", "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("summary.html", "--gradescope", "Exit status");
  }
}
