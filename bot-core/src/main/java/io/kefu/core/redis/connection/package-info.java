/**
 * How this application reaches Redis: one URL names a single server, a Sentinel group or a Cluster,
 * and one client serves them all. Outages reach callers as {@code RedisUnavailableException};
 * everything else that Jedis throws is a bug of the caller.
 */
@NullMarked
package io.kefu.core.redis.connection;

import org.jspecify.annotations.NullMarked;
