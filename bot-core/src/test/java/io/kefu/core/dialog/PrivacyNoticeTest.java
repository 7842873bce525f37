package io.kefu.core.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.Reply;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes for the first time is told once how what is said is kept. */
class PrivacyNoticeTest {

  private static final String NOTICE = "聊天记录会保留 90 天";

  private final Dialog dialog = TestDialogs.dialog();
  private Conversation conversation =
      Conversation.started(new ConversationId("c-1"), TestDialogs.ADDRESS);

  @Test
  void opened_firstAndAgain_isToldOnceBelowTheGreeting() {
    Reply greeting = hears(new Content.Opened()).getFirst();

    assertThat(greeting.body().plain()).startsWith("您好").endsWith("我们不会向您索要。").contains(NOTICE);
    assertThat(greeting.choices()).isNotEmpty();
    assertThat(hears(new Content.Opened()).getFirst().body().plain()).doesNotContain(NOTICE);
  }

  /** As on Telegram without /start, and in Discord's direct messages. */
  @ParameterizedTest
  @ValueSource(strings = {"忘记密码了怎么办", "你好", "转人工", "今天天气怎么样", "谢谢"})
  void firstMessage_whateverItIs_isAnsweredAndTold(String first) {
    List<Reply> answers = hears(new Content.Text(first));

    assertThat(answers.stream().filter(it -> it.body().plain().contains(NOTICE))).hasSize(1);
    assertThat(answers.getFirst().body().plain()).doesNotStartWith("聊天记录");
    assertThat(hears(new Content.Text("忘记密码了怎么办")))
        .isNotEmpty()
        .noneMatch(it -> it.body().plain().contains(NOTICE));
  }

  @Test
  void firstMessage_isAPicture_isTold() {
    assertThat(hears(new Content.Attachment("图片", "", "")).getFirst().body().plain())
        .contains(NOTICE);
  }

  /** It would stand below every answer in a group, where each question is a conversation. */
  @Test
  void firstMessage_amongOthers_isAnsweredAlone() {
    conversation =
        Conversation.started(new ConversationId("c-2"), TestDialogs.ADDRESS.amongOthers());

    assertThat(hears(new Content.Text("忘记密码了怎么办")))
        .isNotEmpty()
        .noneMatch(it -> it.body().plain().contains(NOTICE));
  }

  private List<Reply> hears(Content content) {
    Event spoke = new Event.CustomerSpoke(List.of(new Event.Utterance(1, content, Set.of())));
    Transition made = dialog.on(conversation, spoke, TestDialogs.NOW);
    conversation = made.next();
    return made.effects().stream()
        .filter(Effect.Say.class::isInstance)
        .map(effect -> ((Effect.Say) effect).reply())
        .toList();
  }
}
