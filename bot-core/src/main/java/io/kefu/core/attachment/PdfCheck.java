package io.kefu.core.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for what makes a PDF act: scripts, programs, further files, forms that send. Names are
 * looked for everywhere, also in packed objects, and with their escapes undone; what cannot be
 * looked into is refused. Nothing is kept of a file but whether it is fit.
 */
final class PdfCheck {

  private static final int MOST_UNPACKED = 24 * 1024 * 1024;
  private static final int LONGEST_DICTIONARY = 4096;
  private static final Set<String> ACTIVE =
      Set.of(
          "JavaScript",
          "Launch",
          "EmbeddedFile",
          "EmbeddedFiles",
          "RichMedia",
          "SubmitForm",
          "ImportData",
          "Rendition",
          "GoToE",
          "XFA");
  private static final Pattern NAME = Pattern.compile("/([!-~&&[^()<>\\[\\]{}/%]]{2,127})");
  private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");

  private final String text;
  private int unpacked;

  private PdfCheck(byte[] file) {
    this.text = new String(file, StandardCharsets.ISO_8859_1);
  }

  static void check(byte[] file) throws UnfitFileException {
    new PdfCheck(file).check();
  }

  private void check() throws UnfitFileException {
    if (!text.contains("%%EOF") || !text.contains("startxref")) {
      throw new UnfitFileException(Flaw.DAMAGED);
    }
    checkNames(text);
    Matcher stream = STREAM.matcher(text);
    while (stream.find()) {
      String dictionary = unescaped(dictionary(stream.start()));
      if (dictionary.contains("/ObjStm") || dictionary.contains("/First")) {
        checkNames(objects(dictionary, stream.end()));
      }
    }
  }

  private static void checkNames(String part) throws UnfitFileException {
    Matcher names = NAME.matcher(part);
    while (names.find()) {
      String name = unescaped(names.group(1));
      if (ACTIVE.contains(name)) {
        throw new UnfitFileException(Flaw.ACTIVE_CONTENT);
      }
      if (name.equals("Encrypt")) {
        throw new UnfitFileException(Flaw.ENCRYPTED);
      }
    }
  }

  private String dictionary(int stream) {
    int begin = text.lastIndexOf("obj", stream);
    return text.substring(Math.max(Math.max(begin, 0), stream - LONGEST_DICTIONARY), stream);
  }

  /** Objects packed into a stream, unpacked within a limit that all streams of a file share. */
  private String objects(String dictionary, int from) throws UnfitFileException {
    boolean plain = !dictionary.contains("/Filter");
    boolean deflated = dictionary.matches("(?s).*/Filter\\s*\\[?\\s*/FlateDecode\\s*[]/>].*");
    if (dictionary.contains("/DecodeParms") || (!plain && !deflated)) {
      throw new UnfitFileException(Flaw.ENCRYPTED);
    }
    return plain ? "" : inflated(from);
  }

  private String inflated(int from) throws UnfitFileException {
    Inflater inflater = new Inflater();
    try {
      int end = Math.max(from, text.indexOf("endstream", from));
      inflater.setInput(text.substring(from, end).getBytes(StandardCharsets.ISO_8859_1));
      StringBuilder objects = new StringBuilder();
      byte[] buffer = new byte[8192];
      for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
        unpacked += n;
        if (unpacked > MOST_UNPACKED) {
          throw new UnfitFileException(Flaw.DAMAGED);
        }
        objects.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
      }
      if (!inflater.finished()) {
        throw new UnfitFileException(Flaw.DAMAGED);
      }
      return objects.toString();
    } catch (DataFormatException notDeflated) {
      throw new UnfitFileException(Flaw.DAMAGED);
    } finally {
      inflater.end();
    }
  }

  private static String unescaped(String name) {
    return name.indexOf('#') < 0
        ? name
        : ESCAPE
            .matcher(name)
            .replaceAll(escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
