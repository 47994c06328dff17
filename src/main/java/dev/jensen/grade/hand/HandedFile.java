package dev.jensen.grade.hand;

import dev.jensen.text.Utf8;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/// Reads one file that was handed in. Links are not followed, and no more is read than an argument
/// can be long.
final class HandedFile {
  private static final int LONGEST = 200_000;

  private HandedFile() {}

  static BasicFileAttributes attributes(Path file) throws Refused {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException | SecurityException unreadable) {
      throw new Refused("this cannot be read");
    }
  }

  static String text(Path file) throws Refused {
    var attributes = attributes(file);
    if (attributes.isSymbolicLink()) {
      throw new Refused("this is a link, and links are not followed");
    }
    if (attributes.isDirectory()) {
      throw new Refused("this is a folder where a file is expected");
    }
    if (!attributes.isRegularFile()) {
      throw new Refused("this is no ordinary file");
    }
    if (attributes.size() > LONGEST) {
      throw tooLong();
    }
    return text(bytes(file));
  }

  private static byte[] bytes(Path file) throws Refused {
    try (var channel =
            Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        var in = Channels.newInputStream(channel)) {
      var bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw tooLong();
      }
      return bytes;
    } catch (IOException | SecurityException unreadable) {
      throw new Refused("this cannot be read");
    }
  }

  private static Refused tooLong() {
    return new Refused("this is longer than " + LONGEST + " bytes");
  }

  private static String text(byte[] bytes) throws Refused {
    String text;
    try {
      text = Utf8.strict(bytes);
    } catch (CharacterCodingException notText) {
      throw new Refused(String.valueOf(notText.getMessage()));
    }
    if (text.isBlank()) {
      throw new Refused("there is nothing in it");
    }
    if (text.indexOf('\0') >= 0) {
      throw new Refused("this is no text: it contains the character NUL");
    }
    return text;
  }
}
