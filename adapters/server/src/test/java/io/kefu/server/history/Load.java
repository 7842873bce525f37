package io.kefu.server.history;

import java.time.Duration;

/**
 * How many customers do what.
 *
 * @param messages of each customer
 * @param seed decides what each customer says and when a connection drops
 * @param patience how long a customer tries to have a message accepted, or waits for its reply
 */
record Load(int customers, int messages, long seed, Duration patience) {

  int total() {
    return customers * messages;
  }
}
