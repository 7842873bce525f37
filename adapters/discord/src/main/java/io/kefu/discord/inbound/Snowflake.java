package io.kefu.discord.inbound;

import java.time.Instant;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Discord's ids, which grow with time: milliseconds since 2015, and 22 bits more. */
final class Snowflake {

  private static final long EPOCH = 1_420_070_400_000L;
  private static final int BITS = 22;

  private Snowflake() {}

  /** The lowest id that can be made at this moment. */
  static long firstAt(Instant time) {
    return (time.toEpochMilli() - EPOCH) << BITS;
  }

  static long of(DataObject message) {
    return message.getUnsignedLong("id");
  }
}
