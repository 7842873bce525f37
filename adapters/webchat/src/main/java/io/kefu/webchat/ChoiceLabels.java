package io.kefu.webchat;

import io.kefu.core.message.Choice;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.Transcript;
import java.util.List;
import java.util.Optional;

/**
 * What stood on a pressed button, by the transcript's word and never the client's: nobody can put
 * other words in a customer's mouth. Two round trips to the store.
 */
final class ChoiceLabels {

  /** A button further back than this is history. */
  private static final int LOOKED_AT = 300;

  private final Transcript transcript;

  ChoiceLabels(Transcript transcript) {
    this.transcript = transcript;
  }

  Optional<String> find(ConversationId conversation, ChoiceToken token) {
    long last = transcript.last(conversation);
    List<TranscriptMessage> recent =
        transcript.after(conversation, Math.max(0, last - LOOKED_AT), LOOKED_AT);
    return recent.reversed().stream()
        .flatMap(line -> line.content().choices().stream())
        .filter(choice -> choice.token().equals(token))
        .map(Choice::label)
        .findFirst();
  }
}
