package io.kefu.discord.inbound;

/** What the connection knows and an event does not tell. */
public interface Surroundings {

  /** The bot's own id. */
  String bot();

  /** Whether this channel is a private thread that the bot opened. */
  boolean isPrivateThread(String channel);
}
