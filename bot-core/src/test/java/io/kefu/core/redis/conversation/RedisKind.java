package io.kefu.core.redis.conversation;

import io.kefu.core.redis.testing.BundledRedis;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestCluster;
import io.kefu.core.redis.testing.TestRedis;

/** The kinds of Redis on which the store must work unchanged. */
public enum RedisKind {
  /** The server that is installed. */
  SERVER,
  /** Three nodes. */
  CLUSTER,
  /** The oldest server there is to be had: the one brought along. */
  BUNDLED;

  public RedisUnderTest redis() {
    return switch (this) {
      case SERVER -> new TestRedis();
      case CLUSTER -> new TestCluster();
      case BUNDLED -> new BundledRedis();
    };
  }
}
