package io.kefu.server;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Names this process among all that share a Redis; new at each start, so that a lease of a dead one
 * is nobody's.
 */
record NodeName(String value) {

  static NodeName random() {
    byte[] bytes = new byte[6];
    RandomGenerator.getDefault().nextBytes(bytes);
    return new NodeName("node-" + HexFormat.of().formatHex(bytes));
  }
}
