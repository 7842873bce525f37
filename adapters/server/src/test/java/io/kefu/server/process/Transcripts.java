package io.kefu.server.process;

import static org.awaitility.Awaitility.await;

import io.kefu.server.process.ChatClient.Session;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What a conversation must look like in the end. */
final class Transcripts {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Transcripts() {}

  /**
   * Waits until the transcript has this many messages of the customer, each with exactly one reply,
   * and returns it.
   */
  static List<ChatMessage> awaitAllAnswered(ChatClient client, Session session, int messages) {
    return await("all answered")
        .atMost(PATIENCE)
        .until(
            () -> client.transcript(session).orElse(List.of()),
            transcript -> answeredOnce(transcript, messages));
  }

  /** Whether each of the customer's messages is covered by exactly one of the bot's. */
  private static boolean answeredOnce(List<ChatMessage> transcript, int messages) {
    List<Long> said =
        transcript.stream().filter(ChatMessage::byCustomer).map(ChatMessage::sequence).toList();
    List<Long> answered =
        transcript.stream()
            .filter(ChatMessage::byBot)
            .flatMap(message -> message.inReplyTo().stream())
            .sorted()
            .collect(Collectors.toList());
    if (answered.size() > said.size()) {
      throw new AssertionError("answered twice: " + transcript);
    }
    return said.size() == messages && answered.equals(said);
  }
}
