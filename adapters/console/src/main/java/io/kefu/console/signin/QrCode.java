package io.kefu.console.signin;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A picture that cameras read.
 *
 * @param size of a side, in squares; a margin of four is to be left around it
 * @param path of what is dark, as SVG writes it, a square being one unit
 */
record QrCode(int size, String path) {

  static QrCode of(String text) {
    try {
      ByteMatrix squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < squares.getHeight(); y++) {
        for (int x = 0; x < squares.getWidth(); x++) {
          if (squares.get(x, y) == 1) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrCode(squares.getWidth(), path.toString());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("too long for a picture", tooLong);
    }
  }
}
