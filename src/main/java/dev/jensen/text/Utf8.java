package dev.jensen.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Bytes as UTF-8. A byte order mark in front is left out; one of UTF-16 is a fault of its own,
/// because nothing else would be understood of such a text.
public final class Utf8 {
  private static final String MARK = "\uFEFF";

  private Utf8() {}

  /// The text; throws when the bytes are not UTF-8, with the position of the first that is not.
  public static String strict(byte[] bytes) throws CharacterCodingException {
    requireNotUtf16(bytes);
    return withoutMark(part(bytes));
  }

  /// The same for bytes from the middle of a text, where a byte order mark means nothing.
  public static String part(byte[] bytes) throws CharacterCodingException {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length + 1);
    var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    if (decoder.decode(in, out, true).isError()) {
      throw new NotUtf8("this is not UTF-8: byte " + (in.position() + 1L));
    }
    return out.flip().toString();
  }

  /// The text with U+FFFD for what is not UTF-8; throws for UTF-16.
  public static String lenient(byte[] bytes) throws CharacterCodingException {
    requireNotUtf16(bytes);
    return withoutMark(new String(bytes, StandardCharsets.UTF_8));
  }

  private static void requireNotUtf16(byte[] bytes) throws CharacterCodingException {
    if (bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
      throw new NotUtf8("this is UTF-16, but only UTF-8 is read");
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }

  private static final class NotUtf8 extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    private final String message;

    NotUtf8(String message) {
      this.message = message;
    }

    @Override
    public String getMessage() {
      return message;
    }
  }
}
