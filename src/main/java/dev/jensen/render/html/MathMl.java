package dev.jensen.render.html;

import dev.jensen.render.math.Layout;
import dev.jensen.render.math.Measure;
import dev.jensen.render.math.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Layouts as MathML Core, which browsers show without a script.
final class MathMl {
  private static final double HIGHEST_PLAIN = 1.4;
  private static final String LEFT = " style=\"text-align:left\"";
  private static final String SMALL = "αβγδεζηθικλμνξοπρςστυφχψω";
  private static final List<String> SMALL_NAMES =
      List.of(
          "alpha",
          "beta",
          "gamma",
          "delta",
          "epsilon",
          "zeta",
          "eta",
          "theta",
          "iota",
          "kappa",
          "lambda",
          "mu",
          "nu",
          "xi",
          "omicron",
          "pi",
          "rho",
          "varsigma",
          "sigma",
          "tau",
          "upsilon",
          "phi",
          "chi",
          "psi",
          "omega");
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("-", "−"),
          Map.entry("\\cdot", "·"),
          Map.entry("\\times", "×"),
          Map.entry("\\ge", "≥"),
          Map.entry("\\le", "≤"),
          Map.entry("\\ne", "≠"),
          Map.entry("\\in", "∈"),
          Map.entry("\\infty", "∞"),
          Map.entry("\\lfloor", "⌊"),
          Map.entry("\\rfloor", "⌋"),
          Map.entry("\\|", "‖"));

  private MathMl() {}

  static String inline(Layout layout) {
    return "<math>" + of(layout) + "</math>";
  }

  static String display(Layout layout) {
    return "<div class=\"display\"><math display=\"block\">" + of(layout) + "</math></div>";
  }

  private static String of(Layout layout) {
    return switch (layout) {
      case Layout.Row(var parts) -> "<mrow>" + all(parts) + "</mrow>";
      case Layout.Digits(var digits) -> "<mn>" + sign(digits) + "</mn>";
      case Layout.Identifier(var name) -> identifier(name);
      case Layout.Upright(var name) ->
          "<mi mathvariant=\"normal\">" + HtmlText.escaped(name) + "</mi>";
      case Layout.Sign(var role, var name) -> operator(role, name);
      case Layout.Space s -> "<mspace width=\"0.17em\"></mspace>";
      case Layout.Fraction(var top, var bottom) -> "<mfrac>" + of(top) + of(bottom) + "</mfrac>";
      case Layout.Superscript(var base, var exponent) ->
          "<msup>" + of(base) + of(exponent) + "</msup>";
      case Layout.Subscript(var base, var index) -> "<msub>" + of(base) + of(index) + "</msub>";
      case Layout.Root(var body) -> "<msqrt>" + of(body) + "</msqrt>";
      case Layout.Fenced(var open, var body, var close) -> fenced(open, body, close);
      case Layout.Grid(var rows, var isCases) -> grid(rows, isCases);
      case Layout.Words(var text) ->
          "<mtext>" + HtmlText.escaped(text).replace(" ", "&#160;") + "</mtext>";
    };
  }

  private static String all(List<Layout> parts) {
    return parts.stream().map(MathMl::of).collect(Collectors.joining());
  }

  private static String sign(String name) {
    return HtmlText.escaped(SIGNS.getOrDefault(name, name));
  }

  private static String identifier(String name) {
    return switch (name) {
      case "reals" -> "<mi>ℝ</mi>";
      case "nabla" -> "<mo>∇</mo>";
      case "'" -> "<mo form=\"postfix\">′</mo>";
      case "''" -> "<mo form=\"postfix\">″</mo>";
      default -> "<mi>" + HtmlText.escaped(letter(name)) + "</mi>";
    };
  }

  private static String letter(String name) {
    if (!Names.isGreek(name)) {
      return name;
    }
    int at = SMALL_NAMES.indexOf(name.toLowerCase(Locale.ROOT));
    var small = SMALL.substring(at, at + 1);
    return Character.isUpperCase(name.charAt(0)) ? small.toUpperCase(Locale.ROOT) : small;
  }

  private static String operator(Layout.Role role, String name) {
    var form =
        switch (role) {
          case PREFIX -> " form=\"prefix\"";
          case BINARY, RELATION -> " form=\"infix\"";
          case PUNCTUATION -> " separator=\"true\"";
        };
    return "<mo" + form + ">" + sign(name) + "</mo>";
  }

  /// Fences that may grow have room around them in some fonts, so only those around high bodies do.
  private static String fenced(String open, Layout body, String close) {
    var growth = Measure.height(body) > HIGHEST_PLAIN ? "" : " stretchy=\"false\"";
    return "<mrow>"
        + fence(open, "prefix", growth)
        + of(body)
        + fence(close, "postfix", growth)
        + "</mrow>";
  }

  private static String fence(String fence, String form, String growth) {
    return "<mo form=\""
        + form
        + "\" lspace=\"0em\" rspace=\"0em\""
        + growth
        + ">"
        + sign(fence)
        + "</mo>";
  }

  private static String grid(List<List<Layout>> rows, boolean isCases) {
    var style = isCases ? LEFT : "";
    var table =
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> "<mtd" + style + ">" + of(cell) + "</mtd>")
                        .collect(Collectors.joining("", "<mtr>", "</mtr>")))
            .collect(Collectors.joining("", "<mtable>", "</mtable>"));
    return isCases ? "<mrow><mo fence=\"true\">{</mo>" + table + "</mrow>" : table;
  }
}
