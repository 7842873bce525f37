/**
 * Telegram: what it takes to switch the channel on, who the bot is, and how things stand with
 * Telegram's servers.
 */
@NullMarked
package io.kefu.telegram;

import org.jspecify.annotations.NullMarked;
