package io.kefu.telegram;

import io.kefu.core.channel.Leadership;
import java.time.Duration;

/** The lead of a node that may die, and then does not even resign. */
final class MortalLeadership implements Leadership {

  private final Leadership living;
  private volatile boolean dead;

  MortalLeadership(Leadership living) {
    this.living = living;
  }

  void die() {
    dead = true;
  }

  @Override
  public boolean lead(String role) {
    if (dead) {
      throw new IllegalStateException("dead");
    }
    return living.lead(role);
  }

  @Override
  public void resign(String role) {
    if (!dead) {
      living.resign(role);
    }
  }

  @Override
  public Duration term() {
    return living.term();
  }
}
