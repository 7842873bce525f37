package io.kefu.core.channel;

/**
 * For whom places were opened that others can come into, such as a private thread of a server with
 * its moderators.
 */
public interface PrivatePlaces {

  /**
   * Whether this place is this user's. One that is nobody's becomes the user's; one that nobody
   * spoke in for a week is nobody's.
   */
  boolean claim(String upstream, String place, String user);
}
