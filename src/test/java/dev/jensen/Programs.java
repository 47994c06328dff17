package dev.jensen;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Programs that some tests need and that are no part of the build. Where one is missing the test
/// is skipped, but not where everything has to be tested (`JENSEN_TEST_ALL=1`).
public final class Programs {
  private Programs() {}

  /// True where everything has to be tested and no test may be skipped.
  public static boolean areAllNeeded() {
    return "1".equals(System.getenv("JENSEN_TEST_ALL"));
  }

  public static void need(String program) {
    var isThere =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    var message = "the program '" + program + "' is missing";
    if (areAllNeeded()) {
      assertTrue(isThere, message);
    }
    assumeTrue(isThere, message);
  }
}
