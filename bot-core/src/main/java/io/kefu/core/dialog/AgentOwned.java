package io.kefu.core.dialog;

import java.util.Optional;

/** A person answers: the bot listens and speaks only to say that it hid a secret. */
final class AgentOwned {

  private final Replies replies;

  AgentOwned(Replies replies) {
    this.replies = replies;
  }

  Transition heard(Conversation guided, Segment segment) {
    Conversation conversation = guided.guided(guided.guidance().at(Optional.empty()));
    if (!(segment instanceof Segment.Question question)) {
      return Transition.none(conversation);
    }
    Optional<Effect> warning =
        replies
            .warning(question.hidden())
            .map(reply -> new Effect.Say(reply, question.sequences(), Optional.empty()));
    return warning
        .map(effect -> Transition.to(conversation, effect))
        .orElseGet(() -> Transition.none(conversation));
  }
}
