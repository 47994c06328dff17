package dev.jensen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.kernel.atom.Atoms;
import dev.jensen.kernel.expr.Atom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documents show is what the program says. `-Djensen.golden=apply` rewrites the sessions.
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path EXERCISES = Path.of("docs/exercises.md");
  static final Path[] DOCUMENTS = {
    README, EXERCISES, Path.of("CONTRIBUTING.md"), Path.of("docs/architecture.md")
  };

  @TempDir private Path folder;

  static Stream<Session> sessions() throws IOException {
    return Stream.concat(Session.in(README).stream(), Session.in(EXERCISES).stream());
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void theProgramAnswersAsShown(Session session) throws IOException {
    if ("apply".equals(System.getProperty("jensen.golden"))) {
      session.rewrite(folder);
      return;
    }
    assertThat(Session.masked(session.play(folder))).isEqualTo(Session.masked(session.text()));
  }

  @Test
  void theReadmeNamesEveryFunction() throws IOException {
    var list = Pattern.compile("Functions: `([^`]*)`").matcher(Files.readString(README));
    assertThat(list.find()).isTrue();
    var functions = Atoms.all().stream().filter(atom -> atom.maximumArity() > 0);
    assertThat(list.group(1).split("\\s+"))
        .containsExactlyElementsOf(functions.map(Atom::name).toList());
  }

  @Test
  void thereAreSessions() throws IOException {
    assertThat(sessions()).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @FieldSource("DOCUMENTS")
  void whatADocumentLinksToIsThere(Path document) throws IOException {
    var links = Links.in(document);
    assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(link).exists());
  }

  @ParameterizedTest
  @FieldSource("DOCUMENTS")
  void theFilesThatADocumentNamesAreThere(Path document) throws IOException {
    assertThat(Links.namedIn(document)).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
  }
}
