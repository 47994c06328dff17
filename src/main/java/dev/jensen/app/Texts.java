package dev.jensen.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Text from streams, and what to say of files that cannot be used.
public final class Texts {
  private Texts() {}

  /// All of the stream as UTF-8; throws `IOException` when it is longer than that many bytes.
  public static String all(InputStream in, int longest) throws IOException {
    var bytes = in.readNBytes(longest + 1);
    if (bytes.length > longest) {
      throw new IOException("the input is longer than " + longest + " bytes");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public static String describe(IOException fault) {
    return switch (fault) {
      case NoSuchFileException missing -> missing.getFile() + ": there is no such file";
      case FileSystemException file ->
          file.getFile() + ": " + (file.getReason() == null ? "cannot be used" : file.getReason());
      default -> String.valueOf(fault.getMessage());
    };
  }
}
