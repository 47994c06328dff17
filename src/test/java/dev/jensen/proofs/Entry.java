package dev.jensen.proofs;

import dev.jensen.certificate.Expected;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.Verdict.Kind;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.parse.Problem;
import dev.jensen.parse.ProblemParser;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A problem of the gallery. `wanted` is the verdict as the list has it; where that says nothing of
/// strictness, any will do.
record Entry(Path folder, String name, String problem, Expected wanted, String source) {
  private static final String STRICT = ", strictly";
  private static final String NOT_STRICT = ", not strictly";

  static Entry of(Path folder, Map<String, String> fields) {
    return new Entry(
        folder,
        field(fields, "name"),
        field(fields, "problem"),
        wanted(field(fields, "verdict")),
        field(fields, "source"));
  }

  private static String field(Map<String, String> fields, String key) {
    return Optional.ofNullable(fields.get(key))
        .orElseThrow(() -> new IllegalArgumentException(fields + " has no " + key));
  }

  private static Expected wanted(String verdict) {
    if (verdict.endsWith(NOT_STRICT)) {
      return new Expected(kind(verdict, NOT_STRICT), Optional.of(false));
    }
    return verdict.endsWith(STRICT)
        ? new Expected(kind(verdict, STRICT), Optional.of(true))
        : new Expected(kind(verdict, ""), Optional.empty());
  }

  private static Kind kind(String verdict, String ending) {
    var word = verdict.substring(0, verdict.length() - ending.length());
    return Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// The certificate stands beside the list.
  Path file() {
    return folder.resolve(name + ".json");
  }

  /// Folder and name, which no other entry has.
  String key() {
    return folder.getFileName() + "/" + name;
  }

  Problem parsed() {
    return new ProblemParser(Atoms.all()).parse(problem);
  }

  boolean isMetBy(Verdict verdict) {
    return verdict.kind() == wanted.verdict()
        && (wanted.strict().isEmpty() || wanted.strict().equals(verdict.strict()));
  }

  @Override
  public String toString() {
    return key() + ": " + problem;
  }
}
