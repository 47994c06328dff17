package dev.jensen.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionsTest {
  @TempDir private Path folder;

  private final Talk talk = new Talk();

  private List<String> at(String text) {
    return Completions.at(talk.session(), text, text.length()).candidates().stream()
        .map(Completions.Candidate::text)
        .toList();
  }

  @Test
  void functionsComeWithTheirBracket() {
    assertThat(at("x + softp")).containsExactly("softplus(");
    assertThat(at("hub")).containsExactlyInAnyOrder("huber(", "huberloss(");
  }

  @Test
  void symbolsAndDefinitionsAreKnown() {
    talk.say("let loss(z) = z^2", "let lambda = 3", "assume logit > 0", "weight^2 + lambda");
    assertThat(at("2*lo")).contains("loss(", "logit", "log(");
    assertThat(at("la")).containsExactly("lambda");
    assertThat(at("we")).containsExactly("weight");
    assertThat(at("alpha*al")).containsExactly("alpha");
  }

  @Test
  void statementsStandAtTheStartOnly() {
    assertThat(at("ass")).containsExactly("assume");
    assertThat(at("x + ass")).isEmpty();
    assertThat(at("x^2\nfor")).contains("forget");
  }

  @Test
  void whatIsForgottenIsKnown() {
    talk.say("let loss(z) = z^2", "assume y > 0");
    assertThat(at("forget ")).containsExactlyInAnyOrder("loss(", "y");
  }

  @Test
  void commandsBeginWithAColon() {
    assertThat(at(":")).contains(":why", ":help", ":save");
    assertThat(at(":he")).containsExactly(":help");
    assertThat(Completions.at(talk.session(), "  :he", 5).start()).isEqualTo(2);
  }

  @Test
  void filesAreOfferedWhereOneIsWanted() throws IOException {
    Files.writeString(folder.resolve("proof.json"), "");
    Files.createDirectory(folder.resolve("problems"));
    assertThat(at(":check " + folder + "/pro"))
        .containsExactly(folder + "/problems/", folder + "/proof.json");
    assertThat(at(":why " + folder + "/pro")).isEmpty();
    assertThat(at(":load " + folder + "/none/")).isEmpty();
  }

  @Test
  void theWordBeforeTheCursorCounts() {
    assertThat(Completions.at(talk.session(), "exp(x) + softp + 1", 14))
        .isEqualTo(
            new Completions(9, List.of(new Completions.Candidate("softplus(", "function", false))));
  }
}
