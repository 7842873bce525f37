/**
 * From Discord to the inbox: one node keeps the gateway's connection, events are read into
 * messages, and what a gap swallowed is fetched afterwards.
 */
@NullMarked
package io.kefu.discord.inbound;

import org.jspecify.annotations.NullMarked;
