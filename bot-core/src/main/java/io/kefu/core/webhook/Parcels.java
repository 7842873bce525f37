package io.kefu.core.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is still to be told. Each is kept until it is told or given up; which events were turned
 * into parcels is remembered in the same step, so that none is left out by a node that dies.
 */
public interface Parcels {

  /** The last audit entry that was looked at; empty before the first time. */
  Optional<String> cursor();

  /**
   * Keeps parcels and moves the cursor, in one step; nothing happens, and the answer is false, if
   * another node has moved it meanwhile.
   */
  boolean add(Optional<String> before, String after, List<Parcel> parcels, Instant due);

  /** What is due, oldest first. */
  List<Parcel> due(Instant now, int limit);

  /** Keeps a parcel for another attempt. */
  void again(Parcel parcel, Instant due);

  void done(Parcel parcel);

  /**
   * One event for one webhook.
   *
   * @param id the same in each attempt
   * @param attempts that have failed
   */
  record Parcel(String id, String webhook, String type, String body, int attempts) {

    public Parcel failedAgain() {
      return new Parcel(id, webhook, type, body, attempts + 1);
    }
  }
}
