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
