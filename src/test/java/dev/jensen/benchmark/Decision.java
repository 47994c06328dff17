package dev.jensen.benchmark;

import dev.jensen.answer.Answer;
import dev.jensen.kernel.Verdict;
import dev.jensen.parse.Problem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The ways of a whole problem: its text read, searched for an answer, and the kernel's check of
/// what was found.
@State(Scope.Benchmark)
public class Decision {
  @Param public Subject subject = Subject.CONSTRUCTION;

  private Answer.Decided decided = subject.decided();

  @Setup
  public void decideOnce() {
    decided = subject.decided();
  }

  @Benchmark
  public Problem parse() {
    return subject.problem();
  }

  @Benchmark
  public Answer decide() {
    return Subject.decided(decided.problem());
  }

  @Benchmark
  public Verdict check() {
    return Verdict.of(decided.problem().statement(), decided.certificate());
  }
}
