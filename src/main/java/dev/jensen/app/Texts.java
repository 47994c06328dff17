package dev.jensen.app;

import dev.jensen.text.Utf8;
import dev.jensen.text.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/// Text from streams, and what to say of files that cannot be used.
public final class Texts {
  public static final String STANDARD_INPUT = "standard input";

  private Texts() {}

  /// All of the stream as UTF-8, bytes that are not as U+FFFD; throws `IOException` when it is
  /// longer than that many bytes, or UTF-16.
  public static String all(InputStream in, int longest) throws IOException {
    var bytes = in.readNBytes(longest + 1);
    if (bytes.length > longest) {
      throw new IOException("longer than " + longest + " bytes");
    }
    return Utf8.lenient(bytes);
  }

  /// One line about the file (or stream) of that name.
  public static String describe(String name, IOException fault) {
    return Visible.of(name + ": " + reason(fault));
  }

  static String reason(IOException fault) {
    return switch (fault) {
      case NoSuchFileException missing -> "there is no such file";
      case AccessDeniedException denied -> "permission denied";
      case FileSystemException file ->
          file.getReason() == null ? "cannot be used" : file.getReason();
      default -> String.valueOf(fault.getMessage());
    };
  }

  /// A path that the system cannot even name.
  static String describe(InvalidPathException fault) {
    return Visible.of(fault.getInput() + ": this is no name of a file");
  }
}
