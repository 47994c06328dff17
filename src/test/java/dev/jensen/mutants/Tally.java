package dev.jensen.mutants;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What became of mutants.
final class Tally {
  enum Fate {
    /// Not even a certificate: refused by a constructor or the reader.
    UNREADABLE,
    REFUSED,
    /// The kernel did not come to an end within the time given.
    STOPPED,
    /// Accepted, for the same statement, with the same cases and answers, or less.
    ACCEPTED_SAME,
    /// Accepted, with another statement or another answer that sampling does not contradict.
    ACCEPTED_CHANGED,
    /// Accepted and false.
    FALSE
  }

  private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
  private final List<String> faults = new ArrayList<>();

  void add(Fate fate) {
    counts.merge(fate, 1, Integer::sum);
  }

  void fault(String what) {
    faults.add(what);
  }

  void add(Tally other) {
    other.counts.forEach((fate, count) -> counts.merge(fate, count, Integer::sum));
    faults.addAll(other.faults);
  }

  int of(Fate fate) {
    return counts.getOrDefault(fate, 0);
  }

  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  List<String> faults() {
    return faults;
  }

  @Override
  public String toString() {
    return total() + " mutants: " + counts;
  }
}
