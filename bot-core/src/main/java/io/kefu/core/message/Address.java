package io.kefu.core.message;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a reply goes: a channel and whom that channel knows by {@code peer} (a chat id, a user id;
 * empty where the conversation's own id is enough).
 *
 * @param name what whoever is there goes by, if the channel tells; one line for people to read, at
 *     most {@value #LONGEST_NAME} characters, proof of nothing
 */
public record Address(ChannelId channel, String peer, Optional<String> name) {

  private static final int LONGEST_NAME = 40;

  public Address {
    name = Objects.requireNonNullElse(name, Optional.<String>empty()).flatMap(Address::readable);
  }

  /** An address whose channel tells no name. */
  public Address(ChannelId channel, String peer) {
    this(channel, peer, Optional.empty());
  }

  /** The same address; whoever is there goes by this name. */
  public Address named(String newest) {
    return new Address(channel, peer, Optional.of(newest));
  }

  /** Without what changes how the text around it reads. */
  private static Optional<String> readable(String name) {
    String line =
        name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}]", " ")
            .strip()
            .replaceAll("\\s+", " ");
    int end = Math.min(line.codePointCount(0, line.length()), LONGEST_NAME);
    return Optional.of(line.substring(0, line.offsetByCodePoints(0, end)).strip())
        .filter(it -> !it.isEmpty());
  }
}
