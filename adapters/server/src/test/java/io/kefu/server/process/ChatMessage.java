package io.kefu.server.process;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message as the web chat tells it.
 *
 * @param clientMessageId only of a customer's message
 * @param inReplyTo only of a bot's message; empty if the bot speaks unasked
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChatMessage(
    long sequence,
    String from,
    String text,
    List<Choice> choices,
    @Nullable String entry,
    @Nullable String clientMessageId,
    List<Long> inReplyTo,
    Instant at) {

  public ChatMessage {
    choices = List.copyOf(Objects.requireNonNullElse(choices, List.of()));
    inReplyTo = List.copyOf(Objects.requireNonNullElse(inReplyTo, List.of()));
  }

  /** A button. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Choice(String label, String token, @Nullable String role) {}

  /** What a customer with this id said. */
  public static ChatMessage customer(long sequence, String id, String text) {
    return new ChatMessage(
        sequence, "customer", text, List.of(), null, id, List.of(), Instant.EPOCH);
  }

  /** What the bot said to these. */
  public static ChatMessage bot(long sequence, String text, Long... inReplyTo) {
    return new ChatMessage(
        sequence, "bot", text, List.of(), null, null, List.of(inReplyTo), Instant.EPOCH);
  }

  public boolean byCustomer() {
    return from.equals("customer");
  }

  public boolean byBot() {
    return from.equals("bot");
  }
}
