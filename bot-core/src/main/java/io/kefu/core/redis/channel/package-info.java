/**
 * What the channels of all nodes agree on: sending budgets, throttled doors, read marks and who
 * leads.
 */
@NullMarked
package io.kefu.core.redis.channel;

import org.jspecify.annotations.NullMarked;
