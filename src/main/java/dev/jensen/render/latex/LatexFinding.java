package dev.jensen.render.latex;

import dev.jensen.render.document.Exposition;

/// What a theorem says of its function.
final class LatexFinding {
  private final LatexProse prose;

  LatexFinding(LatexProse prose) {
    this.prose = prose;
  }

  String of(Exposition exposition, Exposition.Question question) {
    var subject = exposition.isAboutFunction() ? "Then $f$ is " : "Then ";
    return subject + prose.of(exposition.claim()) + ".";
  }
}
