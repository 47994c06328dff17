package dev.jensen.certificate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jensen.kernel.Certificate;
import dev.jensen.kernel.RuleViolation;
import dev.jensen.kernel.Statement;
import dev.jensen.kernel.Verdict;
import dev.jensen.text.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A solved problem: its name, the problem as typed, the statement that the kernel reads, the
/// verdict expected, where the problem comes from, and the certificate.
public record ProofFile(
    String name,
    String problem,
    Statement statement,
    Expected expected,
    String source,
    Certificate certificate) {

  private static final String TABLE = "let";

  /// Reads a file; throws `IOException` when it cannot be opened or is no text, `Malformed` when it
  /// is not a proof.
  public static ProofFile read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(JsonText.LONGEST + 1);
      if (bytes.length > JsonText.LONGEST) {
        throw new Malformed("$", "longer than " + JsonText.LONGEST + " bytes");
      }
      return parse(Utf8.strict(bytes));
    }
  }

  public static ProofFile parse(String text) {
    var node = JsonText.read(text);
    var place = Place.root(node).requireObject();
    var expressions = new ExpressionReader();
    if (place.has(TABLE)) {
      expressions.define(place.field(TABLE));
      ((ObjectNode) node).remove(TABLE);
    }
    return new TreeReader(expressions).read(ProofFile.class, place);
  }

  public void write(Path file) throws IOException {
    Files.writeString(file, text(), StandardCharsets.UTF_8);
  }

  /// The contents of the file. Expressions that repeat stand once, in the table `let`.
  public String text() {
    var expressions = new ExpressionWriter();
    Records.expressions(this, expressions::count);
    var written = new TreeWriter(expressions).write(ProofFile.class, this);
    var object = JsonNodeFactory.instance.objectNode();
    for (var entry : written.properties()) {
      if (entry.getKey().equals("statement") && !expressions.table().isEmpty()) {
        object.set(TABLE, expressions.table());
      }
      object.set(entry.getKey(), entry.getValue());
    }
    return JsonText.pages(object);
  }

  /// Replays the certificate through the kernel. Throws `RuleViolation` where it is refused, or
  /// where it proves something else than expected.
  public Verdict replay() {
    var verdict = Verdict.of(statement, certificate);
    var proved = Expected.of(verdict);
    if (!proved.equals(expected)) {
      throw new RuleViolation("expected", expected + ", but the certificate proves " + proved);
    }
    return verdict;
  }
}
