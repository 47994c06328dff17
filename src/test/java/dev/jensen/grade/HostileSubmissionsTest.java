package dev.jensen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A class of submissions that mean harm, graded in one run. Each gets its own line of feedback.
@Timeout(300)
class HostileSubmissionsTest {
  private static final String PROBLEM = "problem: log(1 + exp(-z)) in z\n";
  private static final long MEGABYTE = 1 << 20;

  @TempDir static Path folder;

  private static Path submissions;
  private static Path out;
  private static Run run;
  private static Map<String, String> rows;
  private static SortedMap<String, String> outsideBefore;

  @BeforeAll
  static void theClassIsGraded() throws IOException {
    submissions = Files.createDirectory(folder.resolve("class"));
    out = folder.resolve("out");
    Files.writeString(folder.resolve("secret.csv"), "1\n2\n");
    Files.writeString(
        folder.resolve("assignment.yaml"),
        """
        problems:
          - {id: p1, problem: log(1 + exp(-z)) in z}
          - {id: p2, problem: x^3 in x}
        """);
    arguments();
    answers();
    files();
    names();
    outsideBefore = outside();
    run =
        Run.of(
            "--timeout=0.7",
            "grade",
            folder.resolve("assignment.yaml").toString(),
            submissions.toString(),
            "--out",
            out.toString(),
            "--gradescope");
    rows = rows();
  }

  private static void arguments() throws IOException {
    argument("right", "f'' = exp(z)/(1 + exp(z))^2\ntherefore f is convex\n");
    argument("exponents", "z^999999999 >= 0\n2^(2^(2^(2^100))) > 0\n1e999999999 > 0\n");
    argument("powers", "(1 + z + z^2)^5000 = (1 + z)^3\n(1 + z)^100000 >= 0\n");
    argument("towers", "exp(exp(exp(exp(1000)))) > 3\n");
    argument("brackets", "f = " + "(".repeat(5000) + "z" + ")".repeat(5000) + "\n");
    argument("nested", "f >= " + "log(1 + exp(".repeat(45) + "z" + "))".repeat(45) + "\n");
    argument("sums", "sum(sum(z^(i*j) for i in 1..300) for j in 1..300) > 0\n");
    argument("many", "f'' > 0\n".repeat(20_000));
    argument("forever", endless());
    argument("doubling", doubling());
    argument("reader", "f >= sum(x for x in \"" + folder.resolve("secret.csv") + "\")\n");
    argument("climber", "let g = sum(x for x in \"../../secret.csv\")\n");
    write("stated/p1.argument", "problem: sum(x for x in \"../../secret.csv\") in z\n");
    argument("markup", "claim: <script>alert(1)</script>\n\\input{/etc/passwd} $x$ ```` </code>\n");
    argument("control", "claim: \u001b[31mconvex\u0007 \u202e\n");
  }

  private static String endless() {
    var lines = new StringBuilder();
    for (int k = 1; k < 40; k++) {
      lines.append("sin(z)^").append(2 * k).append(" + exp(sin(z^2))*z^4 - atan(z^3)*tanh(z)*");
      lines.append(k).append(" + z^6 >= -").append(k).append("*log(1 + z^2)\n");
    }
    return lines.toString();
  }

  private static String doubling() {
    var lines = new StringBuilder("let g0 = z + exp(z)\n");
    for (int i = 1; i < 40; i++) {
      lines.append("let g%d = g%d*g%d + log(1 + exp(g%d))\n".formatted(i, i - 1, i - 1, i - 1));
    }
    return lines + "g39 is convex\n";
  }

  private static void answers() throws IOException {
    write(
        "laughs.yaml",
        "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nanswers: [*b,*b,*b,*b,*b,*b]\n");
    write("deep.yaml", "answers: " + "[".repeat(100_000));
    write("tags.yaml", "answers: !!java.net.URL ['http://x']\n");
    write("twice.yaml", "answers:\n  p1: {verdict: convex}\n  p1: {verdict: concave}\n");
    write("unknown.yaml", "answers:\n  ../../p1: {verdict: convex}\n");
    write("fields.yaml", "answers:\n  p1: {verdikt: convex}\n");
    write("broken.yaml", "answers: [\n\t");
    write(
        "lines.yaml",
        "answers:\n  p1:\n    verdict: \"convex\\nproblem: x^2 in x\"\n    hessian: \"=cmd()\"\n");
  }

