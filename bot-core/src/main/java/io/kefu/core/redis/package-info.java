/**
 * The store on Redis: the only place that knows Jedis, spells a key or runs a script. Here lies
 * what its rooms share; each room holds the state of one part of the product. Every key of a
 * conversation carries the hash tag of its shard, so each script touches one slot and a Cluster
 * works unchanged.
 */
@NullMarked
package io.kefu.core.redis;

import org.jspecify.annotations.NullMarked;
