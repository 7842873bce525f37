package io.kefu.discord.inbound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was put last, as much of it as there is room for; for convenience, not for keeping. */
final class Remembered {

  private final Map<String, String> latest;

  Remembered(int most) {
    this.latest =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<String> find(String name) {
    return Optional.ofNullable(latest.get(name));
  }

  synchronized void put(String name, String value) {
    latest.put(name, value);
  }
}
