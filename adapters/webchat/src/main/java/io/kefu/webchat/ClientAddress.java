package io.kefu.webchat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From where a client comes, for limits. Of IPv6 it is the network of 64 bits that one customer
 * has. This machine itself is nobody: where a proxy does not say for whom it speaks, all customers
 * together would be taken for one.
 */
final class ClientAddress {

  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /**
   * The same for people to read, without the end that tells one household from another; empty for
   * this machine.
   */
  static String shown(String address) {
    if (address.isEmpty()) {
      return "";
    }
    byte[] bytes = HexFormat.of().parseHex(address);
    return bytes.length == NETWORK_BYTES
        ? HexFormat.ofDelimiter(":").formatHex(bytes, 0, NETWORK_BYTES - 2) + ":*"
        : "%d.%d.%d.*".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
  }

  /**
   * @param address as the container writes it; never a name
   */
  static Optional<String> of(@Nullable String address) {
    if (address == null || !address.matches("[0-9a-fA-F.:]+")) {
      return Optional.empty();
    }
    try {
      InetAddress parsed = InetAddress.getByName(address);
      byte[] bytes = parsed.getAddress();
      int kept = bytes.length > NETWORK_BYTES ? NETWORK_BYTES : bytes.length;
      return parsed.isLoopbackAddress()
          ? Optional.empty()
          : Optional.of(HexFormat.of().formatHex(Arrays.copyOf(bytes, kept)));
    } catch (UnknownHostException nonsense) {
      return Optional.empty();
    }
  }
}
