package io.kefu.core.attachment;

import io.kefu.core.message.FileType;
import io.kefu.core.privacy.Masker;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Names of files as they are shown and offered for saving: the last part of a path, without control
 * and direction characters or what a file system takes amiss, at most 80 characters, and with the
 * ending of the true type, so that nothing that is shown as a picture is saved as a program.
 */
final class FileNames {

  private static final int LONGEST = 80;
  private static final String NAMELESS = "file";
  private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
  private static final Pattern UNFIT = Pattern.compile("[\\s\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*%\\\\/]+");
  private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");

  private final Masker masker;

  FileNames(Masker masker) {
    this.masker = masker;
  }

  String of(String given, FileType type) {
    // Before it is taken apart: without its ending an address would not be known for one.
    String masked = masker.mask(Normalizer.normalize(given, Normalizer.Form.NFC)).text();
    String name = PATH.matcher(masked).replaceFirst("");
    String stem = ENDING.matcher(name).replaceFirst("");
    String fit = UNFIT.matcher(masker.mask(stem).text()).replaceAll(" ");
    String kept = EDGES.matcher(shortened(fit)).replaceAll("");
    return (kept.isEmpty() ? NAMELESS : kept) + "." + type.extension();
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST));
  }
}
