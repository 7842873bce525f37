package io.kefu.server.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for many words in many bytes in one pass. A short secret could be part of a time or an id
 * by chance, so it is looked for with what stood before or behind it.
 */
final class Needles {

  private static final int PREFIX = 4;
  private static final int LONG_ENOUGH = 10;
  private static final int HALVES = 40;
  private static final int NEIGHBOURS = 3;

  /** Shorter ones end many an id of other things. */
  private static final int DISTINCT = 5;

  private static final int SURROUNDINGS = 120;

  private final Map<Integer, List<Needle>> byPrefix = new HashMap<>();

  /**
   * What is looked for.
   *
   * @param apart whether it counts only where no longer number ends so
   */
  private record Needle(byte[] bytes, boolean apart) {

    boolean isAt(int at, byte[] all) {
      return at + bytes.length <= all.length
          && Arrays.equals(all, at, at + bytes.length, bytes, 0, bytes.length)
          && !(apart && at > 0 && isDigit(all[at - 1]) && isDigit(bytes[0]));
    }

    private static boolean isDigit(byte character) {
      return character >= '0' && character <= '9';
    }
  }

  void add(String message, String secret) {
    int from = message.indexOf(secret);
    int to = from + secret.length();
    if (secret.length() >= LONG_ENOUGH) {
      add(secret);
      if (secret.length() >= HALVES) {
        add(secret.substring(0, secret.length() / 2));
      }
    } else {
      String before = message.substring(Math.max(0, from - NEIGHBOURS), to);
      String behind = message.substring(from, Math.min(message.length(), to + NEIGHBOURS));
      // At an end of the message the secret has a neighbour of the stored text instead.
      add(from == 0 ? "\"text\":\"" + secret : before);
      if (to < message.length()) {
        add(behind);
      } else if (secret.length() >= DISTINCT) {
        add(secret + "\"", true);
      }
    }
  }

  /** Those that are there, each with what stands around it. */
  Set<String> in(byte[] bytes) {
    Set<String> found = new LinkedHashSet<>();
    for (int at = 0; at + PREFIX <= bytes.length; at++) {
      for (Needle needle : byPrefix.getOrDefault(prefix(bytes, at), List.of())) {
        if (needle.isAt(at, bytes)) {
          found.add(
              new String(needle.bytes(), StandardCharsets.UTF_8)
                  + " in "
                  + around(bytes, at, at + needle.bytes().length));
        }
      }
    }
    return found;
  }

  private static String around(byte[] bytes, int from, int to) {
    int start = Math.max(0, from - SURROUNDINGS);
    int end = Math.min(bytes.length, to + SURROUNDINGS);
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  private void add(String text) {
    add(text, false);
  }

  private void add(String text, boolean apart) {
    String json = JsonMapper.shared().writeValueAsString(text);
    for (String form : new LinkedHashSet<>(List.of(text, json.substring(1, json.length() - 1)))) {
      byte[] needle = form.getBytes(StandardCharsets.UTF_8);
      if (needle.length < PREFIX) {
        throw new IllegalArgumentException("too short to look for: " + text);
      }
      byPrefix
          .computeIfAbsent(prefix(needle, 0), _ -> new ArrayList<>())
          .add(new Needle(needle, apart));
    }
  }

  private static int prefix(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }
}
