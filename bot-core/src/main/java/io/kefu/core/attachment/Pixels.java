package io.kefu.core.attachment;

/**
 * What a picture asks of whoever shows it, known before anything is unpacked. A long screenshot of
 * a phone and a photo of 50 megapixels are within the limits.
 */
final class Pixels {

  private static final int LONGEST_SIDE = 32_767;
  private static final long MOST = 52_000_000;
  private static final long MOST_IN_ALL_FRAMES = 500_000_000;

  private final long area;
  private long drawn;

  private Pixels(long area) {
    this.area = area;
  }

  static Pixels of(long width, long height) throws UnfitFileException {
    if (width < 1 || height < 1) {
      throw new UnfitFileException(Flaw.DAMAGED);
    }
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST) {
      throw new UnfitFileException(Flaw.TOO_MANY_PIXELS);
    }
    return new Pixels(width * height);
  }

  /** Counts one frame of an animation. */
  void frame() throws UnfitFileException {
    drawn += area;
    if (drawn > MOST_IN_ALL_FRAMES) {
      throw new UnfitFileException(Flaw.TOO_MANY_PIXELS);
    }
  }
}
