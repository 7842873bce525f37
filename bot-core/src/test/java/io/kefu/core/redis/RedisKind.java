package io.kefu.core.redis;

import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestCluster;
import io.kefu.core.redis.testing.TestRedis;

/** The kinds of Redis on which the store must work unchanged. */
public enum RedisKind {
  /** The server that is installed. */
  SERVER(new TestRedis()),
  /** Three nodes. */
  CLUSTER(new TestCluster()),
  /** The oldest server there is to be had: the one brought along. */
  BUNDLED(new BundledRedis());

  private final RedisUnderTest redis;

  RedisKind(RedisUnderTest redis) {
    this.redis = redis;
  }

  public RedisUnderTest redis() {
    return redis;
  }
}
