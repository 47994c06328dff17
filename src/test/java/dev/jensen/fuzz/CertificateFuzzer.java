package dev.jensen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.jensen.certificate.Malformed;
import dev.jensen.certificate.ProofFile;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.text.Utf8;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;

/// Whatever bytes are a file of a proof, it is unreadable, refused or replayed.
class CertificateFuzzer {
  @FuzzTest(maxDuration = "10m")
  void everyFileIsReplayedOrRefused(byte[] bytes) throws IOException {
    check(bytes);
  }

  static void check(byte[] bytes) throws IOException {
    try {
      var proof = ProofFile.parse(Utf8.strict(bytes));
      assertThat(ProofFile.parse(proof.text())).isEqualTo(proof);
      proof.replay();
    } catch (Malformed | RuleViolation refused) {
      assertThat(refused).hasMessageMatching("(?s).+");
    } catch (CharacterCodingException notText) {
      assertThat(notText).hasMessageContaining("UTF-");
    }
  }
}
