package io.kefu.core.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Makes files with and without what does not belong in them. */
public final class SampleFiles {

  /** Stands wherever metadata may stand. */
  public static final String SECRET = "GPS 31.2304N 121.4737E";

  private SampleFiles() {}

  /** Left half red, right half blue. */
  public static BufferedImage picture() {
    BufferedImage picture = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 24, 32);
    pen.setColor(Color.BLUE);
    pen.fillRect(24, 0, 24, 32);
    pen.dispose();
    return picture;
  }

  public static byte[] written(String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture(), format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] png() {
    return written("png");
  }

  /** A photo as a phone writes it: turned, with its place, a comment and a trailer. */
  public static byte[] photo(int orientation) {
    byte[] plain = written("jpeg");
    return joined(
        Arrays.copyOf(plain, 2),
        segment(0xe1, joined(ascii("Exif\0\0"), exif(orientation))),
        segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0" + SECRET)),
        segment(0xfe, ascii(SECRET)),
        segment(0xed, ascii("Photoshop 3.0\0" + SECRET)),
        Arrays.copyOfRange(plain, 2, plain.length),
        ascii(SECRET));
  }

  static byte[] pngWithMetadata(int orientation) {
    byte[] plain = png();
    int afterHeader = 8 + 25;
    return joined(
        Arrays.copyOf(plain, afterHeader),
        chunk("tEXt", ascii("Comment\0" + SECRET)),
        chunk("iTXt", ascii("XML:com.adobe.xmp\0" + SECRET)),
        chunk("eXIf", exif(orientation)),
        chunk("prVt", ascii(SECRET)),
        Arrays.copyOfRange(plain, afterHeader, plain.length),
        ascii(SECRET));
  }

  static byte[] pngOfSize(int width, int height) {
    byte[] plain = png();
    ByteBuffer.wrap(plain).putInt(16, width).putInt(20, height);
    return plain;
  }

  static byte[] gifWithMetadata() {
    byte[] plain = written("gif");
    int afterColours = 13 + (3 << ((plain[10] & 7) + 1));
    byte[] comment =
        joined(new byte[] {0x21, (byte) 0xfe, (byte) SECRET.length()}, ascii(SECRET), new byte[1]);
    byte[] note =
        joined(
            new byte[] {0x21, (byte) 0xff, 11},
            ascii("XMP DataXMP"),
            new byte[] {(byte) SECRET.length()},
            ascii(SECRET),
            new byte[1]);
    return joined(
        Arrays.copyOf(plain, afterColours),
        comment,
        note,
        Arrays.copyOfRange(plain, afterColours, plain.length),
        ascii(SECRET));
  }

  /** A picture of one pixel, with the extended header's chunks where there is metadata. */
  static byte[] webp(int orientation, boolean withMetadata) {
    byte[] pixel = Base64.getDecoder().decode("LwAAAAAHEP0P/gcGIqKP/wE=");
    byte[] content =
        withMetadata
            ? joined(
                webpChunk("VP8X", new byte[] {0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                webpChunk("VP8L", pixel),
                webpChunk("EXIF", exif(orientation)),
                webpChunk("XMP ", ascii(SECRET)),
                webpChunk("NOTE", ascii(SECRET)))
            : webpChunk("VP8L", pixel);
    return joined(ascii("RIFF"), little(content.length + 4), ascii("WEBP"), content);
  }

  public static byte[] pdf(String objects) {
    return ascii(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
            + "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
            + objects
            + "\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 3>>\n"
            + "startxref\n100\n%%EOF\n");
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Little-endian, the orientation first, then a text with the place. */
  private static byte[] exif(int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(8 + 2 + 24 + 4 + SECRET.length());
    exif.order(ByteOrder.LITTLE_ENDIAN).put(ascii("II")).putShort((short) 42).putInt(8);
    exif.putShort((short) 2);
    exif.putShort((short) 0x112).putShort((short) 3).putInt(1).putInt(orientation);
    exif.putShort((short) 0x10e).putShort((short) 2).putInt(SECRET.length()).putInt(38);
    return exif.putInt(0).put(ascii(SECRET)).array();
  }

  private static byte[] segment(int marker, byte[] data) {
    int length = data.length + 2;
    return joined(
        new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, data);
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] named = joined(ascii(type), data);
    CRC32 check = new CRC32();
    check.update(named);
    return joined(big(data.length), named, big((int) check.getValue()));
  }

  private static byte[] webpChunk(String type, byte[] data) {
    return joined(ascii(type), little(data.length), data, new byte[data.length % 2]);
  }

  private static byte[] big(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] little(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
