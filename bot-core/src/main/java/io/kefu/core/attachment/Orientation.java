package io.kefu.core.attachment;

/**
 * The one thing in a picture's Exif data that its looks depend on: how it is to be turned. 1 is
 * upright; 2 to 8 are turned or mirrored.
 */
record Orientation(int value) {

  static final Orientation UPRIGHT = new Orientation(1);

  private static final int TAG = 0x0112;
  private static final int MOST_ENTRIES = 1000;

  boolean isUpright() {
    return value == 1;
  }

  /** Read from Exif data in TIFF form; upright if it says nothing that can be understood. */
  static Orientation of(Cursor exif) {
    try {
      return read(exif);
    } catch (UnfitFileException damaged) {
      return UPRIGHT;
    }
  }

  /** Exif data in TIFF form that says this and nothing else. */
  byte[] exif() {
    return new byte[] {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8, // big-endian, the only directory begins at 8
      0,
      1,
      TAG >> 8,
      TAG & 0xff,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) value,
      0,
      0, // one entry, a short
      0,
      0,
      0,
      0 // no further directory
    };
  }

  private static Orientation read(Cursor tiff) throws UnfitFileException {
    int start = tiff.at();
    boolean little = tiff.isNext("II");
    if (!little && !tiff.isNext("MM")) {
      return UPRIGHT;
    }
    tiff.skip(4);
    long directory = little ? tiff.u32le() : tiff.u32();
    tiff.skip(directory - (tiff.at() - start));
    int entries = Math.min(little ? tiff.u16le() : tiff.u16(), MOST_ENTRIES);
    for (int i = 0; i < entries; i++) {
      int tag = little ? tiff.u16le() : tiff.u16();
      tiff.skip(6);
      int value = little ? tiff.u16le() : tiff.u16();
      tiff.skip(2);
      if (tag == TAG) {
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
