/** The agents' desk in Discord: a channel of a server, in which each case has a thread. */
@NullMarked
package io.kefu.discord.desk;

import org.jspecify.annotations.NullMarked;
