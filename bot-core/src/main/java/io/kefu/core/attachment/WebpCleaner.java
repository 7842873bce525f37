package io.kefu.core.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies a WebP file without XMP, Exif but the orientation, and what nobody knows. */
final class WebpCleaner {

  private static final int FRAME_HEADER = 16;
  private static final int HAS_XMP = 0x04;
  private static final int HAS_EXIF = 0x08;
  private static final Set<String> IMAGES = Set.of("VP8 ", "VP8L");
  private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ICCP");

  private final Cursor in;
  private final ByteArrayOutputStream chunks;
  private Orientation orientation = Orientation.UPRIGHT;
  private @Nullable Pixels canvas;
  private boolean hasImage;

  private WebpCleaner(byte[] file) {
    this.in = new Cursor(file);
    this.chunks = new ByteArrayOutputStream(file.length);
  }

  static byte[] clean(byte[] file) throws UnfitFileException {
    return new WebpCleaner(file).clean();
  }

  private byte[] clean() throws UnfitFileException {
    in.skip(4);
    long size = in.u32le();
    in.skip(4);
    Cursor content = in.part(Math.min(size - 4, in.left()));
    while (content.left() >= 8) {
      chunk(content, chunks);
    }
    if (!hasImage) {
      throw new UnfitFileException(Flaw.DAMAGED);
    }
    return put();
  }

  private byte[] put() {
    byte[] content = chunks.toByteArray();
    ByteArrayOutputStream exif = new ByteArrayOutputStream();
    if (canvas != null) {
      // The extended header stands first; its flags tell which chunks follow.
      content[8] &= ~(HAS_EXIF | HAS_XMP);
      if (!orientation.isUpright()) {
        content[8] |= HAS_EXIF;
        write("EXIF", orientation.exif(), exif);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 64);
    out.writeBytes(ascii("RIFF"));
    out.writeBytes(little(content.length + exif.size() + 4));
    out.writeBytes(ascii("WEBP"));
    out.writeBytes(content);
    out.writeBytes(exif.toByteArray());
    return out.toByteArray();
  }

  private void chunk(Cursor from, ByteArrayOutputStream to) throws UnfitFileException {
    String type = from.ascii(4);
    long length = from.u32le();
    int start = from.at();
    Cursor data = from.part(length);
    from.skip(Math.min(length & 1, from.left()));
    if (IMAGES.contains(type)) {
      image(type, data);
      hasImage = true;
    }
    switch (type) {
      case "VP8X" -> canvas(data, to.size());
      case "EXIF" -> orientation = Orientation.of(tiff(data));
      case "ANMF" -> frame(data, to);
      default -> {}
    }
    if (KEPT.contains(type) || type.equals("VP8X")) {
      write(type, java.util.Arrays.copyOfRange(in.bytes(), start, start + (int) length), to);
    }
  }

  private void canvas(Cursor data, int written) throws UnfitFileException {
    if (written > 0 || data.left() < 10) {
      throw new UnfitFileException(Flaw.DAMAGED);
    }
    data.skip(4);
    canvas = Pixels.of(data.u24le() + 1L, data.u24le() + 1L);
  }

  private void frame(Cursor data, ByteArrayOutputStream to) throws UnfitFileException {
    if (canvas == null) {
      throw new UnfitFileException(Flaw.DAMAGED);
    }
    canvas.frame();
    ByteArrayOutputStream parts = new ByteArrayOutputStream(data.left());
    parts.write(data.bytes(), data.at(), Math.min(FRAME_HEADER, data.left()));
    data.skip(FRAME_HEADER);
    while (data.left() >= 8) {
      if (data.isNext("ANMF") || data.isNext("VP8X")) {
        throw new UnfitFileException(Flaw.DAMAGED);
      }
      chunk(data, parts);
    }
    write("ANMF", parts.toByteArray(), to);
  }

  private static void image(String type, Cursor data) throws UnfitFileException {
    if (type.equals("VP8L")) {
      data.skip(1);
      long bits = data.u32le();
      Pixels.of((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    } else {
      data.skip(6);
      int width = data.u16le() & 0x3fff;
      Pixels.of(width, data.u16le() & 0x3fff);
    }
  }

  /** Some writers put the mark of JPEG before the Exif data. */
  private static Cursor tiff(Cursor data) throws UnfitFileException {
    if (data.isNext("Exif\0\0")) {
      data.skip(6);
    }
    return data;
  }

  private static void write(String type, byte[] data, ByteArrayOutputStream out) {
    out.writeBytes(ascii(type));
    out.writeBytes(little(data.length));
    out.writeBytes(data);
    if (data.length % 2 == 1) {
      out.write(0);
    }
  }

  private static byte[] ascii(String type) {
    return type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static byte[] little(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
