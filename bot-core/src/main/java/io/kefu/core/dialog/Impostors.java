package io.kefu.core.dialog;

import io.kefu.core.dialog.flow.FlowLibrary;
import io.kefu.core.message.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Warns customers of links, handles and mailboxes in their own words that were made to be taken for
 * the operator's, whoever answers them at the moment.
 */
final class Impostors {

  private final Replies replies;
  private final Supplier<FlowLibrary> flows;

  Impostors(Replies replies, Supplier<FlowLibrary> flows) {
    this.replies = replies;
    this.flows = flows;
  }

  /** The same transition, whose first words to the customer are the warning if one is due. */
  Transition warned(Segment said, Transition made) {
    if (!(said instanceof Segment.Question question)
        || flows.get().contacts().imitation(question.text()).isEmpty()) {
      return made;
    }
    Reply warning = replies.sentence(TextKey.IMPOSTOR_WARNING);
    List<Effect> effects = new ArrayList<>(made.effects());
    for (int i = 0; i < effects.size(); i++) {
      if (effects.get(i) instanceof Effect.Say(Reply reply, var to, var why)) {
        effects.set(i, new Effect.Say(Replies.below(warning, reply), to, why));
        return new Transition(made.next(), effects);
      }
    }
    effects.addFirst(new Effect.Say(warning, question.sequences(), Optional.empty()));
    return new Transition(made.next(), effects);
  }
}
