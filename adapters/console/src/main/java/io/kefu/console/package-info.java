/**
 * The agents' desk: people sign in, take conversations over from the bot, and give them back. Pages
 * below {@code /agent}, the API below {@code /api/desk}.
 */
@NullMarked
package io.kefu.console;

import org.jspecify.annotations.NullMarked;
