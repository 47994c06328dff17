package dev.jensen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/// What the fuzzers start from and what they once found, tried again without them, each input also
/// damaged in some seeded ways.
@Timeout(60)
class RegressionTest {
  private static final Path INPUTS = Path.of("src/test/resources/dev/jensen/fuzz");
  private static final int DAMAGES = 40;

  private interface Check {
    void on(byte[] bytes) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> problems() throws IOException {
    return tests("ParserFuzzerInputs/everyTextIsReadOrRefused", ParserFuzzer::check);
  }

  @TestFactory
  Stream<DynamicTest> batches() throws IOException {
    return tests("BatchFuzzerInputs/everyLineIsAnswered", BatchFuzzer::check);
  }

  @TestFactory
  Stream<DynamicTest> certificates() throws IOException {
    return tests("CertificateFuzzerInputs/everyFileIsReplayedOrRefused", CertificateFuzzer::check);
  }

  private static Stream<DynamicTest> tests(String folder, Check check) throws IOException {
    try (var files = Files.list(INPUTS.resolve(folder))) {
      var inputs = files.sorted().toList();
      assertThat(inputs).hasSizeGreaterThan(5);
      return inputs.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      String.valueOf(file.getFileName()),
                      () -> {
                        for (var bytes : variants(Files.readAllBytes(file))) {
                          check.on(bytes);
                        }
                      }));
    }
  }

  /// The input itself first.
  private static List<byte[]> variants(byte[] input) {
    var random = new Random(input.length);
    var variants = new ArrayList<byte[]>();
    variants.add(input);
    for (int i = 0; i < DAMAGES && input.length > 1; i++) {
      var damaged = input.clone();
      for (int j = 0; j <= i % 3; j++) {
        damaged[random.nextInt(damaged.length)] =
            i % 2 == 0 ? (byte) random.nextInt(256) : input[random.nextInt(input.length)];
      }
      variants.add(damaged);
    }
    return variants;
  }
}
