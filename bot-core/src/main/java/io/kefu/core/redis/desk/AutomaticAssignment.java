package io.kefu.core.redis.desk;

import io.kefu.core.redis.RedisScript;
import io.kefu.core.turn.DeskCourier;

/** Gives waiting cases to free agents, if the operator wants that. */
final class AutomaticAssignment {

  private static final RedisScript AUTOMATIC = RedisScript.ofDesk("automatic");

  private final RedisDesk desk;
  private final DeskCourier courier;

  AutomaticAssignment(RedisDesk desk, DeskCourier courier) {
    this.desk = desk;
    this.courier = courier;
  }

  void drain() {
    if (desk.automatic()) {
      courier.deliver(desk.step(AUTOMATIC).words());
    }
  }
}
