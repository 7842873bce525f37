package io.kefu.core.faq.match;

/** How near a question is to each phrasing, by each view and by words. */
public final class Likeness {

  static final Likeness NOTHING =
      new Likeness(new float[View.values().length][0], new float[0], Omission.NOTHING);

  private static final int VIEWS = View.values().length;

  private final float[][] cosines;
  private final float[] words;
  private final Omission omission;

  Likeness(float[][] cosines, float[] words, Omission omission) {
    this.cosines = cosines;
    this.words = words;
    this.omission = omission;
  }

  /** The views, and words. */
  static int measures() {
    return VIEWS + 1;
  }

  int size() {
    return words.length;
  }

  /** Whether a phrasing is left out; it then counts for nothing, whatever its likeness. */
  boolean omits(int phrasing) {
    return omission.holds(phrasing);
  }

  /** By a view or, last, by words, over all phrasings; also those left out. */
  float[] scores(int measure) {
    return measure < VIEWS ? cosines[measure] : words;
  }

  /** The likeness by dictionary words, 0 to 1. */
  public float words(int phrasing) {
    return words[phrasing];
  }

  /** The likeness by one view, 0 to 1. */
  public float by(View view, int phrasing) {
    return cosines[view.ordinal()][phrasing];
  }

  /** The views taken together, 0 to 1, over all phrasings; also those left out. */
  float[] together() {
    float[] together = new float[size()];
    for (float[] view : cosines) {
      for (int i = 0; i < together.length; i++) {
        together[i] += view[i] / VIEWS;
      }
    }
    return together;
  }

  /** The kernel with every phrasing. */
  float[] kernel() {
    float[] kernel = new float[size()];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = Kernel.of(cosines, i);
    }
    return kernel;
  }
}
