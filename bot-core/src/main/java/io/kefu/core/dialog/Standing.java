package io.kefu.core.dialog;

import io.kefu.core.dialog.manners.Manners;

/**
 * How the customer and we stand with one another, whatever is talked about.
 *
 * @param notice whether the customer was told how what is said is kept
 * @param manners how the customer has behaved lately
 */
public record Standing(Notice notice, Manners manners) {

  /** Of somebody who comes for the first time. */
  static final Standing NEW = new Standing(Notice.DUE, Manners.GOOD);

  /** Of somebody who has been told what there is to tell. */
  static final Standing INFORMED = new Standing(Notice.GIVEN, Manners.GOOD);

  /** The privacy notice. */
  public enum Notice {
    DUE,
    GIVEN
  }

  Standing informed() {
    return new Standing(Notice.GIVEN, manners);
  }

  Standing behaving(Manners next) {
    return new Standing(notice, next);
  }
}
