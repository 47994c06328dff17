package dev.jensen.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jensen.certificate.Expected;
import dev.jensen.certificate.Malformed;
import dev.jensen.certificate.ProofFile;
import dev.jensen.certificate.Samples;
import dev.jensen.kernel.Context;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Theorem;
import dev.jensen.kernel.Verdict;
import dev.jensen.kernel.expr.Constraint;
import dev.jensen.mutants.Tally.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Changed certificates. The kernel may accept one only if what it then proves is what the honest
/// one proves, or something else that an independent evaluator does not contradict.
///
/// Without further ado a thousand or so, a few of each proof. `-Djensen.mutants=20` tries twenty of
/// each; `-Djensen.mutants.of=NAME` only those of one, and prints what was accepted.
@Timeout(36_000)
class MutantsTest {
  private static final int EACH = Integer.getInteger("jensen.mutants", 0);
  private static final int IN_ALL = 1_200;
  private static final int OF_A_SAMPLE = 20;
  private static final String ONLY = System.getProperty("jensen.mutants.of", "");
  private static final Path PROOFS = Path.of("proofs");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void noMutantOfAProofProvesSomethingFalse() throws IOException {
    var tally = new Tally();
    var files = proofs();
    int each = EACH > 0 ? EACH : Math.max(2, IN_ALL / files.size());
    for (var file : files) {
      var proof = ProofFile.read(file);
      int scrambles = Math.ceilDiv(each, 5);
      tally.add(mutantsOf(proof, each - scrambles));
      tally.add(scramblesOf(proof, scrambles));
    }
    report(tally, "proofs");
  }

  @Test
  void noMutantOfASampleProvesSomethingFalse() {
    var tally = new Tally();
    var samples = Samples.all();
    for (int i = 0; i < samples.size(); i++) {
      tally.add(mutantsOf(samples.get(i), i));
    }
    report(tally, "samples of rules");
  }

  /// Were nothing refused, or everything, the mutants would say nothing.
  private static void report(Tally tally, String of) {
    System.out.println("Mutants of " + of + ", " + tally);
    assertThat(tally.faults()).isEmpty();
    assertThat(tally.of(Fate.REFUSED)).isGreaterThan(tally.total() / 4);
    assertThat(tally.of(Fate.ACCEPTED_SAME)).isPositive();
    assertThat(tally.of(Fate.ACCEPTED_CHANGED)).isPositive();
  }

