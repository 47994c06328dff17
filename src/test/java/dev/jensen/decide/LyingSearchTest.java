package dev.jensen.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.answer.Answer;
import dev.jensen.certificate.ProofFile;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.Judgement;
import dev.jensen.kernel.Rule;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Verdict.Kind;
import dev.jensen.kernel.expr.Curvature;
import dev.jensen.kernel.expr.Expr;
import dev.jensen.kernel.expr.Numeral;
import dev.jensen.kernel.expr.Relation;
import dev.jensen.kernel.rule.Affine;
import dev.jensen.kernel.rule.EmptyRange;
import dev.jensen.kernel.rule.Evident;
import dev.jensen.kernel.rule.JensenPoints;
import dev.jensen.kernel.rule.Lemma;
import dev.jensen.kernel.rule.Rewritten;
import dev.jensen.kernel.rule.SecondDerivatives;
import dev.jensen.kernel.rule.Semidefinite;
import dev.jensen.kernel.rule.Vacuous;
import dev.jensen.parse.Problem;
import dev.jensen.refute.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A search that hands out plausible but false certificates gets no verdict out of Jensen.
class LyingSearchTest {
  private static final Path PROOFS = Path.of("proofs/seeds");
  private static final Set<Kind> DECIDED =
      EnumSet.of(Kind.CONVEX, Kind.CONCAVE, Kind.AFFINE, Kind.NEITHER, Kind.CONDITIONAL);

  static List<ProofFile> proofs() {
    try (var files = Files.walk(PROOFS)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(LyingSearchTest::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ProofFile read(Path file) {
    try {
      return ProofFile.read(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Answer decide(ProofFile proof, Certificate certificate) {
    var problem = new Problem(proof.problem(), proof.statement(), Map.of());
    return new Decider(
            problem, Deadline.in(20_000), Deadline.in(20_000), (s, c, search) -> certificate)
        .decide();
  }

  /// The truth is on file: a verdict may come out only if it is that one.
  private static void assertHarmless(ProofFile proof, Certificate certificate) {
    if (decide(proof, certificate) instanceof Answer.Decided decided) {
      assertThat(decided.verdict().kind()).isEqualTo(proof.expected().verdict());
    }
  }

  @Test
  void thereAreProofsToLieAbout() {
    assertThat(proofs().stream().filter(p -> DECIDED.contains(p.expected().verdict())))
        .hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void theTrueCertificateDoesGetAVerdict(ProofFile proof) {
    if (DECIDED.contains(proof.expected().verdict())) {
      assertThat(decide(proof, proof.certificate())).isInstanceOf(Answer.Decided.class);
    }
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void certificatesOfOtherProblemsDecideNothingWrong(ProofFile proof) {
    for (var other : proofs()) {
      assertHarmless(proof, other.certificate());
    }
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void falseClaimsAboutTheSameFunctionDecideNothingWrong(ProofFile proof) {
    var leaf = leaf(proof.certificate());
    if (leaf.isEmpty()) {
      return;
    }
    for (var lie : lies(proof.statement(), leaf.get())) {
      assertHarmless(
          proof, new Certificate.Leaf(leaf.get().domain(), leaf.get().inhabitant(), lie));
    }
  }

  private static Optional<Certificate.Leaf> leaf(Certificate certificate) {
    return switch (certificate) {
      case Certificate.Leaf leaf -> Optional.of(leaf);
      case Certificate.Cases(var cases) ->
          cases.stream().flatMap(c -> leaf(c.certificate()).stream()).findFirst();
      default -> Optional.empty();
    };
  }

  private static List<List<Rule>> lies(Statement statement, Certificate.Leaf leaf) {
    var f = statement.function();
    var lies = new ArrayList<List<Rule>>();
    lies.add(List.of(new Affine(f)));
    for (var concave : List.of(true, false)) {
      lies.add(List.of(new SecondDerivatives(f, concave, new Semidefinite.Minors(false))));
      lies.add(List.of(new SecondDerivatives(f, concave, new Semidefinite.Minors(true))));
      lies.add(
          List.of(new SecondDerivatives(f, concave, new Semidefinite.Gram(List.of(), List.of()))));
      lies.add(
          List.of(
              new Lemma(
                  new Evident(f, Relation.NONNEGATIVE, f.power(2)),
                  new SecondDerivatives(f, concave, new Semidefinite.Minors(false)))));
    }
    lies.add(List.of(new Rewritten(f, new Affine(Numeral.ZERO))));
    for (var curvature : Curvature.values()) {
      lies.add(
          List.of(
              new Vacuous(
                  new EmptyRange(Expr.symbol(statement.variables().getFirst())),
                  new Judgement.Curved(f, curvature))));
    }
    for (var claim : leaf.claims()) {
      if (claim instanceof JensenPoints(var g, var concave, var a, var b, var weight)) {
        var turned = new JensenPoints(g, !concave, a, b, weight);
        lies.add(List.of(claim, turned));
        lies.add(List.of(turned));
        lies.add(List.of(claim));
        lies.add(List.of(claim, new JensenPoints(g, !concave, b, b, weight)));
      }
    }
    lies.add(List.of());
    return lies;
  }
}
