/** Counts by day and hour, added up over the shards and the desk. */
@NullMarked
package io.kefu.core.redis.report;

import org.jspecify.annotations.NullMarked;