  private static void files() throws IOException {
    try (var large = new RandomAccessFile(folder("large").resolve("p1.argument").toFile(), "rw")) {
      large.setLength(100 * MEGABYTE);
    }
    write("empty/p1.argument", "");
    write("blank.argument", " \n\t\n");
    folder("nothing");
    folder("folders/p1.argument");
    write("ids/p9.argument", PROBLEM);
    write("ids/p8.argument", PROBLEM);
    write("again/p1.argument", PROBLEM + "claim: convex\n");
    write("again/P1.argument", PROBLEM + "claim: convex\n");
    write("both/p1.argument", PROBLEM + "claim: convex\n");
    write("both.argument", PROBLEM + "claim: convex\n");
    write("other/p1.argument", "problem: x^2 in x\nclaim: convex\n");
    write("report.pdf", "%PDF-1.7");
    Files.write(folder("bytes").resolve("p1.argument"), new byte[] {'x', (byte) 0xFF, '\n'});
    Files.write(folder("wide").resolve("p1.argument"), "x^2".getBytes(StandardCharsets.UTF_16));
    Files.write(folder("zero").resolve("p1.argument"), new byte[] {'x', 0, '\n'});
    Files.createSymbolicLink(submissions.resolve("link.argument"), folder.resolve("secret.csv"));
    Files.createSymbolicLink(submissions.resolve("way"), folder);
    Files.createSymbolicLink(submissions.resolve("gone.argument"), Path.of("nowhere"));
    Files.createSymbolicLink(folder("inside").resolve("p1.argument"), folder.resolve("secret.csv"));
  }

  private static void names() throws IOException {
    for (var name :
        new String[] {
          "=cmd|'calc'!A0",
          "+1+1",
          "@SUM(1)",
          "-rf",
          "<img src=x onerror=alert(1)>",
          "..\\..\\evil",
          "...",
          "con",
          "n".repeat(240),
          "new\nline",
          "turned\u202ename",
          "alice",
          "Alice",
          "\u0430lice",
          "a\"b,c;=d",
          "\\write18{x}$y$"
        }) {
      write(name + ".argument", PROBLEM);
    }
  }

  private static Path folder(String name) throws IOException {
    return Files.createDirectories(submissions.resolve(name));
  }

