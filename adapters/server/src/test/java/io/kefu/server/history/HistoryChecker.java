package io.kefu.server.history;

import io.kefu.server.history.CustomerHistory.Acknowledged;
import io.kefu.server.history.CustomerHistory.Sent;
import io.kefu.server.history.CustomerHistory.View;
import io.kefu.server.history.Fault.Kind;
import io.kefu.server.process.ChatMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges one customer's history. Each accepted message must be in the transcript once, in the order
 * in which it was said, and be answered by exactly one message of the bot; each connection must
 * have shown the transcript from where it began, without holes.
 */
final class HistoryChecker {

  private final CustomerHistory history;
  private final Map<String, List<ChatMessage>> keptById;
  private final Map<Long, ChatMessage> keptAt;
  private final List<Fault> faults = new ArrayList<>();

  private HistoryChecker(CustomerHistory history) {
    this.history = history;
    this.keptById =
        history.transcript().stream()
            .filter(ChatMessage::byCustomer)
            .collect(Collectors.groupingBy(message -> String.valueOf(message.clientMessageId())));
    this.keptAt =
        history.transcript().stream()
            .collect(
                Collectors.toMap(
                    ChatMessage::sequence, Function.identity(), (first, second) -> first));
  }

  /** Every fault of a history; empty if it is as it should be. */
  static List<Fault> faults(CustomerHistory history) {
    HistoryChecker checker = new HistoryChecker(history);
    checker.checkSequences();
    checker.checkMessages();
    checker.checkOrder();
    checker.checkAcknowledgements();
    checker.checkReplies();
    history.unanswered().forEach(checker::checkWaiting);
    history.views().forEach(checker::checkView);
    return List.copyOf(checker.faults);
  }

  private void checkSequences() {
    long expected = 1;
    for (ChatMessage message : history.transcript()) {
      if (message.sequence() != expected) {
        fault(Kind.REORDERED, "transcript has %d where %d belongs", message.sequence(), expected);
      }
      expected = message.sequence() + 1;
    }
  }

  private void checkMessages() {
    Map<String, String> said =
        history.sent().stream().collect(Collectors.toMap(Sent::id, Sent::text));
    Set<String> accepted =
        history.acknowledged().stream().map(Acknowledged::id).collect(Collectors.toSet());
    for (String id : said.keySet()) {
      if (!accepted.contains(id)) {
        fault(Kind.LOST, "%s was never accepted", id);
      } else if (!keptById.containsKey(id)) {
        fault(Kind.LOST, "%s was accepted but is not in the transcript", id);
      }
    }
    keptById.forEach((id, kept) -> checkKept(id, kept, said));
  }

  private void checkKept(String id, List<ChatMessage> kept, Map<String, String> said) {
    if (kept.size() > 1) {
      fault(Kind.DOUBLED, "%s is in the transcript %d times", id, kept.size());
    }
    for (ChatMessage message : kept) {
      if (!message.text().equals(said.get(id))) {
        fault(Kind.ALTERED, "%s is kept as “%s”", id, message.text());
      }
    }
  }

  private void checkOrder() {
    long latest = 0;
    for (Sent sent : history.sent()) {
      long place = place(sent.id()).orElse(latest);
      if (place < latest) {
        fault(Kind.REORDERED, "%s is at %d, before what was said earlier", sent.id(), place);
      }
      latest = Math.max(latest, place);
    }
  }

  /** Where a message is kept first. */
  private OptionalLong place(String id) {
    return keptById.getOrDefault(id, List.of()).stream().mapToLong(ChatMessage::sequence).min();
  }

  private void checkAcknowledgements() {
    Map<String, Long> first = new HashMap<>();
    for (Acknowledged told : history.acknowledged()) {
      long before = first.computeIfAbsent(told.id(), _ -> told.sequence());
      if (before != told.sequence()) {
        fault(Kind.DOUBLED, "%s was accepted as %d and as %d", told.id(), before, told.sequence());
      }
      ChatMessage kept = keptAt.get(told.sequence());
      if (kept != null && !told.id().equals(kept.clientMessageId())) {
        fault(Kind.ALTERED, "%s was accepted as %d, which is another", told.id(), told.sequence());
      }
    }
  }

  private void checkReplies() {
    Map<Long, Integer> replies = new HashMap<>();
    long latest = 0;
    for (ChatMessage message : history.transcript().stream().filter(ChatMessage::byBot).toList()) {
      for (long answered : message.inReplyTo()) {
        replies.merge(answered, 1, Integer::sum);
        if (answered >= message.sequence() || answered < latest) {
          fault(Kind.REORDERED, "%d answers %d out of turn", message.sequence(), answered);
        }
        latest = Math.max(latest, answered);
      }
    }
    history.transcript().stream()
        .filter(ChatMessage::byCustomer)
        .forEach(message -> checkReplies(message, replies.getOrDefault(message.sequence(), 0)));
  }

  private void checkReplies(ChatMessage message, int replies) {
    String id = String.valueOf(message.clientMessageId());
    if (replies == 0) {
      fault(Kind.LOST, "%s at %d has no reply", id, message.sequence());
    } else if (replies > 1) {
      fault(Kind.DOUBLED, "%s has %d replies", id, replies);
    }
  }

  private void checkWaiting(long sequence) {
    fault(Kind.LOST, "the customer was never shown a reply to %d", sequence);
  }

  /** Repetitions are allowed: a client drops what it has seen. */
  private void checkView(View view) {
    Set<Long> seen = new HashSet<>();
    long latest = view.after();
    for (ChatMessage shown : view.shown()) {
      if (!shown.equals(keptAt.get(shown.sequence()))) {
        fault(Kind.ALTERED, "%d was shown otherwise than it is kept", shown.sequence());
      }
      if (seen.add(shown.sequence()) && shown.sequence() > view.after()) {
        if (shown.sequence() < latest) {
          fault(Kind.REORDERED, "%d was shown after %d", shown.sequence(), latest);
        }
        latest = Math.max(latest, shown.sequence());
      }
    }
    for (long expected = view.after() + 1; expected < latest; expected++) {
      if (!seen.contains(expected)) {
        fault(Kind.LOST, "%d was skipped by a connection that showed %d", expected, latest);
      }
    }
  }

  private void fault(Kind kind, String what, Object... values) {
    faults.add(new Fault(kind, history.customer(), what.formatted(values)));
  }
}
