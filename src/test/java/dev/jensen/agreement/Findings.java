package dev.jensen.agreement;

import java.util.ArrayList;
import java.util.List;

/// What a comparison looked at, and what it found wrong.
final class Findings {
  private final List<String> contradictions = new ArrayList<>();
  private long statements;
  private long inequalities;
  private long tooClose;
  private long witnesses;
  private long withoutSample;

  void contradiction(String what) {
    contradictions.add(what);
  }

  /// A proved statement is about to be tried for one choice of the parameters.
  void statement() {
    statements++;
  }

  /// An inequality was decided at 60 digits.
  void inequality() {
    inequalities++;
  }

  /// 60 digits did not decide.
  void tooClose() {
    tooClose++;
  }

  /// A witness was evaluated at 60 digits and is one.
  void witness() {
    witnesses++;
  }

  /// No parameters, or no points, were found to try a statement with.
  void withoutSample() {
    withoutSample++;
  }

  void add(Findings other) {
    contradictions.addAll(other.contradictions);
    statements += other.statements;
    inequalities += other.inequalities;
    tooClose += other.tooClose;
    witnesses += other.witnesses;
    withoutSample += other.withoutSample;
  }

  List<String> contradictions() {
    return List.copyOf(contradictions);
  }

  long inequalities() {
    return inequalities;
  }

  long witnesses() {
    return witnesses;
  }

  @Override
  public String toString() {
    return String.format(
        "%d statements at %d inequalities (%d too close to tell), %d witnesses, %d without a"
            + " sample, %d contradictions",
        statements, inequalities, tooClose, witnesses, withoutSample, contradictions.size());
  }
}
