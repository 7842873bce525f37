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

  float score(int measure, int phrasing) {
    return (measure < VIEWS ? cosines[measure] : words)[phrasing];
  }

  /** The likeness by dictionary words, 0 to 1. */
  public float words(int phrasing) {
    return words[phrasing];
  }

  /** The likeness by one view, 0 to 1. */
  public float by(View view, int phrasing) {
    return cosines[view.ordinal()][phrasing];
  }

  /** The views taken together, 0 to 1. */
  float together(int phrasing) {
    float sum = 0;
    for (float[] view : cosines) {
      sum += view[phrasing];
    }
    return sum / VIEWS;
  }

  float kernel(int phrasing) {
    return Kernel.of(cosines, phrasing);
  }
}
