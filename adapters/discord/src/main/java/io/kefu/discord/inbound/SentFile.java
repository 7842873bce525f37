package io.kefu.discord.inbound;

import io.kefu.core.channel.words.ChannelText;

/**
 * A file that came with a message.
 *
 * @param kind what it is called
 * @param name as the sender calls it, not to be trusted
 * @param size in bytes
 * @param reference where it is found again
 * @param address where it can be fetched for some hours, by Discord's word
 */
record SentFile(ChannelText kind, String name, long size, String reference, String address) {}
