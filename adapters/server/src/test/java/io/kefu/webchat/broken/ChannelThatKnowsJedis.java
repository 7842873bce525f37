package io.kefu.webchat.broken;

import redis.clients.jedis.UnifiedJedis;

/** Broken on purpose: a channel that talks to Redis itself. */
public record ChannelThatKnowsJedis(UnifiedJedis redis) {}
