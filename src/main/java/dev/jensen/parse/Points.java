package dev.jensen.parse;

import dev.jensen.kernel.expr.Expr;
import dev.jensen.parse.Diagnostic.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/// The files of points that sums run over, each read once.
final class Points {
  private final Optional<Path> folder;
  private final Map<String, List<List<Expr>>> read = new HashMap<>();

  /// Relative names are looked up in `folder`; without one, no file is read at all.
  Points(Optional<Path> folder) {
    this.folder = folder;
  }

  /// The rows of the file named by a string token, each with `width` numbers. `pattern` is how the
  /// user wrote the names they are given to.
  List<List<Expr>> rows(Token string, int width, String pattern) {
    var name = string.getText().substring(1, string.getText().length() - 1);
    var key = width + " " + name;
    if (!read.containsKey(key)) {
      read.put(key, new CommaSeparated(string, name, width, pattern).rows(text(string, name)));
    }
    return List.copyOf(read.getOrDefault(key, List.of()));
  }

  private String text(Token string, String name) {
    var base =
        folder.orElseThrow(
            () ->
                Fault.at(
                    string,
                    Kind.DATA,
                    "no files are read here",
                    "write the points out: for (x, y) in [(1, 2), (3, 4)]"));
    try {
      var file = base.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw Fault.at(
            string,
            Kind.DATA,
            "there is no file " + name,
            "names are relative to the folder Jensen is started in");
      }
      if (Files.size(file) > Limit.FILE_BYTES) {
        throw Fault.at(string, Kind.LIMIT, name + " has more than " + Limit.FILE_BYTES + " bytes");
      }
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException notText) {
      throw Fault.at(string, Kind.DATA, name + " is not a text in UTF-8");
    } catch (IOException | InvalidPathException | SecurityException unreadable) {
      throw Fault.at(string, Kind.DATA, name + " cannot be read");
    }
  }
}
