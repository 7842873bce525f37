package io.kefu.webchat;

import io.kefu.core.message.TranscriptMessage;

/**
 * A follower of a door, as the conversation behind it sees it: numbers are those before the door.
 */
record FollowerBehind(Follower follower, long lines) implements Follower {

  @Override
  public void onLine(TranscriptMessage line) {
    follower.onLine(line.at(line.sequence() + lines));
  }

  @Override
  public void onReached(long sequence) {
    follower.onReached(sequence + lines);
  }

  @Override
  public void onExtent(long last) {
    follower.onExtent(last + lines);
  }

  @Override
  public void onTyping() {
    follower.onTyping();
  }

  @Override
  public void onStop() {
    follower.onStop();
  }
}
