package io.kefu.core.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.flow.TestFlows;
import io.kefu.core.message.Blank;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a reply says about how it is to be answered. */
class BlankTest {

  private static final Blank ORDER = new Blank(Optional.of("OK20260115123456"), 200, false);

  private final Dialog dialog = TestDialogs.dialog(TestFlows.library());
  private Conversation conversation =
      Conversation.started(new ConversationId("c-1"), TestDialogs.ADDRESS);

  @Test
  void reply_atAStopThatWantsAValue_hasABlankAlsoWhenTheValueIsRefused() {
    hear(new Content.Chosen(new ChoiceToken("guide.transfer"), ""));

    assertThat(hear(new Content.Text("扣了")).blank()).contains(ORDER);
    assertThat(hear(new Content.Text("12")).blank()).contains(ORDER);
    assertThat(hear(new Content.Text("OK20260115123456")).blank())
        .contains(new Blank(Optional.of("200"), 200, false));
  }

  @Test
  void reply_atAStopWithButtons_hasNone() {
    assertThat(hear(new Content.Chosen(new ChoiceToken("guide.transfer"), "")).blank()).isEmpty();
  }

  private Reply hear(Content content) {
    Transition transition =
        dialog.on(
            conversation,
            new Event.CustomerSpoke(List.of(new Event.Utterance(1, content, Set.of()))),
            TestDialogs.NOW);
    conversation = transition.next();
    List<Reply> said = new ArrayList<>();
    for (Effect effect : transition.effects()) {
      if (effect instanceof Effect.Say(Reply reply, _, _)) {
        said.add(reply);
      }
    }
    return said.getLast();
  }
}
