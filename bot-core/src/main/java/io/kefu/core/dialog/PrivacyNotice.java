package io.kefu.core.dialog;

import io.kefu.core.dialog.Standing.Notice;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells each customer once how what is said is kept: below the first words said to them, whatever
 * these are.
 */
final class PrivacyNotice {

  private final Replies replies;

  PrivacyNotice(Replies replies) {
    this.replies = replies;
  }

  /** The same transition, with the notice if it is due and something is said. */
  Transition given(Transition made) {
    if (made.next().standing().notice() == Notice.GIVEN) {
      return made;
    }
    List<Effect> effects = new ArrayList<>(made.effects());
    for (int i = 0; i < effects.size(); i++) {
      if (effects.get(i) instanceof Effect.Say(var reply, var to, var why)) {
        var noticed = Replies.above(reply, replies.sentence(TextKey.PRIVACY_NOTICE));
        effects.set(i, new Effect.Say(noticed, to, why));
        Conversation next = made.next();
        return new Transition(next.standing(next.standing().informed()), effects);
      }
    }
    return made;
  }
}
