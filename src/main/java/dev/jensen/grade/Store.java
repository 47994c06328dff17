package dev.jensen.grade;

import dev.jensen.app.Version;
import dev.jensen.grade.check.Checked;
import dev.jensen.grade.check.CheckedJson;
import dev.jensen.grade.check.Job;
import dev.jensen.grade.mark.Digest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/// What was found before, kept by what was asked and by which program. An interrupted run finds it
/// here, and so does one after a student handed in once more.
final class Store {
  private static final String FOLDER = ".checked";

  private final OutputFolder folder;
  private final String program = Version.NUMBER + " " + fingerprint();

  Store(OutputFolder folder) {
    this.folder = folder;
  }

  Optional<Checked> find(Job job) {
    return folder.read(FOLDER, name(job)).flatMap(CheckedJson::read);
  }

  /// Keeps it, unless the program was at fault.
  void keep(Job job, Checked checked) throws IOException {
    if (checked.ending() != Checked.Ending.FAULT) {
      folder.write(CheckedJson.written(checked) + "\n", FOLDER, name(job));
    }
  }

  private String name(Job job) {
    return Digest.of(program + "\n" + job.json()) + ".json";
  }

  /// Of the program as a file; nothing for one in a folder.
  private static String fingerprint() {
    try {
      var source =
          Optional.ofNullable(Store.class.getProtectionDomain().getCodeSource())
              .map(CodeSource::getLocation);
      if (source.isPresent()) {
        var path = Path.of(source.get().toURI());
        if (Files.isRegularFile(path)) {
          return Digest.of(Files.readAllBytes(path));
        }
      }
      return "";
    } catch (IOException | URISyntaxException | IllegalArgumentException unknown) {
      return "";
    }
  }
}
