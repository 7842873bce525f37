package io.kefu.core.attachment;

import io.kefu.core.message.FileType;

/**
 * Tells what a file is by reading all of its structure, not by its first bytes alone, and makes it
 * harmless. Nothing is unpacked to pixels.
 */
final class Inspector {

  static final int MOST_BYTES = 10 * 1024 * 1024;

  private Inspector() {}

  static Inspection inspect(byte[] file) {
    if (file.length == 0) {
      return new Inspection.Unfit(Flaw.EMPTY);
    }
    if (file.length > MOST_BYTES) {
      return new Inspection.Unfit(Flaw.TOO_LARGE);
    }
    try {
      return read(new Cursor(file));
    } catch (UnfitFileException unfit) {
      return new Inspection.Unfit(unfit.flaw());
    }
  }

  private static Inspection read(Cursor file) throws UnfitFileException {
    byte[] bytes = file.bytes();
    if (file.isNext("\u0089PNG\r\n\u001a\n")) {
      return new Inspection.Sound(FileType.PNG, PngCleaner.clean(bytes));
    }
    if (file.isNext("\u00ff\u00d8\u00ff")) {
      return new Inspection.Sound(FileType.JPEG, JpegCleaner.clean(bytes));
    }
    if (file.isNext("GIF87a") || file.isNext("GIF89a")) {
      return new Inspection.Sound(FileType.GIF, GifCleaner.clean(bytes));
    }
    if (file.isNext("RIFF") && bytes.length > 12 && isWebp(new Cursor(bytes))) {
      return new Inspection.Sound(FileType.WEBP, WebpCleaner.clean(bytes));
    }
    if (file.isNext("%PDF-")) {
      PdfCheck.check(bytes);
      return new Inspection.Sound(FileType.PDF, bytes);
    }
    return new Inspection.Unfit(Flaw.UNKNOWN_TYPE);
  }

  private static boolean isWebp(Cursor file) throws UnfitFileException {
    file.skip(8);
    return file.isNext("WEBP");
  }
}
