package dev.jensen.grade.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cells of tables and names of files, for names that no file system would have let through too.
class CellsAndNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "\uFF1D1", "|x", "%x"})
  void aCellThatASpreadsheetWouldRunIsText(String text) {
    assertThat(GradesCsv.cell(text)).startsWith("\"'").doesNotContain("\n", "\r", "\t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ada|ada",
        "Ada Lovelace|\"Ada Lovelace\"",
        "a,b|\"a,b\"",
        "a\"b|\"a\"\"b\"",
        "6.88|6.88"
      })
  void aCellIsQuotedWhereItHasToBe(String text, String cell) {
    assertThat(GradesCsv.cell(text)).isEqualTo(cell);
  }

  @Test
  void namesOfFilesAreHarmlessAndDiffer() {
    var students =
        List.of(
            "ada",
            "Ada",
            "../x",
            "..",
            ".",
            "",
            "/etc/passwd",
            "C:\\x",
            "a\0b",
            "NUL",
            "aux.txt",
            "com1",
            "lpt9.md",
            "x".repeat(10_000),
            "jane.doe",
            "a..b",
            "trailing.",
            "-x",
            "\u0430da",
            "ada-0123456789",
            "CON.argument",
            "conin$",
            "\u202e",
            "a/b",
            "a b",
            "a_b");
    var names = FileNames.of(students);
    assertThat(names.keySet()).containsExactlyInAnyOrderElementsOf(students);
    assertThat(names.values())
        .allMatch(name -> name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,80}"))
        .noneMatch(name -> name.contains("..") || name.endsWith("."))
        .noneMatch(name -> name.matches("(?i)(con|nul|aux|com1|lpt9|prn)([.].*)?"));
    assertThat(names.values().stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct())
        .hasSize(students.size());
    assertThat(names).containsEntry("jane.doe", "jane.doe").containsEntry("a_b", "a_b");
  }

  @Test
  void namesThatLookAlikeAreFound() {
    assertThat(
            LookAlikes.among(
                List.of("ada", "Ada", "\u0430da", "\u00e1da", "ben", "\u0412en", "carl")))
        .containsExactly(List.of("ada", "Ada", "\u0430da", "\u00e1da"), List.of("ben", "\u0412en"));
  }

  @Test
  void aFenceIsLongerThanWhatItHolds() {
    assertThat(FeedbackMarkdown.block("a ````` b")).startsWith("``````text\n");
    assertThat(FeedbackMarkdown.escaped("<b>*x* [y](z) `q` $a$ @c"))
        .isEqualTo("\\<b\\>\\*x\\* \\[y\\](z) \\`q\\` \\$a\\$ \\@c");
  }
}
