package io.kefu.core.dialog.flow;

import java.time.Duration;
import java.util.List;

/** What a flow may remember under a name, and what counts as a value of it. */
public sealed interface Slot {

  /** One of a few words, set by options. */
  record Choice(List<String> values) implements Slot {}

  /** Counts from 0 to {@code most} and stays there. */
  record Counter(int most) implements Slot {}

  /** Anything written, cut off after {@code longest} characters. */
  record Text(int longest) implements Slot {}

  /** An amount of money: above zero, at most two decimals. */
  record Amount() implements Slot {}

  /** A day, perhaps with a time, not in the future and at most so long ago. */
  record Time(Duration longestAgo) implements Slot {}

  /** A phone number. */
  record Phone() implements Slot {}

  /** The last four digits of a number that nobody should send whole. */
  record LastFour() implements Slot {}

  /** An order number, of the form that the operator has set. */
  record Order() implements Slot {}

  /**
   * A link, handle, phone number or e-mail address. A branch asks whether it is {@link #OFFICIAL},
   * a {@link #LOOK_ALIKE} of what is, or {@link #UNLISTED} by the directory.
   */
  record Contact() implements Slot {
    public static final String OFFICIAL = "official";
    public static final String LOOK_ALIKE = "look-alike";
    public static final String UNLISTED = "unlisted";

    static final List<String> VERDICTS = List.of(OFFICIAL, LOOK_ALIKE, UNLISTED);
  }
}
