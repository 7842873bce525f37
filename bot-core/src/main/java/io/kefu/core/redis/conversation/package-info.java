/**
 * Conversations in Redis: state under a fenced lease, inbound items, transcript, outbox, timers and
 * files. All keys of a conversation lie in the slot of its shard.
 */
@NullMarked
package io.kefu.core.redis.conversation;

import org.jspecify.annotations.NullMarked;
