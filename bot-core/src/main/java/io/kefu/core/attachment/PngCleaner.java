package io.kefu.core.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/** Copies a PNG file without texts, times, Exif but the orientation, and what follows the end. */
final class PngCleaner {

  private static final int SIGNATURE = 8;
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT",
          "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  private PngCleaner() {}

  static byte[] clean(byte[] file) throws UnfitFileException {
    Cursor in = new Cursor(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    in.skip(SIGNATURE);
    out.write(file, 0, SIGNATURE);
    Pixels pixels = size(in, out);
    boolean hasData = false;
    while (!in.isNext("\0\0\0\0IEND")) {
      int from = in.at();
      long length = in.u32();
      String type = in.ascii(4);
      Cursor data = in.part(length);
      in.skip(4);
      hasData |= type.equals("IDAT");
      if (type.equals("fcTL")) {
        pixels.frame();
      }
      if (type.equals("eXIf") && !hasData) {
        orientation(Orientation.of(data), out);
      } else if (KEPT.contains(type)) {
        out.write(file, from, in.at() - from);
      }
    }
    if (!hasData) {
      throw new UnfitFileException(Flaw.DAMAGED);
    }
    chunk("IEND", new byte[0], out);
    return out.toByteArray();
  }

  private static Pixels size(Cursor in, ByteArrayOutputStream out) throws UnfitFileException {
    if (!in.isNext("\0\0\0\15IHDR")) {
      throw new UnfitFileException(Flaw.DAMAGED);
    }
    int from = in.at();
    in.skip(8);
    Pixels pixels = Pixels.of(in.u32(), in.u32());
    in.skip(9);
    out.write(in.bytes(), from, in.at() - from);
    return pixels;
  }

  private static void orientation(Orientation orientation, ByteArrayOutputStream out) {
    if (!orientation.isUpright()) {
      chunk("eXIf", orientation.exif(), out);
    }
  }

  private static void chunk(String type, byte[] data, ByteArrayOutputStream out) {
    byte[] name = {
      (byte) type.charAt(0), (byte) type.charAt(1), (byte) type.charAt(2), (byte) type.charAt(3)
    };
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
