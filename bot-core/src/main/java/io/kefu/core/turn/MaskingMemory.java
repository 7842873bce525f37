package io.kefu.core.turn;

import io.kefu.core.message.ConversationId;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.core.privacy.ExpectedAnswer;
import io.kefu.core.privacy.MaskedText;
import io.kefu.core.privacy.Masker;
import io.kefu.core.privacy.MaskingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Masks messages with what this node knows of the one before: a secret may be announced in one
 * message and told in the next. Where something would be hidden, asks what the bot has asked for
 * before. Remembers the conversations that spoke last, never their words.
 */
final class MaskingMemory {

  private static final int CONVERSATIONS = 10_000;

  private final Masker masker;
  private final Function<ConversationId, ExpectedAnswer> expectations;
  private final Map<ConversationId, Last> lasts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationId, Last> eldest) {
          return size() > CONVERSATIONS;
        }
      };

  /**
   * @param expectations what the bot asked for last; not asked for most messages
   */
  MaskingMemory(Masker masker, Function<ConversationId, ExpectedAnswer> expectations) {
    this.masker = masker;
    this.expectations = expectations;
  }

  /** The message masked; one that is sent again is masked as it was the first time. */
  MaskedText mask(InboundMessage message, String text) {
    MaskingContext before = before(message);
    MaskedText masked = masker.mask(text, before);
    if (!masked.hidden().isEmpty()) {
      ExpectedAnswer expected = expectations.apply(message.conversation());
      masked = masker.mask(text, before.expecting(expected));
    }
    remember(message, new Last(message.id(), before, masked.next()));
    return masked;
  }

  /** A text of our own making, such as the label of a button: no part of the customer's story. */
  String maskLabel(String label) {
    return masker.mask(label).text();
  }

  private synchronized MaskingContext before(InboundMessage message) {
    Last last = lasts.get(message.conversation());
    if (last == null) {
      return MaskingContext.NONE;
    }
    return last.id().equals(message.id()) ? last.before() : last.after();
  }

  private synchronized void remember(InboundMessage message, Last last) {
    if (last.before().equals(MaskingContext.NONE) && last.after().equals(MaskingContext.NONE)) {
      lasts.remove(message.conversation());
    } else {
      lasts.put(message.conversation(), last);
    }
  }

  private record Last(MessageId id, MaskingContext before, MaskingContext after) {}
}
