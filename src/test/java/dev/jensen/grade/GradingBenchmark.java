package dev.jensen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How time and memory grow with the size of a class of eight problems; writes the table of
/// `docs/performance.md`. Not part of the tests: `mvn test -Dtest=GradingBenchmark
/// -Dtests.seconds=0`, with `-Djensen.students=75,150` for other sizes. Linux, for the memory.
class GradingBenchmark {
  private static final Path DOCUMENT = Path.of("docs/performance.md");
  private static final Pattern TABLE =
      Pattern.compile("(?s)(<!-- graded -->\n).*?(<!-- end of graded -->)");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int PROBLEMS = 8;
  private static final int JOBS = 2;

  @TempDir Path folder;

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  void measure() throws IOException, InterruptedException {
    var rows = new ArrayList<String>();
    for (var size : System.getProperty("jensen.students", "75,150,300").split(",", -1)) {
      rows.add(row(Integer.parseInt(size)));
      System.out.println(rows.getLast());
    }
    var text =
        "| submissions | arguments | seconds | arguments a second | memory of a checking process"
            + " |\n"
            + "| ---: | ---: | ---: | ---: | ---: |\n"
            + String.join("", rows);
    var page = TABLE.matcher(Files.readString(DOCUMENT)).replaceFirst("$1" + text + "$2");
    Files.writeString(DOCUMENT, page);
  }

  private String row(int students) throws IOException, InterruptedException {
    var place = Files.createDirectory(folder.resolve("of-" + students));
    new SampleClass(place, PROBLEMS).write(students);
    var peak = new AtomicLong();
    var sampler = Thread.ofPlatform().daemon().start(() -> sample(peak));
    var start = System.nanoTime();
    var run =
        Run.of(
            "grade",
            place.resolve("assignment.yaml").toString(),
            place.resolve("class").toString(),
            "--out",
            place.resolve("out").toString(),
            "--jobs=" + JOBS);
    var seconds = (System.nanoTime() - start) / 1e9;
    sampler.interrupt();
    sampler.join();
    assertThat(run.err()).isEmpty();
    var arguments = students * PROBLEMS;
    return "| %d | %d | %.0f | %.1f | %d MB |%n"
        .formatted(students, arguments, seconds, arguments / seconds, peak.get() / 1024);
  }

  /// The most memory that a process below this one has had so far, in kilobytes.
  private static void sample(AtomicLong peak) {
    try {
      while (true) {
        for (var process : List.copyOf(ProcessHandle.current().descendants().toList())) {
          peak.accumulateAndGet(peak(process), Math::max);
        }
        Thread.sleep(500);
      }
    } catch (InterruptedException end) {
      // The run is over.
    }
  }

  private static long peak(ProcessHandle process) {
    try {
      var status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
      var found = PEAK.matcher(status);
      return found.find() ? Long.parseLong(found.group(1)) : 0;
    } catch (IOException ended) {
      return 0;
    }
  }
}
