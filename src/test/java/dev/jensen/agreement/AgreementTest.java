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
  private static final Duration LIMIT = Duration.ofMillis(400);
  private static final int PATIENCE = 5;
  private static final int MIRRORED = 10;
  private static final long STACK = 1L << 28;

  private final ProblemParser parser = new ProblemParser(Atoms.all());
  private final TreeMap<String, Integer> answers = new TreeMap<>();
  private final List<Long> undecided = new ArrayList<>();
  private final Findings findings = new Findings();
  private final List<String> faults = new ArrayList<>();

  @Test
  void noAnswerIsContradictedAtSixtyDigits() throws InterruptedException {
    onEveryProcessor(LongStream.range(FIRST, FIRST + PROBLEMS).boxed().toList(), LIMIT);
    if (2 * undecided.size() > PROBLEMS) {
      // The machine is busy: what was not decided gets more time.
      var again = List.copyOf(undecided);
      undecided.clear();
      onEveryProcessor(again, LIMIT.multipliedBy(PATIENCE));
    }
    System.out.println(
        "agreement: " + undecided.size() + " undecided, " + answers + "; " + findings);
    assertThat(faults).isEmpty();
    assertThat(2 * undecided.size()).as("undecided, twice").isLessThanOrEqualTo(PROBLEMS);
    assertThat(findings.inequalities()).as("inequalities").isGreaterThan(PROBLEMS);
    assertThat(findings.witnesses()).as("witnesses").isGreaterThan(PROBLEMS / 2);
  }

  private void onEveryProcessor(List<Long> seeds, Duration limit) throws InterruptedException {
    var next = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (int i = Runtime.getRuntime().availableProcessors(); i > 0; i--) {
      var thread = new Thread(null, () -> work(seeds, next, limit), "agreement-" + i, STACK);
      thread.start();
      threads.add(thread);
    }
    for (var thread : threads) {
      thread.join();
    }
  }

  private void work(List<Long> seeds, AtomicInteger next, Duration limit) {
    for (int i = next.getAndIncrement(); i < seeds.size(); i = next.getAndIncrement()) {
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
    var answer = Jensen.decide(parser.parse(text), limit);
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
        answers.merge(word(answer), 1, Integer::sum);
      }
    }
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
