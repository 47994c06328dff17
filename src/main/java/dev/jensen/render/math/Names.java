package dev.jensen.render.math;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of symbols as people set them: `w1` with an index, `sigma` as the Greek letter.
public final class Names {
  private static final Pattern INDEXED =
      Pattern.compile("([\\p{L}]+?)_?(?:\\[([^\\]]*)\\]|([0-9]+))");
  private static final Pattern WORD_INDEX =
      Pattern.compile("([\\p{L}]+?)([0-9]*)_([\\p{L}\\p{N}_]+)");
  private static final Set<String> GREEK =
      Set.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
          "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi",
          "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi",
          "Psi", "Omega");
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("α", "alpha"),
          Map.entry("β", "beta"),
          Map.entry("γ", "gamma"),
          Map.entry("δ", "delta"),
          Map.entry("ε", "epsilon"),
          Map.entry("ζ", "zeta"),
          Map.entry("η", "eta"),
          Map.entry("θ", "theta"),
          Map.entry("κ", "kappa"),
          Map.entry("λ", "lambda"),
          Map.entry("μ", "mu"),
          Map.entry("ν", "nu"),
          Map.entry("ξ", "xi"),
          Map.entry("ρ", "rho"),
          Map.entry("σ", "sigma"),
          Map.entry("τ", "tau"),
          Map.entry("φ", "phi"),
          Map.entry("χ", "chi"),
          Map.entry("ψ", "psi"),
          Map.entry("ω", "omega"),
          Map.entry("Γ", "Gamma"),
          Map.entry("Δ", "Delta"),
          Map.entry("Θ", "Theta"),
          Map.entry("Λ", "Lambda"),
          Map.entry("Σ", "Sigma"),
          Map.entry("Φ", "Phi"),
          Map.entry("Ψ", "Psi"),
          Map.entry("Ω", "Omega"));

  private Names() {}

  /// True for the names of Greek letters as LaTeX has them.
  public static boolean isGreek(String name) {
    return GREEK.contains(name);
  }

  /// A symbol; of a bound one, such as `ridge#t`, what stands behind the mark.
  public static Layout of(String symbol) {
    var name = symbol.substring(symbol.indexOf('#') + 1);
    var indexed = INDEXED.matcher(name);
    if (indexed.matches()) {
      var index = indexed.group(2) == null ? indexed.group(3) : indexed.group(2);
      return new Layout.Subscript(base(indexed.group(1)), new Layout.Digits(index));
    }
    var worded = WORD_INDEX.matcher(name);
    if (worded.matches()) {
      var index = new Layout.Upright(worded.group(2) + worded.group(3).replace("_", " "));
      return new Layout.Subscript(base(worded.group(1)), index);
    }
    return base(name);
  }

  private static Layout base(String name) {
    return new Layout.Identifier(LETTERS.getOrDefault(name, name));
  }
}
