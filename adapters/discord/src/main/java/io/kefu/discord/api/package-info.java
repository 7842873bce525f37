/**
 * Discord's REST interface: one call, one answer, each kind of failure a value. The bot's token
 * never leaves this package but to log in to the gateway.
 */
@NullMarked
package io.kefu.discord.api;

import org.jspecify.annotations.NullMarked;
