package io.kefu.core.dialog;

import io.kefu.core.dialog.Standing.Notice;
import io.kefu.core.message.Address.Audience;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells each customer once how what is said is kept: below the first words said to them, whatever
 * these are. Where others read along it is not told: it comes with the first words in private.
 */
final class PrivacyNotice {

  private final Replies replies;

  PrivacyNotice(Replies replies) {
    this.replies = replies;
  }

  /** The same transition, with the notice if it is due and something is said. */
  Transition given(Transition made) {
    boolean inPublic = made.next().address().audience() == Audience.OTHERS;
    if (inPublic || made.next().standing().notice() == Notice.GIVEN) {
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
