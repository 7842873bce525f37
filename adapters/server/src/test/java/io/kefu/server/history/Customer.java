package io.kefu.server.history;

import io.kefu.server.history.CustomerHistory.Acknowledged;
import io.kefu.server.history.CustomerHistory.Sent;
import io.kefu.server.process.Answer;
import io.kefu.server.process.ChatClient;
import io.kefu.server.process.ChatClient.Session;
import io.kefu.server.process.ChatMessage;
import io.kefu.server.process.ChatSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One customer with a bad connection. Speaks one message after the other, repeats each until it is
 * accepted, mostly waits for the reply, and sometimes repeats what was accepted long ago.
 */
final class Customer {

  private static final double OVER_SOCKET = 0.5;
  private static final double CONNECTION_DROPS = 0.04;
  private static final double OLD_ONE_AGAIN = 0.08;
  private static final double WAITS_FOR_REPLY = 0.75;
  private static final Duration POLL = Duration.ofMillis(500);

  /** How often a pause is doubled. */
  private static final int LONGEST_PAUSE = 3;

  private final String name;
  private final Load load;
  private final ChatClient client;
  private final Counts counts;
  private final RandomGenerator random;
  private final Screen screen = new Screen();
  private final List<Sent> sent = new ArrayList<>();
  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final List<Long> unanswered = new ArrayList<>();
  private @Nullable Session session;
  private @Nullable ChatSocket socket;
  private long told;

  Customer(String name, Load load, ChatClient client, Counts counts, RandomGenerator random) {
    this.name = name;
    this.load = load;
    this.client = client;
    this.counts = counts;
    this.random = random;
  }

  /** Says all there is to say; ends early if a message is not accepted. */
  void speak() {
    List<Long> open = new ArrayList<>();
    for (int number = 1; number <= load.messages(); number++) {
      Sent message = Phrases.next(name, number, random);
      sent.add(message);
      OptionalLong sequence = deliver(message);
      if (sequence.isEmpty()) {
        break;
      }
      counts.add(Customers.ACCEPTED);
      open.add(sequence.getAsLong());
      if (random.nextDouble() < WAITS_FOR_REPLY) {
        awaitReplies(open);
      }
      repeatAnOldOne();
    }
    awaitReplies(open);
    hangUp();
  }

  /** What came of it, if the server tells the transcript. */
  Optional<CustomerHistory> history() {
    Session own = session;
    Optional<List<ChatMessage>> transcript =
        own == null ? Optional.of(List.of()) : client.transcript(own);
    return transcript.map(
        kept -> new CustomerHistory(name, sent, acknowledged, unanswered, screen.views(), kept));
  }

  /** The sequence up to which the server has told the transcript, after it was asked for more. */
  long told() {
    Session own = session;
    if (own != null) {
      client
          .transcript(own, told)
          .filter(more -> !more.isEmpty())
          .ifPresent(more -> told = more.getLast().sequence());
    }
    return told;
  }

  private OptionalLong deliver(Sent message) {
    Instant giveUp = Instant.now().plus(load.patience());
    for (int tries = 0; Instant.now().isBefore(giveUp); tries++) {
      Answer answer = attempt(message);
      counts.attempt(answer);
      if (answer instanceof Answer.Accepted(long sequence)) {
        acknowledged.add(new Acknowledged(message.id(), sequence));
        return OptionalLong.of(sequence);
      }
      breathe(tries);
    }
    return OptionalLong.empty();
  }

  private Answer attempt(Sent message) {
    boolean drops = random.nextDouble() < CONNECTION_DROPS;
    Duration patience = drops ? Duration.ofMillis(random.nextInt(1, 6)) : ChatClient.PATIENCE;
    if (session == null) {
      session = client.open().orElse(null);
    }
    if (session == null) {
      return new Answer.Silence();
    }
    ChatSocket line = random.nextDouble() < OVER_SOCKET ? connected(session) : null;
    if (line == null) {
      return client.say(session, message.id(), message.text(), patience);
    }
    Answer answer = line.say(message.id(), message.text(), patience);
    if (drops || answer instanceof Answer.Silence) {
      hangUp();
    }
    return answer;
  }

  private @Nullable ChatSocket connected(Session own) {
    if (socket == null || !socket.isOpen()) {
      Screen.Connection connection = screen.connect();
      socket = client.socket(own, connection.after(), connection.screen()).orElse(null);
    }
    return socket;
  }

  private void hangUp() {
    if (socket != null) {
      socket.close();
      socket = null;
      counts.add("sockets dropped");
    }
  }

  /** Waits for the replies to these sequences, through the socket or by polling. */
  private void awaitReplies(List<Long> open) {
    Instant giveUp = Instant.now().plus(load.patience());
    for (long sequence : open) {
      boolean answered = screen.awaitReply(sequence, Duration.ZERO);
      while (!answered && Instant.now().isBefore(giveUp)) {
        watch(sequence);
        answered = screen.awaitReply(sequence, Duration.ZERO);
      }
      if (!answered) {
        unanswered.add(sequence);
      }
    }
    open.clear();
  }

  private void watch(long sequence) {
    if (socket != null && socket.isOpen()) {
      screen.awaitReply(sequence, POLL);
    } else if (session != null) {
      poll(session);
    }
  }

  private void poll(Session own) {
    Screen.Connection connection = screen.connect();
    Optional<List<ChatMessage>> messages = client.after(own, connection.after(), POLL);
    messages.ifPresentOrElse(shown -> shown.forEach(connection.screen()), () -> breathe(0));
  }

  private void repeatAnOldOne() {
    Session own = session;
    if (own == null || acknowledged.isEmpty() || random.nextDouble() >= OLD_ONE_AGAIN) {
      return;
    }
    Sent old = sent.get(random.nextInt(sent.size()));
    counts.add("old messages repeated");
    if (client.say(own, old.id(), old.text(), ChatClient.PATIENCE)
        instanceof Answer.Accepted(long sequence)) {
      acknowledged.add(new Acknowledged(old.id(), sequence));
    }
  }

  /** A pause before the next attempt, growing with the attempts as every client's does. */
  private void breathe(int tries) {
    try {
      Thread.sleep((long) random.nextInt(50, 250) << Math.min(tries, LONGEST_PAUSE));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
