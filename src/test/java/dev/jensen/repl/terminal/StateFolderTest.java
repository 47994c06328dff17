package dev.jensen.repl.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  @TempDir private Path folder;

  @Test
  void itIsWhereTheEnvironmentSays() {
    var file = StateFolder.file("history", Optional.of(folder + "/state"), "/nowhere");
    assertThat(file).contains(folder.resolve("state/jensen/history"));
    assertThat(folder.resolve("state/jensen")).isDirectory();
  }

  @Test
  void itIsInTheHomeFolderOtherwise() {
    var expected = folder.resolve(".local/state/jensen/history");
    assertThat(StateFolder.file("history", Optional.empty(), folder.toString())).contains(expected);
    assertThat(StateFolder.file("history", Optional.of("relative"), folder.toString()))
        .contains(expected);
  }

  @Test
  void whereThereCanBeNoneNothingIsKept() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    assertThat(StateFolder.file("history", Optional.of(file.toString()), "/")).isEmpty();
  }
}
