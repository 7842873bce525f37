package io.kefu.core.message;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a reply goes: a channel and whom that channel knows by {@code peer} (a chat id, a user id;
 * empty where the conversation's own id is enough).
 *
 * @param name what whoever is there goes by, if the channel tells; one line for people to read, at
 *     most {@value #LONGEST_NAME} characters, proof of nothing
 * @param source the word of the link that led there last, such as the name of a page or a campaign;
 *     as readable and as little proven
 * @param audience who reads what is said there
 */
public record Address(
    ChannelId channel,
    String peer,
    Optional<String> name,
    Optional<String> source,
    Audience audience) {

  private static final int LONGEST_NAME = 40;

  /** Who reads what is said. */
  public enum Audience {
    /** The customer, and whoever the customer lets look. */
    CUSTOMER,
    /** Others too, such as the members of a group. */
    OTHERS
  }

  public Address {
    audience = Objects.requireNonNullElse(audience, Audience.CUSTOMER);
    name = Objects.requireNonNullElse(name, Optional.<String>empty()).flatMap(Address::readable);
    source =
        Objects.requireNonNullElse(source, Optional.<String>empty()).flatMap(Address::readable);
  }

  /** An address whose channel tells no name. */
  public Address(ChannelId channel, String peer) {
    this(channel, peer, Optional.empty(), Optional.empty(), Audience.CUSTOMER);
  }

  /** The same address; whoever is there goes by this name. */
  public Address named(String newest) {
    return new Address(channel, peer, Optional.of(newest), source, audience);
  }

  /** The same address, come to by this link. */
  public Address from(String link) {
    return new Address(channel, peer, name, Optional.of(link), audience);
  }

  /** The same address, where others read along. */
  public Address amongOthers() {
    return new Address(channel, peer, name, source, Audience.OTHERS);
  }

  /** Whether a reply would go to the same place, whatever else is told of it. */
  public boolean leadsWhere(Address other) {
    return channel.equals(other.channel) && peer.equals(other.peer);
  }

  /** This address, with what is known of the way there if it tells nothing of it itself. */
  public Address after(Address earlier) {
    return source.isPresent() ? this : new Address(channel, peer, name, earlier.source, audience);
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
