package io.kefu.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/**
 * Where a request comes from, as coarse as guessers are counted: an IPv4 address, or the /64 of an
 * IPv6 one, of which a single customer has billions.
 */
final class ClientAddress {

  private static final int GROUPS = 4;

  private ClientAddress() {}

  static String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    return address.contains(":") && !address.contains(".") ? network(address) : address;
  }

  /** The same for people to read, without the end that tells one household from another. */
  static String shown(String address) {
    int end = address.lastIndexOf(address.contains(":") ? ':' : '.');
    return end < 0 ? "" : address.substring(0, end + 1) + "*";
  }

  private static String network(String address) {
    String left = address.split("::", 2)[0];
    String[] groups = left.isEmpty() ? new String[0] : left.split(":");
    String[] network = Arrays.copyOf(groups, GROUPS);
    return String.join(
        ":", Arrays.stream(network).map(it -> it == null ? "0" : it).toArray(String[]::new));
  }
}
