package io.kefu.core.channel;

import java.time.Duration;

/** What became of a message that was sent. The causes are for operators, never for customers. */
public sealed interface Delivery {

  /** The upstream has it; {@code upstreamId} is its name there, empty where it has none. */
  record Delivered(String upstreamId) implements Delivery {}

  /** Not now: the same message may be sent again after this time. */
  record Retry(Duration after, String cause) implements Delivery {}

  /** Never: the customer blocked the account, the chat is gone, the message is not acceptable. */
  record Failed(String cause) implements Delivery {

    public Failed(Loss loss) {
      this(loss.code());
    }
  }
}
