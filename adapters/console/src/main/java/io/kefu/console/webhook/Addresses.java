package io.kefu.console.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses may be called from inside the operator's network: https to a public host, so that
 * nobody reaches through us what only we can reach. Asked again right before each call: the JVM
 * keeps what it has looked up for longer than that takes.
 */
final class Addresses {

  private final boolean local;

  /**
   * @param local whether this machine itself may be called too, without https
   */
  Addresses(boolean local) {
    this.local = local;
  }

  boolean mayCall(URI url) {
    if (url.getHost() == null || url.getUserInfo() != null) {
      return false;
    }
    return switch (String.valueOf(url.getScheme())) {
      case "https" -> resolves(url, Addresses::isPublic) || isLocal(url);
      case "http" -> isLocal(url);
      default -> false;
    };
  }

  private boolean isLocal(URI url) {
    return local && resolves(url, InetAddress::isLoopbackAddress);
  }

  /** Every address of the host must pass. */
  private static boolean resolves(URI url, java.util.function.Predicate<InetAddress> rule) {
    try {
      InetAddress[] all = InetAddress.getAllByName(url.getHost());
      return all.length > 0 && Arrays.stream(all).allMatch(rule);
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private static boolean isPublic(InetAddress address) {
    return !(address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isReserved(address.getAddress()));
  }

  /** Ranges that Java has no name for. */
  private static boolean isReserved(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return bytes.length == 4
        ? first == 0
            || first >= 240
            || first == 100 && second >= 64 && second < 128
            || first == 192 && second == 0 && bytes[2] == 0
            || first == 198 && (second == 18 || second == 19)
        : (first & 0xfe) == 0xfc
            || first == 0 && second == 0x64
            || first == 0x20
                && (second == 0x02 || second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
  }
}