  private static void write(String path, String text) throws IOException {
    var file = submissions.resolve(path);
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static void argument(String student, String text) throws IOException {
    write(student + "/p1.argument", PROBLEM + text);
  }

  /// Everything but the results.
  private static SortedMap<String, String> outside() throws IOException {
    var found = new TreeMap<String, String>();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.filter(path -> !path.startsWith(out)).toList()) {
        var isSmall = Files.isRegularFile(path) && Files.size(path) < MEGABYTE;
        found.put(
            path.toString(),
            isSmall ? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1) : "");
      }
    }
    return found;
  }

  /// The rows of the table by the name of the feedback.
  private static Map<String, String> rows() throws IOException {
    var found = new TreeMap<String, String>();
    for (var row : Files.readString(out.resolve("grades.csv")).split("\r\n", -1)) {
      found.put(row.substring(row.lastIndexOf(',') + 1), row);
    }
    return found;
  }

  private static String feedback(String file) throws IOException {
    return Files.readString(out.resolve("feedback").resolve(file + ".md"));
  }

  @Test
  void theRunEndsAndSaysThatSomethingIsLeft() {
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("submissions graded", "something to look at");
  }

  @Test
  void nothingOutsideTheOutputIsTouched() throws IOException {
    assertThat(outside()).isEqualTo(outsideBefore);
  }

  @Test
  void everyoneHasARowAndFeedback() throws IOException {
    try (var entries = Files.list(submissions)) {
      var students = entries.filter(file -> !file.getFileName().toString().startsWith("."));
      // The head and the end of the table; a folder and a file have the same name.
      assertThat(rows).hasSize(2 + (int) students.count() - 1);
    }
    assertThat(rows.keySet())
        .filteredOn(name -> !name.isEmpty() && !name.equals("feedback"))
        .allSatisfy(name -> assertThat(out.resolve("feedback/" + name + ".html")).isRegularFile());
  }

  @Test
  void aGoodSubmissionAmongThemIsGraded() {
    assertThat(rows.get("right")).isEqualTo("right,10,0,10,,right");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "exponents|it fails at z = -1",
        "exponents|this number has too many digits",
        "powers|unclear",
        "brackets|more than 100 brackets are open here",
        "reader|no files are read here",
        "climber|no files are read here",
        "stated|no files are read here",
        "markup|LaTeX is not read here",
        "laughs|laughs.yaml: line 1: anchors (&) and aliases (*) are not read here",
        "deep|deep.yaml: line 1: lists and maps are nested more than 8 deep",
        "tags|tags.yaml: line 1: tags (!) are not read here",
        "twice|twice.yaml: line 3: 'p1' is here twice",
        "unknown|there is no problem '../../p1'; the problems are p1, p2",
        "fields|there is no field 'verdikt'",
        "broken|this is not YAML",
        "lines|'problem' is not expected here",
        "large|p1.argument: this is longer than 200000 bytes",
        "empty|p1.argument: there is nothing in it",
        "blank|blank.argument: there is nothing in it",
        "nothing|nothing: there is nothing in this folder",
        "folders|p1.argument: this is a folder where a file is expected",
        "ids|p9.argument: there is no problem 'p9'; the problems are p1, p2",
        "again|this problem was handed in 2 times",
        "both|there is more than one submission with this name: both, both.argument",
        "other|this is about another problem, 'x^2 in x'",
        "report.pdf|only files that end with .argument or .yaml are graded",
        "bytes|p1.argument: this is not UTF-8: byte 2",
        "wide|p1.argument: this is UTF-16, but only UTF-8 is read",
        "zero|this is no text: it contains the character NUL",
        "link|link.argument: this is a link, and links are not followed",
        "way|way: this is a link, and links are not followed",
        "gone|gone.argument: this is a link, and links are not followed",
        "inside|p1.argument: this is a link, and links are not followed",
        "right|nothing was handed in for this problem",
      })
  void theFeedbackSaysWhatIsAtFault(String student, String message) throws IOException {
    assertThat(feedback(student)).contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"powers", "sums", "many", "forever", "doubling"})
  void whatCannotBeDecidedInTimeIsLeftToTheTeacher(String student) throws IOException {
    assertThat(rows.get(student)).contains(",p1,");
    assertThat(feedback(student)).contains("your teacher has to look").doesNotContain(" wrong ");
  }

  @Test
  void whatIsNestedDeeplyIsReadOrRefused() throws IOException {
    assertThat(feedback("nested")).containsAnyOf("holds", "wrong", "unclear", "has to look");
  }

  @Test
  void noSecretIsShown() throws IOException {
    assertThat(Run.written(out).values()).noneMatch(text -> text.contains("root:"));
    assertThat(feedback("reader")).doesNotContain("there is no file");
  }

  @Test
  void noCellIsAFormula() throws IOException {
    var table = Files.readString(out.resolve("grades.csv"));
    assertThat(table)
        .contains("\"'=cmd|'calc'!A0\",", "\"'+1+1\",", "\"'@SUM(1)\",", "\"'-rf\",")
        .contains("\"a\"\"b,c;=d\",")
        .doesNotContainPattern("(?m)(^|,)\"?[=+@\t-]");
  }

  @Test
  void pagesHaveNoMarkupOfStudents() throws IOException {
    for (var page : Run.written(out).entrySet()) {
      if (page.getKey().endsWith(".html")) {
        assertThat(page.getValue())
            .doesNotContain("<script", "<img", "\u202e", "\u001b")
            .contains("default-src 'none'");
      }
    }
    assertThat(feedback("markup")).contains("`````text\n");
    var image = rows.keySet().stream().filter(name -> name.startsWith("_img")).findFirst();
    assertThat(feedback(image.orElseThrow())).contains("\\<img src=x").doesNotContain(" <img");
    var latex = rows.keySet().stream().filter(name -> name.startsWith("_write18")).findFirst();
    assertThat(feedback(latex.orElseThrow())).contains("\\\\write18\\{x\\}\\$y\\$");
  }

  @Test
  void namesOfFilesAreHarmlessAndDifferent() throws IOException {
    var files = Run.written(out).keySet();
    assertThat(files)
        .allMatch(file -> file.matches("[A-Za-z0-9_][A-Za-z0-9._/-]{0,100}"))
        .noneMatch(file -> file.contains(".."))
        .noneMatch(file -> file.matches("(?i)feedback/con[.].*"));
    assertThat(files.stream().map(file -> file.toLowerCase(java.util.Locale.ROOT)).distinct())
        .hasSameSizeAs(files);
  }

  @Test
  void namesThatLookAlikeAreShownToTheTeacher() throws IOException {
    assertThat(out.resolve("summary.html")).content().contains("These names look alike");
  }

  @Test
  void whatGradescopeReadsIsJson() throws IOException {
    for (var file : Run.written(out).entrySet()) {
      if (file.getKey().endsWith("results.json")) {
        assertThat(new ObjectMapper().readTree(file.getValue()).path("tests")).hasSize(2);
      }
    }
  }
}
