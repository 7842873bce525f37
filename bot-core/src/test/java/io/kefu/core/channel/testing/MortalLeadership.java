package io.kefu.core.channel.testing;

import io.kefu.core.channel.Leadership;
import java.time.Duration;

/** The lead of a node that may die, and then does not even resign. */
public final class MortalLeadership implements Leadership {

  private final Leadership living;
  private volatile boolean dead;

  public MortalLeadership(Leadership living) {
    this.living = living;
  }

  public void die() {
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
