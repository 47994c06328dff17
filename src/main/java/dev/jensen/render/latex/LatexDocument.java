package dev.jensen.render.latex;

import dev.jensen.render.document.Exposition;
import java.util.List;

/// A self-contained document, or the part of one that goes between `\begin{document}` and
/// `\end{document}`.
public final class LatexDocument {
  private static final String PACKAGES =
      """
      \\usepackage{amsmath,amssymb,amsthm,booktabs,pgfplots}
      \\pgfplotsset{compat=1.16}
      \\newtheorem*{theorem}{Theorem}
      \\newtheorem*{problem}{Problem}
      """;

  private static final String LONG_FORMULA =
      """
      \\providecommand{\\longformula}[1]{\\par\\smallskip{\\raggedright\\binoppenalty=0 \\relpenalty=0
        \\leftskip=3em \\parindent=-1em $\\displaystyle #1$\\par}\\smallskip\\noindent\\ignorespaces}
      """;

  private LatexDocument() {}

  /// A document with one theorem.
  public static String of(Exposition exposition) {
    return around(List.of(LatexExposition.of(exposition, "")));
  }

  /// For a document that loads the packages and names the theorems itself; how, a comment says.
  public static String fragment(Exposition exposition) {
    return PACKAGES.indent(0).replaceAll("(?m)^", "% ").replaceFirst("% ", "% Needs:\n% ")
            .stripTrailing().replaceFirst("% $", "")
        + "\n"
        + LONG_FORMULA
        + LatexExposition.of(exposition, "j" + Integer.toHexString(exposition.hashCode()));
  }

  /// A document with several theorems.
  public static String combined(List<Exposition> expositions) {
    var parts = new java.util.ArrayList<String>();
    for (var exposition : expositions) {
      parts.add(LatexExposition.of(exposition, "e" + parts.size()));
    }
    return around(parts);
  }

  private static String around(List<String> bodies) {
    return "\\documentclass[11pt,a4paper]{article}\n"
        + "\\usepackage[margin=25mm]{geometry}\n"
        + PACKAGES
        + "\\setlength{\\emergencystretch}{3em}\n"
        + LONG_FORMULA
        + "\\begin{document}\n"
        + String.join("\n\\bigskip\n", bodies)
        + "\\end{document}\n";
  }
}
