package dev.jensen.repl.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.repl.Talk;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The recorded sessions, word for word; `-Djensen.golden=apply` records them.
class RecordingTest {
  static Stream<Recording> recordings() throws IOException {
    return Recording.all().stream();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void isWhatASessionSays(Recording recording) throws IOException {
    var talk = new Talk();
    var text = new StringBuilder();
    for (var exchange : recording.exchanges()) {
      text.append(text.isEmpty() ? "" : "\n").append(exchange.input());
      talk.say(exchange.lines().toArray(String[]::new));
      text.append(talk.text());
    }
    if ("apply".equals(System.getProperty("jensen.golden"))) {
      Files.writeString(recording.file(), text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(recording.file()));
  }
}
