package dev.jensen.parse;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.Diagnostic.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/// Reads points from comma-separated text: one point a line, an optional line of headings first,
/// empty lines ignored, numbers exact. Every fault names the line of the file.
final class CommaSeparated {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(nan|inf|infinity|oo|∞)", Pattern.CASE_INSENSITIVE);

  private final Token place;
  private final String file;
  private final int width;
  private final String pattern;

  /// Faults point at `place` in the problem; every point has `width` numbers, for `pattern`.
  CommaSeparated(Token place, String file, int width, String pattern) {
    this.place = place;
    this.file = file;
    this.width = width;
    this.pattern = pattern;
  }

  List<List<Expr>> rows(String text) {
    var lines = text.replaceFirst("^\uFEFF", "").split("\r\n|\n|\r", -1);
    var rows = new ArrayList<List<Expr>>();
    var mayBeHeadings = true;
    for (var i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      var fields = fields(lines[i]);
      if (!mayBeHeadings || fields.stream().anyMatch(CommaSeparated::isNumeric)) {
        rows.add(row(fields, i + 1));
      }
      mayBeHeadings = false;
      if (rows.size() > Limit.TERMS) {
        throw Fault.at(place, Kind.LIMIT, file + " has more than " + Limit.TERMS + " points");
      }
    }
    if (rows.isEmpty()) {
      throw Fault.at(place, Kind.DATA, file + " contains no points");
    }
    return rows;
  }

  private static List<String> fields(String line) {
    return Arrays.stream(line.split(",", -1)).map(CommaSeparated::unquoted).toList();
  }

  private static String unquoted(String field) {
    var text = field.strip();
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).strip()
        : text;
  }

  private static boolean isNumeric(String field) {
    return NUMBER.matcher(field).matches() || NOT_FINITE.matcher(field).matches();
  }

  private List<Expr> row(List<String> fields, int line) {
    if (fields.size() != width) {
      throw fault(
          line,
          (fields.size() == 1 ? "one field" : fields.size() + " fields")
              + ", but "
              + pattern
              + " needs "
              + width,
          fields.size() == 1
              ? Optional.of("fields are separated by commas")
              : Optional.<String>empty());
    }
    return fields.stream().map(field -> number(field, line)).toList();
  }

  private Expr number(String field, int line) {
    if (NOT_FINITE.matcher(field).matches()) {
      throw fault(line, "'" + field + "' is not a real number", Optional.empty());
    }
    if (!NUMBER.matcher(field).matches()) {
      var shown = field.length() <= 40 ? field : field.substring(0, 40) + "...";
      throw fault(
          line,
          field.isEmpty() ? "a field is empty" : "'" + shown + "' is not a number",
          Optional.empty());
    }
    return Expr.of(
        Decimal.parse(field)
            .orElseThrow(
                () -> fault(line, "a number has too many digits", Optional.<String>empty())));
  }

  private ProblemException fault(int line, String message, Optional<String> hint) {
    return Fault.between(place, place, Kind.DATA, file + ", line " + line + ": " + message, hint);
  }
}
