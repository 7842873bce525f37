package io.kefu.server.history;

import io.kefu.core.redis.testing.RedisProcess;

/** How the application and its Redis are set under load. */
final class Setting {

  private Setting() {}

  /** A Redis that has written to disk what it has acknowledged. */
  static RedisProcess durableRedis() {
    return RedisProcess.start("--appendonly", "yes", "--appendfsync", "always");
  }

  /** Short waits, so that what a dead process held is taken over soon. */
  static String[] quick(RedisProcess redis) {
    return new String[] {
      "kefu.redis.url=redis://" + redis.address(),
      "kefu.dialog.debounce=20ms",
      "kefu.dialog.mute-at=0",
      "kefu.store.lease=4s",
      "kefu.store.take-over=5s",
      "kefu.store.sweep-every=250ms"
    };
  }
}
