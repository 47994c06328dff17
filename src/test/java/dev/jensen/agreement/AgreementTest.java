package dev.jensen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.Jensen;
import dev.jensen.answer.Answer;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.ProblemParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Answers to random problems, nearly convex ones above all, against the evaluator that shares
/// nothing with the kernel. How many: `-Djensen.agreement=N`; from which seed on:
/// `-Djensen.agreement.first=SEED`, so that one seed of a failure can be tried alone.
@Timeout(48 * 3600)
class AgreementTest {
  private static final int PROBLEMS = Integer.getInteger("jensen.agreement", 1000);
  private static final long FIRST = Long.getLong("jensen.agreement.first", 0);
  private static final Duration LIMIT = Duration.ofMillis(300);
  private static final int MORE_FOR_PARAMETERS = 3;

  /// So few say nothing about how many are decided.
  private static final int FEW = 100;

  private static final int PATIENCE = 5;
  private static final int MIRRORED = 10;
  private static final long STACK = 1L << 28;

  private final ProblemParser parser = new ProblemParser(Atoms.all());
  private final TreeMap<String, Integer> answers = new TreeMap<>();
  private int decided;
  private final List<Long> undecided = new ArrayList<>();
  private final Findings findings = new Findings();
  private final List<String> faults = new ArrayList<>();

  @Test
  void noAnswerIsContradictedAtSixtyDigits() throws InterruptedException {
    onEveryProcessor(LongStream.range(FIRST, FIRST + PROBLEMS).boxed().toList(), LIMIT, PROBLEMS);
    // Where the machine is busy, some of what was not decided gets more time.
    onEveryProcessor(List.copyOf(undecided), LIMIT.multipliedBy(PATIENCE), PROBLEMS / 2);
    System.out.println(
        "agreement: " + decided + " of " + PROBLEMS + " decided, " + answers + "; " + findings);
    assertThat(faults).isEmpty();
    if (PROBLEMS < FEW) {
      return;
    }
    assertThat(decided).as("decided").isGreaterThanOrEqualTo(PROBLEMS / 2);
    assertThat(findings.inequalities()).as("inequalities").isGreaterThan(PROBLEMS);
    assertThat(findings.witnesses()).as("witnesses").isGreaterThan(PROBLEMS / 2);
  }

  /// Until so many are decided, or there are no more seeds.
  private void onEveryProcessor(List<Long> seeds, Duration limit, int enough)
      throws InterruptedException {
    var next = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (int i = Runtime.getRuntime().availableProcessors(); i > 0; i--) {
      var thread =
          new Thread(null, () -> work(seeds, next, limit, enough), "agreement-" + i, STACK);
      thread.start();
      threads.add(thread);
    }
    for (var thread : threads) {
      thread.join();
    }
  }

  private void work(List<Long> seeds, AtomicInteger next, Duration limit, int enough) {
    for (int i = next.getAndIncrement();
        i < seeds.size() && decided() < enough;
        i = next.getAndIncrement()) {
      var seed = seeds.get(i);
      var text = new NearlyConvexProblems(seed).next();
      try {
        one(seed, text, limit);
      } catch (RuntimeException | StackOverflowError crash) {
        fault(seed, text, crash.toString());
      }
    }
  }

  private void one(long seed, String text, Duration limit) {
    var problem = parser.parse(text);
    var parametric = !problem.statement().parameters().isEmpty();
    var answer =
        Jensen.decide(problem, parametric ? limit.multipliedBy(MORE_FOR_PARAMETERS) : limit);
    var found = Comparison.of(answer, Comparison.Effort.QUICK, seed);
    if (seed % MIRRORED == 0) {
      Mirror.compare(answer, limit, found);
    }
    found.contradictions().forEach(what -> fault(seed, text, what));
    synchronized (this) {
      findings.add(found);
      if (answer instanceof Answer.Undecided) {
        undecided.add(seed);
      } else {
        decided++;
        answers.merge(word(answer), 1, Integer::sum);
      }
    }
  }

  private synchronized int decided() {
    return decided;
  }

  private static String word(Answer answer) {
    return answer instanceof Answer.Decided decided
        ? decided.verdict().kind().toString()
        : answer.getClass().getSimpleName();
  }

  private synchronized void fault(long seed, String text, String what) {
    var line = "seed " + seed + ": " + text + "\n  " + what;
    System.out.println("agreement: " + line);
    faults.add(line);
  }

  @Test
  void theProblemsUseEveryAtom() {
    var atoms = new TreeSet<String>();
    for (long seed = 0; seed < 1000; seed++) {
      collect(parser.parse(new NearlyConvexProblems(seed).next()).statement().function(), atoms);
    }
    assertThat(atoms).containsAll(Atoms.all().stream().map(Atom::name).toList());
  }

  private static void collect(Expr expr, Set<String> atoms) {
    if (expr instanceof Expr.Application(var atom, var arguments)) {
      atoms.add(atom.name());
    }
    expr.children().forEach(child -> collect(child, atoms));
  }
}
