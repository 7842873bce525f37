package io.kefu.core.dialog.manners;

import io.kefu.core.message.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a customer has behaved lately. What is part of a flood weighs something, and each point of it
 * is forgotten after {@link #FORGIVEN}; one message among others weighs nothing, however fast they
 * come.
 *
 * @param calm when all that weighed will be forgotten
 * @param said what was written last, oldest first, folded and shortened
 * @param mute the mute that is on, or was last
 * @param mutes how often in a row
 */
public record Manners(Instant calm, List<String> said, Optional<Mute> mute, int mutes) {

  /** Of somebody who has said nothing yet. */
  public static final Manners GOOD = new Manners(Instant.EPOCH, List.of(), Optional.empty(), 0);

  private static final Duration FORGIVEN = Duration.ofSeconds(3);
  private static final Duration FIRST_MUTE = Duration.ofMinutes(5);
  private static final Duration LONGEST_MUTE = Duration.ofHours(24);
  private static final Duration REFORMED = Duration.ofHours(24);
  private static final int REMEMBERED = 6;

  public Manners {
    said = List.copyOf(said);
  }

  /** The mute that is on at this time. */
  public Optional<Mute> muted(Instant now) {
    return mute.filter(it -> now.isBefore(it.until()));
  }

  /**
   * How they are after these messages; while muted nothing counts.
   *
   * @param limit the weight at which a customer is muted
   */
  public Manners after(List<Content> messages, int limit, Instant now) {
    Manners all = this;
    for (Content message : messages) {
      all = all.muted(now).isPresent() ? all : all.after(Remark.of(message), limit, now);
    }
    return all;
  }

  private Manners after(Remark remark, int limit, Instant now) {
    Instant from = calm.isAfter(now) ? calm : now;
    Instant next = from.plus(FORGIVEN.multipliedBy(remark.weight(said)));
    List<String> remembered = remark.text().isEmpty() ? said : with(remark.text());
    return next.isBefore(now.plus(FORGIVEN.multipliedBy(limit)))
        ? new Manners(next, remembered, mute, mutes)
        : new Manners(next, remembered, mute, mutes).flooding(limit, now);
  }

  /** Twice as long as the last time; half the weight is left when it is over. */
  private Manners flooding(int limit, Instant now) {
    boolean reformed = mute.filter(it -> it.until().plus(REFORMED).isAfter(now)).isEmpty();
    int before = reformed ? 0 : mutes;
    Duration time = FIRST_MUTE.multipliedBy(1L << Math.min(before, 10));
    Instant until = now.plus(time.compareTo(LONGEST_MUTE) < 0 ? time : LONGEST_MUTE);
    Instant later = until.plus(FORGIVEN.multipliedBy(limit / 2));
    return new Manners(later, said, Optional.of(Mute.from(now, until)), before + 1);
  }

  /** Muted by hand. */
  public Manners mutedUntil(Instant until, Instant now) {
    return new Manners(calm, said, Optional.of(Mute.from(now, until)), mutes);
  }

  /** Answered again, and forgiven. */
  public Manners unmuted() {
    return GOOD;
  }

  /** The customer knows of the mute. */
  public Manners told() {
    return new Manners(calm, said, mute.map(it -> new Mute(it.since(), it.until(), true)), mutes);
  }

  private List<String> with(String text) {
    List<String> all = new ArrayList<>(said);
    all.add(text);
    return all.subList(Math.max(0, all.size() - REMEMBERED), all.size());
  }
}
