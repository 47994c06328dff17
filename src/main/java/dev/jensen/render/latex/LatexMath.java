package dev.jensen.render.latex;

import dev.jensen.render.math.Layout;
import dev.jensen.render.math.Measure;
import dev.jensen.render.math.Names;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Layouts as LaTeX mathematics. Fences have a size instead of `\left` and `\right`, so that TeX
/// may break lines between them.
public final class LatexMath {
  private static final Set<String> OPERATORS =
      Set.of(
          "log", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arctan", "max", "min", "det");
  private static final int LONGEST_NUMBER = 40;

  /// No good place to break a line, after a binary sign.
  private static final String RATHER_NOT = "\\penalty900 ";

  private LatexMath() {}

  public static String of(Layout layout) {
    return of(layout, false);
  }

  /// Lines are broken rather outside of fences than inside.
  private static String of(Layout layout, boolean isInside) {
    return switch (layout) {
      case Layout.Row(var parts) -> row(parts, isInside);
      case Layout.Digits(var digits) -> number(digits);
      case Layout.Identifier(var name) -> identifier(name);
      case Layout.Upright(var name) -> upright(name);
      case Layout.Sign(var role, var name) -> sign(role, name, isInside);
      case Layout.Space s -> "\\,\\allowbreak ";
      case Layout.Fraction(var top, var bottom) ->
          "\\frac{" + of(top, isInside) + "}{" + of(bottom, isInside) + "}";
      case Layout.Superscript(var base, Layout.Identifier(var primes))
          when primes.startsWith("'") ->
          of(base, isInside) + primes;
      case Layout.Superscript(var base, var exponent) ->
          carrier(base, isInside) + "^{" + of(exponent, isInside) + "}";
      case Layout.Subscript(var base, var index) ->
          carrier(base, isInside) + "_{" + of(index, isInside) + "}";
      case Layout.Root(var body) -> "\\sqrt{" + of(body, isInside) + "}";
      case Layout.Fenced(var open, Layout.Grid(var rows, var isCases), var close)
          when open.equals("(") && !isCases ->
          "\\begin{pmatrix}" + grid(rows) + "\\end{pmatrix}";
      case Layout.Fenced(var open, var body, var close) -> fenced(open, body, close);
      case Layout.Grid(var rows, var isCases) ->
          isCases
              ? "\\begin{cases}" + grid(rows) + "\\end{cases}"
              : "\\begin{matrix}" + grid(rows) + "\\end{matrix}";
      case Layout.Words(var text) -> "\\text{" + LatexText.escaped(text) + "}";
    };
  }

  /// Parts side by side; commands are kept apart from letters that follow.
  private static String row(List<Layout> parts, boolean isInside) {
    var text = new StringBuilder();
    for (var part : parts) {
      var next = of(part, isInside);
      if (endsInCommand(text) && !next.isEmpty() && Character.isLetter(next.charAt(0))) {
        text.append(' ');
      }
      text.append(next);
    }
    return text.toString();
  }

  private static boolean endsInCommand(CharSequence text) {
    int i = text.length();
    while (i > 0 && Character.isLetter(text.charAt(i - 1))) {
      i--;
    }
    return i > 0 && i < text.length() && text.charAt(i - 1) == '\\';
  }

  /// Long numbers may be broken.
  private static String number(String digits) {
    if (digits.length() <= LONGEST_NUMBER || digits.startsWith("\\")) {
      return digits;
    }
    var text = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 10 == 0) {
        text.append("\\allowbreak ");
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }

  private static String identifier(String name) {
    if (name.equals("reals")) {
      return "\\mathbb{R}";
    }
    if (Names.isGreek(name) || name.equals("nabla")) {
      return "\\" + name;
    }
    if (name.length() == 1 && name.charAt(0) < 128) {
      return name;
    }
    return name.chars().allMatch(c -> c < 128 && Character.isLetter(c))
        ? "\\mathit{" + name + "}"
        : "\\text{" + LatexText.escaped(name) + "}";
  }

  private static String upright(String name) {
    if (OPERATORS.contains(name)) {
      return "\\" + name;
    }
    if (name.length() == 1) {
      return "\\mathsf{" + name + "}";
    }
    return "\\operatorname{" + name.replace("_", "\\_").replace(" ", "\\ ") + "}";
  }

  private static String sign(Layout.Role role, String name, boolean isInside) {
    var spaced = name.length() == 1 ? " " + name + " " : name + " ";
    return switch (role) {
      // TeX takes the slash for a letter.
      case BINARY -> isInside || name.equals("/") ? spaced + RATHER_NOT : spaced;
      case RELATION -> spaced;
      case PUNCTUATION -> name + "\\allowbreak\\ ";
      case PREFIX -> name;
    };
  }

  private static String carrier(Layout base, boolean isInside) {
    return base instanceof Layout.Row ? "{" + of(base, isInside) + "}" : of(base, isInside);
  }

  private static String fenced(String open, Layout body, String close) {
    var size = size(Measure.height(body));
    return fence("\\mathopen", size, open) + of(body, true) + fence("\\mathclose", size, close);
  }

  /// Bars look the same on both sides, so they are told which they are.
  private static String fence(String side, String size, String fence) {
    var isLetter = Character.isLetter(fence.charAt(fence.length() - 1));
    var written = size.isEmpty() ? fence : size + fence;
    if (fence.endsWith("|")) {
      return side + "{" + written + "}";
    }
    return (size.isEmpty() ? "" : size + (side.equals("\\mathopen") ? "l" : "r"))
        + fence
        + (isLetter ? " " : "");
  }

  private static String size(double height) {
    if (height < 1.3) {
      return "";
    }
    if (height < 1.9) {
      return "\\big";
    }
    return height < 2.6 ? "\\Big" : height < 3.4 ? "\\bigg" : "\\Bigg";
  }

  /// Rows of fractions at full size, a little apart.
  private static String grid(List<List<Layout>> rows) {
    var isHigh = rows.stream().flatMap(List::stream).anyMatch(cell -> Measure.height(cell) > 1.6);
    var style = isHigh ? "\\displaystyle " : "";
    return rows.stream()
        .map(row -> row.stream().map(c -> style + of(c)).collect(Collectors.joining(" & ")))
        .collect(Collectors.joining(isHigh ? " \\\\[1.5ex] " : " \\\\ "));
  }
}
