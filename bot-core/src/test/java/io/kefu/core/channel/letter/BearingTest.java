package io.kefu.core.channel.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.message.Blank;
import io.kefu.core.message.Choice;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BearingTest {

  @Test
  void of_placeInLine_leavesTheQuestionOpen() {
    assertThat(Bearing.of(message(Author.BOT, List.of(), choices(Choice.Role.LEAVE))))
        .isEqualTo(Bearing.LEAVES_OPEN);
  }

  @Test
  void of_answerToTheCustomer_overtakesIt() {
    assertThat(Bearing.of(message(Author.BOT, List.of(3L), choices(Choice.Role.LEAVE))))
        .isEqualTo(Bearing.OVERTAKES);
  }

  @Test
  void of_questionOfItsOwn_overtakesIt() {
    assertThat(Bearing.of(message(Author.BOT, List.of(), choices(Choice.Role.CONTINUE))))
        .isEqualTo(Bearing.OVERTAKES);
    Reply form = choices().asking(Optional.of(new Blank(Optional.empty(), 200, false)));
    assertThat(Bearing.of(message(Author.BOT, List.of(), form))).isEqualTo(Bearing.OVERTAKES);
  }

  @Test
  void of_whatAnAgentSays_overtakesIt() {
    assertThat(Bearing.of(message(Author.AGENT, List.of(), choices())))
        .isEqualTo(Bearing.OVERTAKES);
  }

  private static Reply choices(Choice.Role... roles) {
    List<Choice> choices =
        List.of(roles).stream()
            .map(role -> new Choice("选项", new ChoiceToken("option"), role))
            .toList();
    return new Reply(new RichText(List.of()), choices, Optional.empty());
  }

  private static TranscriptMessage message(Author from, List<Long> inReplyTo, Reply content) {
    return new TranscriptMessage(
        4, from, content, Optional.empty(), inReplyTo, Optional.empty(), Instant.EPOCH);
  }
}
