package dev.jensen.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.certificate.ProofFile;
import dev.jensen.kernel.Verdict.Kind;
import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import dev.jensen.kernel.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The problems of `proofs/`, their certificates, and the page about them.
///
/// `-Djensen.proofs=mend` writes the certificates that are missing, refused, or about another
/// problem than the list has; `-Djensen.proofs=apply` writes all anew; both write the page.
/// `-Djensen.proofs=search` only decides all problems again.
@Timeout(3600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GalleryTest {
  private static final String MODE = System.getProperty("jensen.proofs", "");
  private static final Path PAGE = Path.of("docs/gallery.md");
  private static final Path FIRST = Topic.PROOFS.resolve("seeds");
  private static final long LONGEST = 200_000;

  static List<Entry> entries() {
    return Topic.all().stream().flatMap(topic -> topic.entries().stream()).toList();
  }

  static List<Entry> searched() {
    return entries().stream()
        .filter(entry -> !MODE.isEmpty() || entry.folder().equals(FIRST))
        .toList();
  }

  /// In ordinary runs the first questions only: all take some minutes.
  @Order(1)
  @ParameterizedTest
  @MethodSource("searched")
  void theSearchDecidesIt(Entry entry) throws IOException {
    if (MODE.equals("mend") && GallerySearch.isKept(entry)) {
      return;
    }
    var proof = GallerySearch.prove(entry);
    if (MODE.equals("apply") || MODE.equals("mend")) {
      proof.write(entry.file());
    }
  }

  @Order(2)
  @ParameterizedTest
  @MethodSource("entries")
  void theProofOnFileHoldsAndIsAboutTheProblem(Entry entry) throws IOException {
    var proof = ProofFile.read(entry.file());
    assertThat(proof.name()).isEqualTo(entry.name());
    assertThat(proof.problem()).isEqualTo(entry.problem());
    assertThat(proof.source()).isEqualTo(entry.source());
    assertThat(proof.statement()).isEqualTo(entry.parsed().statement());
    assertThat(entry.isMetBy(proof.replay())).isTrue();
    assertThat(Files.size(entry.file())).isLessThan(LONGEST);
  }

  @Test
  void everyFileBelongsToAProblemOfItsOwn() throws IOException {
    var wanted = entries().stream().map(Entry::file).sorted().toList();
    assertThat(wanted).doesNotHaveDuplicates();
    try (var files = Files.walk(Topic.PROOFS)) {
      assertThat(files.filter(file -> file.toString().endsWith(".json")).sorted())
          .containsExactlyElementsOf(wanted);
    }
    assertThat(entries().stream().map(Entry::key)).containsAll(ByHand.keys());
  }

  /// Families are there to show for which parameters, and that it is for no others.
  @Test
  void familiesAreConvexForSomeParametersOnly() throws IOException {
    var families =
        entries().stream().filter(e -> e.folder().equals(Topic.PROOFS.resolve("parameters")));
    int count = 0;
    for (var family : families.toList()) {
      assertThat(ProofFile.read(family.file()).replay().kind()).isEqualTo(Kind.CONDITIONAL);
      count++;
    }
    assertThat(count).isGreaterThanOrEqualTo(50);
  }

  @Test
  void noProblemIsPosedTwice() {
    var problems = entries().stream().map(Entry::problem).toList();
    assertThat(problems).doesNotHaveDuplicates();
  }

  @Order(3)
  @Test
  void thePageIsUpToDate() throws IOException {
    var page = GalleryPage.of(exhibits());
    if (MODE.equals("apply") || MODE.equals("mend")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  @Order(4)
  @Test
  void everyRuleIsUsedByFiveProofsAndEveryAtomByTwo() throws IOException {
    var coverage = Coverage.of(exhibits());
    assertThat(coverage.rules().entrySet()).allMatch(rule -> rule.getValue() >= 5);
    assertThat(coverage.rules().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Rules.all().stream().map(Class::getSimpleName).toList());
    assertThat(coverage.atoms().entrySet()).allMatch(atom -> atom.getValue() >= 2);
    assertThat(coverage.atoms().keySet())
        .containsExactlyInAnyOrderElementsOf(Atoms.all().stream().map(Atom::name).toList());
  }

  @Order(5)
  @Test
  void thereAreManyProblemsOfEachKind() throws IOException {
    var exhibits = exhibits();
    assertThat(exhibits.stream().filter(e -> !e.entry().folder().equals(FIRST)))
        .hasSizeGreaterThanOrEqualTo(150);
    var coverage = Coverage.of(exhibits);
    assertThat(coverage.count(EnumSet.of(Kind.CONVEX, Kind.CONCAVE, Kind.AFFINE)))
        .isGreaterThanOrEqualTo(50);
    assertThat(coverage.count(EnumSet.of(Kind.NEITHER))).isGreaterThanOrEqualTo(50);
    assertThat(coverage.count(EnumSet.of(Kind.CONDITIONAL))).isGreaterThanOrEqualTo(10);
    assertThat(coverage.count(EnumSet.of(Kind.AFFINE))).isGreaterThanOrEqualTo(5);
    assertThat(coverage.count(EnumSet.of(Kind.DIVIDED))).isGreaterThanOrEqualTo(5);
    assertThat(coverage.count(EnumSet.of(Kind.EMPTY))).isGreaterThanOrEqualTo(5);
  }

  private static List<Exhibit> exhibits() {
    return Topic.all().stream()
        .flatMap(topic -> topic.entries().stream().map(entry -> Exhibit.of(topic, entry)))
        .toList();
  }
}
