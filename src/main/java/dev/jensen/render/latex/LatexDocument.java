package dev.jensen.render.latex;

import dev.jensen.render.document.Exposition;
import java.util.List;
import java.util.stream.Collectors;

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
        \\lineskiplimit=3pt \\lineskip=4pt \\leftskip=3em \\parindent=-1em $\\displaystyle #1$\\par}\\smallskip\\noindent\\ignorespaces}
      """;

  /// A title that stays with what follows, also with a list, before which LaTeX likes to break.
  private static final String TITLE =
      """
      \\providecommand{\\argumenttitle}[1]{\\par\\medskip\\noindent\\emph{#1}\\par\\nobreak
        \\csname @afterheading\\endcsname}
      """;

  private LatexDocument() {}

  /// A document with one theorem.
  public static String of(Exposition exposition) {
    return combined(List.of(exposition));
  }

  /// For a document that loads the packages and names the theorems itself; how, a comment says.
  public static String fragment(Exposition exposition) {
    return "% Needs, before the document begins:\n"
        + PACKAGES.lines().map(line -> "%   " + line + "\n").collect(Collectors.joining())
        + LONG_FORMULA
        + TITLE
        + LatexExposition.of(exposition);
  }

  /// A document with several theorems.
  public static String combined(List<Exposition> expositions) {
    return around(expositions.stream().map(LatexExposition::of).toList());
  }

  static String around(List<String> bodies) {
    return "\\documentclass[11pt,a4paper]{article}\n"
        + "\\usepackage[margin=25mm]{geometry}\n"
        + PACKAGES
        + "\\setlength{\\emergencystretch}{3em}\n"
        + "\\renewcommand{\\labelitemi}{$\\bullet$}\n"
        + LONG_FORMULA
        + TITLE
        + "\\begin{document}\n"
        + String.join("\n\\bigskip\n", bodies)
        + "\\end{document}\n";
  }
}
