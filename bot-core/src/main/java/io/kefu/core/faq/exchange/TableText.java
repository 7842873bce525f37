package io.kefu.core.faq.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file that a spreadsheet program wrote: UTF-8, UTF-16 with a byte order mark, or
 * GB18030, which programs set to Chinese still write.
 */
final class TableText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private TableText() {}

  /**
   * @param name of the file, for the error message
   * @throws UnreadableTableException if the bytes are no text
   */
  static String of(byte[] bytes, String name) {
    Optional<String> text =
        hasUtf16Mark(bytes) ? decoded(bytes, StandardCharsets.UTF_16) : plain(bytes);
    return text.map(TableText::withoutMark)
        .filter(found -> found.indexOf('\0') < 0)
        .orElseThrow(() ->
            new UnreadableTableException(
                name + ": no text in UTF-8, UTF-16 or GB18030; save it as CSV UTF-8"));
  }

  private static Optional<String> plain(byte[] bytes) {
    return CHARSETS.stream().flatMap(charset -> decoded(bytes, charset).stream()).findFirst();
  }

  private static boolean hasUtf16Mark(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
