package io.kefu.core.deskchat;

import io.kefu.core.message.ChannelId;

/** Where what is kept about chat programs is found. */
@FunctionalInterface
public interface DeskRecords {

  ThreadRecords of(ChannelId channel);
}
