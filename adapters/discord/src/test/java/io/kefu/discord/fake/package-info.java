/**
 * A Discord of the tests' own, REST and gateway: it speaks the wire format, fails in every way it
 * is told to, and keeps what the bot did.
 */
@NullMarked
package io.kefu.discord.fake;

import org.jspecify.annotations.NullMarked;
