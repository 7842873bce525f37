/** Webhooks and what is still to be told to them. */
@NullMarked
package io.kefu.core.redis.webhook;

import org.jspecify.annotations.NullMarked;
