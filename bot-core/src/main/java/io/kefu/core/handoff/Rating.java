package io.kefu.core.handoff;

/**
 * What a customer thought of the help.
 *
 * @param stars 1 to 5, 5 is best
 * @param comment masked; empty if none
 */
public record Rating(int stars, String comment) {

  public static final int MOST = 5;

  public Rating {
    if (stars < 1 || stars > MOST) {
      throw new IllegalArgumentException("not a rating: " + stars);
    }
  }
}
