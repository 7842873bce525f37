package io.kefu.core.attachment;

import java.io.ByteArrayOutputStream;

/**
 * Copies a JPEG file without what the picture does not need: Exif with its place and thumbnail,
 * XMP, comments, makers' notes, whatever follows the end. The pixels stay as they are, bit by bit,
 * and so do colour profile and orientation.
 */
final class JpegCleaner {

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final int COMMENT = 0xfe;

  /** Version 1.2, square pixels, no thumbnail. */
  private static final byte[] JFIF = {
    (byte) 0xff, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0
  };

  private final Cursor in;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final ByteArrayOutputStream body;
  private Orientation orientation = Orientation.UPRIGHT;
  private boolean hasSize;
  private boolean hasScan;

  private JpegCleaner(Cursor in) {
    this.in = in;
    this.body = new ByteArrayOutputStream(in.left());
  }

  static byte[] clean(byte[] file) throws UnfitFileException {
    return new JpegCleaner(new Cursor(file)).clean();
  }

  private byte[] clean() throws UnfitFileException {
    in.skip(2);
    for (int marker = marker(); marker != END; marker = marker()) {
      segment(marker);
    }
    if (!hasSize || !hasScan) {
      throw new UnfitFileException(Flaw.DAMAGED);
    }
    return put();
  }

  private byte[] put() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(head.size() + body.size() + 64);
    out.write(0xff);
    out.write(START);
    out.writeBytes(head.toByteArray());
    if (!orientation.isUpright()) {
      byte[] exif = orientation.exif();
      out.writeBytes(new byte[] {(byte) 0xff, (byte) APP1, 0, (byte) (exif.length + 8)});
      out.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
      out.writeBytes(exif);
    }
    out.writeBytes(body.toByteArray());
    out.write(0xff);
    out.write(END);
    return out.toByteArray();
  }

  /** The next marker's code; a file that breaks off within the picture is taken to end there. */
  private int marker() throws UnfitFileException {
    if (hasScan && in.left() < 2) {
      return END;
    }
    if (in.u8() != 0xff) {
      throw new UnfitFileException(Flaw.DAMAGED);
    }
    int code = in.u8();
    while (code == 0xff) {
      code = in.u8();
    }
    return code;
  }

  private void segment(int marker) throws UnfitFileException {
    int from = in.at();
    Cursor data = in.part(in.u16() - 2L);
    if (marker == APP0 && data.isNext("JFIF\0")) {
      head.reset();
      head.writeBytes(JFIF);
    } else if (marker == APP1 && data.isNext("Exif\0\0")) {
      data.skip(6);
      orientation = Orientation.of(data);
    } else if (isKept(marker, data)) {
      if (isSize(marker)) {
        size(data);
      }
      copy(marker, from);
    }
    if (marker == SCAN) {
      hasScan = true;
      scan();
    }
  }

  private static boolean isKept(int marker, Cursor data) {
    return switch (marker) {
      case APP2 -> data.isNext("ICC_PROFILE\0");
      case APP14 -> data.isNext("Adobe");
      case COMMENT -> false;
      default -> marker < APP0 || marker > APP15;
    };
  }

  /** The start of a frame, of whatever coding; between them stand three other tables. */
  private static boolean isSize(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private void size(Cursor data) throws UnfitFileException {
    data.skip(1);
    int height = data.u16();
    Pixels.of(data.u16(), height);
    hasSize = true;
  }

  private void copy(int marker, int from) {
    body.write(0xff);
    body.write(marker);
    body.write(in.bytes(), from, in.at() - from);
  }

  /** Copies the coded pixels up to the next marker that is not part of them. */
  private void scan() throws UnfitFileException {
    int from = in.at();
    byte[] bytes = in.bytes();
    int to = from;
    while (to + 1 < bytes.length && !isMarker(bytes[to], bytes[to + 1] & 0xff)) {
      to++;
    }
    to = to + 1 < bytes.length ? to : bytes.length;
    body.write(bytes, from, to - from);
    in.skip(to - from);
  }

  private static boolean isMarker(byte first, int second) {
    boolean restart = second >= 0xd0 && second <= 0xd7;
    return first == (byte) 0xff && second != 0 && second != 0xff && !restart;
  }
}
