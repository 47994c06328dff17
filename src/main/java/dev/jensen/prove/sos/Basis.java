package dev.jensen.prove.sos;

import dev.jensen.kernel.expr.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/// The monomials that can occur in the squares: within half of the degrees of the target, without
/// those whose square nothing else could cancel (the practical form of Newton's polytope: Reznick,
/// Extremal PSD forms with few terms, Theorem 1), and apart from each other where the signs of the
/// generators can be changed without changing the target (Löfberg, Pre- and post-processing
/// sum-of-squares programs in practice, section IV).
final class Basis {
  private static final int MOST_CANDIDATES = 1000;

  private final Polynomial target;
  private final List<Polynomial> multipliers;
  private final int generators;
  private final BooleanSupplier stop;

  private Basis(
      Polynomial target, List<Polynomial> multipliers, int generators, BooleanSupplier stop) {
    this.target = target;
    this.multipliers = multipliers;
    this.generators = generators;
    this.stop = stop;
  }

  /// The blocks for each multiplier; empty where there would be too many monomials, or too late.
  static List<Block> of(
      Polynomial target, List<Polynomial> multipliers, int generators, BooleanSupplier stop) {
    return new Basis(target, multipliers, generators, stop).blocks();
  }

  private List<Block> blocks() {
    var candidates = new ArrayList<Set<Powers>>();
    for (var multiplier : multipliers) {
      var found = candidates(multiplier);
      if (found.size() >= MOST_CANDIDATES) {
        return List.of();
      }
      candidates.add(found);
    }
    prune(candidates);
    if (stop.getAsBoolean()) {
      return List.of();
    }
    var symmetries = parities();
    var blocks = new ArrayList<Block>();
    for (int k = 0; k < multipliers.size(); k++) {
      var classes = new LinkedHashMap<Long, List<Polynomial>>();
      // The monomial 1 and its like last, so that they are left alone by the elimination.
      for (var powers : new TreeSet<>(candidates.get(k)).descendingSet()) {
        classes
            .computeIfAbsent(reduced(powers.parity(), symmetries), c -> new ArrayList<>())
            .add(Polynomial.of(powers));
      }
      for (var members : classes.values()) {
        blocks.add(new Block(k, members));
      }
    }
    return blocks;
  }

  private Set<Powers> candidates(Polynomial multiplier) {
    Set<Powers> found = new HashSet<>();
    int degree = (target.degree() - multiplier.degree()) / 2;
    if (target.degree() >= multiplier.degree()) {
      extend(new ArrayList<>(), multiplier, degree, found);
    }
    int least = lowest(target) - multiplier.degree();
    found.removeIf(powers -> 2 * powers.degree() < least);
    return found;
  }

  private static int lowest(Polynomial polynomial) {
    return polynomial.terms().keySet().stream().mapToInt(Powers::degree).min().orElse(0);
  }

  private void extend(List<Integer> exponents, Polynomial multiplier, int left, Set<Powers> found) {
    if (exponents.size() == generators) {
      found.add(new Powers(exponents));
      return;
    }
    int generator = exponents.size();
    int most = Math.min(left, (target.degree(generator) - multiplier.degree(generator)) / 2);
    for (int n = 0; n <= most && found.size() < MOST_CANDIDATES; n++) {
      var longer = new ArrayList<>(exponents);
      longer.add(n);
      extend(longer, multiplier, left - n, found);
    }
  }

  /// Drops z where z^2 g has a term that comes from no other product and whose sign in the target
  /// is another one.
  private void prune(List<Set<Powers>> candidates) {
    var changed = true;
    while (changed && !stop.getAsBoolean()) {
      var counts = counts(candidates);
      changed = false;
      for (int k = 0; k < multipliers.size(); k++) {
        var multiplier = multipliers.get(k);
        changed |= candidates.get(k).removeIf(z -> isAlone(z, multiplier, counts));
      }
    }
  }

  private boolean isAlone(Powers z, Polynomial multiplier, Map<Powers, Integer> counts) {
    var square = z.times(z);
    return multiplier.terms().entrySet().stream()
        .anyMatch(
            term -> {
              var powers = square.times(term.getKey());
              return counts.getOrDefault(powers, 0) == 1
                  && target.terms().getOrDefault(powers, Rational.ZERO).signum()
                      != term.getValue().signum();
            });
  }

  /// How many products of two members come to a monomial.
  private Map<Powers, Integer> counts(List<Set<Powers>> candidates) {
    var counts = new HashMap<Powers, Integer>();
    for (int k = 0; k < multipliers.size(); k++) {
      var members = List.copyOf(candidates.get(k));
      for (int i = 0; i < members.size() && !stop.getAsBoolean(); i++) {
        for (int j = 0; j <= i; j++) {
          var product = members.get(i).times(members.get(j));
          for (var term : multipliers.get(k).terms().keySet()) {
            counts.merge(product.times(term), 1, Integer::sum);
          }
        }
      }
    }
    return counts;
  }

  /// A basis, over the field of two elements, of the parities that occur.
  private List<Long> parities() {
    var basis = new ArrayList<Long>();
    addAll(target.terms().keySet(), basis);
    multipliers.forEach(multiplier -> addAll(multiplier.terms().keySet(), basis));
    return basis;
  }

  private static void addAll(Collection<Powers> all, List<Long> basis) {
    for (var powers : all) {
      long rest = reduced(powers.parity(), basis);
      if (rest != 0) {
        basis.add(rest);
        basis.sort((a, b) -> Long.compare(b, a));
      }
    }
  }

  private static long reduced(long parity, List<Long> basis) {
    long rest = parity;
    for (long vector : basis) {
      rest = Math.min(rest, rest ^ vector);
    }
    return rest;
  }
}
