package io.kefu.core.attachment;

import java.io.ByteArrayOutputStream;

/** Copies a GIF file without comments, texts, other programs' notes and what follows the end. */
final class GifCleaner {

  private static final int IMAGE = 0x2c;
  private static final int EXTENSION = 0x21;
  private static final int END = 0x3b;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int APPLICATION = 0xff;

  private final Cursor in;
  private final ByteArrayOutputStream out;
  private boolean hasImage;

  private GifCleaner(byte[] file) {
    this.in = new Cursor(file);
    this.out = new ByteArrayOutputStream(file.length);
  }

  static byte[] clean(byte[] file) throws UnfitFileException {
    return new GifCleaner(file).clean();
  }

  private byte[] clean() throws UnfitFileException {
    in.skip(6);
    Pixels pixels = Pixels.of(in.u16le(), in.u16le());
    skipColours(in.u8(), 2);
    copy(0);
    while (in.left() > 0) {
      int from = in.at();
      switch (in.u8()) {
        case IMAGE -> {
          pixels.frame();
          image();
          copy(from);
        }
        case EXTENSION -> extension(from);
        case END -> {
          return ended();
        }
        default -> throw new UnfitFileException(Flaw.DAMAGED);
      }
    }
    return ended();
  }

  private byte[] ended() throws UnfitFileException {
    if (!hasImage) {
      throw new UnfitFileException(Flaw.DAMAGED);
    }
    out.write(END);
    return out.toByteArray();
  }

  private void image() throws UnfitFileException {
    in.skip(4);
    Pixels.of(in.u16le(), in.u16le());
    skipColours(in.u8(), 1);
    skipBlocks();
    hasImage = true;
  }

  private void extension(int from) throws UnfitFileException {
    int label = in.u8();
    boolean repeats =
        label == APPLICATION && (in.isNext("\13NETSCAPE2.0") || in.isNext("\13ANIMEXTS1.0"));
    skipBlocks();
    if (label == GRAPHIC_CONTROL || repeats) {
      copy(from);
    }
  }

  /** Skips the colour table, if the flags tell of one, and the bytes before it. */
  private void skipColours(int flags, int before) throws UnfitFileException {
    int colours = (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    in.skip(before + colours);
  }

  private void skipBlocks() throws UnfitFileException {
    for (int length = in.u8(); length > 0; length = in.u8()) {
      in.skip(length);
    }
  }

  private void copy(int from) {
    out.write(in.bytes(), from, in.at() - from);
  }
}
