package io.kefu.core.message;

/**
 * Where a reply goes: a channel and whom that channel knows by {@code peer} (a chat id, a user id;
 * empty where the conversation's own id is enough).
 */
public record Address(ChannelId channel, String peer) {}