  private static List<Path> proofs() throws IOException {
    try (var files = Files.walk(PROOFS)) {
      var found =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .filter(file -> file.toString().contains(ONLY))
              .sorted()
              .toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }

  private static Tally mutantsOf(ProofFile proof, int count) {
    var pool = new Pool();
    pool.add(proof.statement(), proof.statement().getClass());
    pool.add(proof.certificate(), dev.jensen.kernel.Certificate.class);
    var tally = new Tally();
    for (int i = 0; i < count; i++) {
      var mutator = new Mutator(pool, seed(proof.name(), i));
      var mutant = mutator.mutant(Argument.class, Argument.of(proof));
      if (mutant.isEmpty()) {
        tally.add(Fate.UNREADABLE);
      } else {
        judge(mutant.get().in(proof), proof, tally, "mutant " + i);
      }
    }
    return tally;
  }

  private static long seed(String name, int number) {
    return 1_000_003L * name.hashCode() + number;
  }

  private static void judge(ProofFile mutant, ProofFile honest, Tally tally, String number) {
    try {
      judge(mutant.text(), honest, tally, number);
    } catch (RuntimeException fault) {
      tally.add(Fate.FALSE);
      tally.fault(honest.name() + ", " + number + ": cannot be written: " + fault);
    }
  }

  private static void judge(String text, ProofFile honest, Tally tally, String number) {
    ProofFile mutant;
    try {
      mutant = ProofFile.parse(text);
    } catch (Malformed unreadable) {
      tally.add(Fate.UNREADABLE);
      return;
    }
    try {
      var verdict = Trial.of(() -> Verdict.of(mutant.statement(), mutant.certificate()));
      tally.add(verdict.map(v -> fate(mutant, v, honest, tally, number)).orElse(Fate.REFUSED));
    } catch (TimeoutException slow) {
      tally.add(Fate.STOPPED);
      note(honest, number, "stopped", text);
    } catch (IllegalStateException fault) {
      tally.add(Fate.FALSE);
      tally.fault(honest.name() + ", " + number + ": " + fault.getCause() + "\n" + text);
    }
  }

  private static Fate fate(
      ProofFile mutant, Verdict verdict, ProofFile honest, Tally tally, String number) {
    if (mutant.statement().equals(honest.statement())
        && Expected.of(verdict).equals(honest.expected())
        && verdict.cases().size() <= 1) {
      return Fate.ACCEPTED_SAME;
    }
    var doubt = Doubts.about(mutant, verdict).or(() -> contrary(mutant, verdict, honest));
    if (doubt.isPresent()) {
      tally.fault(honest.name() + ", " + number + ": " + doubt.get() + "\n" + mutant.text());
      return Fate.FALSE;
    }
    if (mutant.statement().equals(honest.statement())) {
      return Fate.ACCEPTED_SAME;
    }
    note(honest, number, Expected.of(verdict) + " " + verdict.cases(), mutant.text());
    return Fate.ACCEPTED_CHANGED;
  }

  /// About the same statement nothing else may be proved, only less.
  private static Optional<String> contrary(ProofFile mutant, Verdict verdict, ProofFile honest) {
    if (!mutant.statement().equals(honest.statement())) {
      return Optional.empty();
    }
    var now = verdict.kind();
    var before = honest.expected().verdict();
    var less =
        now == before
            || now == Verdict.Kind.UNKNOWN
            || (before == Verdict.Kind.AFFINE
                && (now == Verdict.Kind.CONVEX || now == Verdict.Kind.CONCAVE));
    return less ? Optional.empty() : Optional.of(now + " in place of " + before);
  }

  private static void note(ProofFile honest, String number, String what, String text) {
    if (!ONLY.isEmpty()) {
      System.out.println(honest.name() + ", " + number + ": " + what + "\n" + text);
    }
  }

  /// JSON that was changed without regard to what it means.
  private static Tally scramblesOf(ProofFile proof, int count) throws JsonProcessingException {
    var honest = JSON.readTree(proof.text());
    var tally = new Tally();
    for (int i = 0; i < count; i++) {
      JsonNode changed = Scramble.once(honest, new Random(seed(proof.name(), -1 - i)));
      if (!changed.equals(honest)) {
        judge(JSON.writeValueAsString(changed), proof, tally, "scramble " + i);
      }
    }
    return tally;
  }

  /// The part of a proof that is changed.
  private record Argument(
      dev.jensen.kernel.Statement statement, dev.jensen.kernel.Certificate certificate) {
    static Argument of(ProofFile proof) {
      return new Argument(proof.statement(), proof.certificate());
    }

    ProofFile in(ProofFile proof) {
      return new ProofFile(
          proof.name(), proof.problem(), statement, proof.expected(), proof.source(), certificate);
    }
  }

  /// A rule with what it is applied to.
  private record Application(List<String> variables, List<Constraint> constraints, Rule rule) {
    Context context() {
      return new Context(variables, constraints);
    }
  }

  private static Tally mutantsOf(Samples.Sample sample, int index) {
    var honest =
        new Application(
            sample.context().variables(), sample.context().constraints(), sample.rule());
    var pool = new Pool();
    pool.add(honest, Application.class);
    var tally = new Tally();
    for (int i = 0; i < (EACH > 0 ? EACH : OF_A_SAMPLE); i++) {
      var name = sample.rule().getClass().getSimpleName();
      var mutant = new Mutator(pool, seed(name, i)).mutant(Application.class, honest);
      if (mutant.isEmpty()) {
        tally.add(Fate.UNREADABLE);
      } else {
        judge(mutant.get(), honest, tally, name + " " + index + ", mutant " + i);
      }
    }
    return tally;
  }

  private static void judge(Application mutant, Application honest, Tally tally, String number) {
    try {
      var proved = Trial.of(() -> conclusion(mutant));
      if (proved.isEmpty()) {
        tally.add(Fate.REFUSED);
        return;
      }
      var doubt = against(mutant, proved.get());
      if (doubt.isPresent()) {
        tally.fault(number + ": " + proved.get() + ": " + doubt.get() + "\n" + mutant);
        tally.add(Fate.FALSE);
        return;
      }
      var same = proved.get().equals(conclusion(honest)) && sameContext(mutant, honest);
      tally.add(same ? Fate.ACCEPTED_SAME : Fate.ACCEPTED_CHANGED);
      if (!ONLY.isEmpty() && !same && number.startsWith(ONLY)) {
        System.out.println(number + ": " + proved.get() + "\n" + mutant);
      }
    } catch (TimeoutException slow) {
      tally.add(Fate.STOPPED);
    } catch (IllegalStateException fault) {
      tally.add(Fate.FALSE);
      tally.fault(number + ": " + fault.getCause() + "\n" + mutant);
    }
  }

  private static Judgement conclusion(Application of) {
    return Theorem.prove(of.context(), of.rule()).judgement();
  }

  private static boolean sameContext(Application mutant, Application honest) {
    return mutant.variables().equals(honest.variables())
        && mutant.constraints().equals(honest.constraints());
  }

  private static Optional<String> against(Application mutant, Judgement proved) {
    return new dev.jensen.agreement.Skeptic(
            mutant.variables(),
            mutant.constraints(),
            Optional.empty(),
            Witnesses.in(mutant, Application.class),
            1)
        .against(proved);
  }
}
