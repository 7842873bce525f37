package io.kefu.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.BotMemory;
import io.kefu.core.dialog.Conversation;
import io.kefu.core.dialog.Dialog;
import io.kefu.core.dialog.Event;
import io.kefu.core.dialog.Owner;
import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.dialog.TimerName;
import io.kefu.core.dialog.flow.TestFlows;
import io.kefu.core.dialog.manners.Mute;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.Explanation;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue.Place;
import io.kefu.core.handoff.HandoffReason;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.LastWord;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.Rating;
import io.kefu.core.handoff.Release;
import io.kefu.core.message.Address;
import io.kefu.core.message.Block;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.Choice;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;
import io.kefu.core.privacy.SecretKind;
import io.kefu.core.turn.InboundItem;
import io.kefu.core.turn.OutboxEntry.Task;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class StoredJsonTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");
  private static final ConversationId ID = new ConversationId("c-1");
  private static final Address ADDRESS = new Address(new ChannelId("webchat"), "");
  private static final EntryId ENTRY = new EntryId("change-password");
  private static final HandoffId HANDOFF = HandoffId.of(ID, 1);
  private static final AgentId AGENT = new AgentId("li");

  static final List<Owner> OWNERS =
      List.of(
          new Owner.Bot(),
          new Owner.Queue(HANDOFF, Optional.empty(), NOW),
          new Owner.Queue(HANDOFF, Optional.of(new CaseNumber("1123-0001")), NOW),
          new Owner.Agent(AGENT, HANDOFF),
          new Owner.Closed(NOW));

  static final List<InboundItem> ITEMS =
      List.of(
          new InboundItem.Message(ADDRESS, new Content.Opened(), Set.of()),
          new InboundItem.Message(
              ADDRESS, new Content.Text("忘记密码\n\"了\" \ud83d\ude00"), Set.of(SecretKind.PASSWORD)),
          new InboundItem.Message(
              ADDRESS, new Content.Chosen(new ChoiceToken("up.1"), "解决了"), Set.of()),
          new InboundItem.Message(ADDRESS, new Content.Attachment("图片", "", "f-1"), Set.of()),
          new InboundItem.PlaceTold(HANDOFF, new Place(new CaseNumber("1123-0001"), 3)),
          new InboundItem.PlaceTold(
              HANDOFF,
              new Place(new CaseNumber("1123-0001"), 3, Optional.of(Duration.ofMinutes(4)))),
          new InboundItem.AgentAssigned(HANDOFF, new CaseNumber("1123-0001"), AGENT, "小李", false),
          new InboundItem.AgentReleased(HANDOFF, new CaseNumber("1123-0001"), Release.REQUEUED),
          new InboundItem.AgentSpoke(HANDOFF, AGENT, "小李", new MessageId("m-1"), said()),
          new InboundItem.Timer(TimerName.IDLE));

  static final List<Task> TASKS =
      List.of(
          new Task.Send(ADDRESS, message(said(), Optional.empty())),
          new Task.Enqueue(
              new HandoffRequest(
                  HANDOFF, ID, ADDRESS, Priority.P1, HandoffReason.ASKED, "", List.of(ENTRY), NOW)),
          new Task.Enqueue(
              new HandoffRequest(
                  HANDOFF,
                  ID,
                  ADDRESS,
                  Priority.P0,
                  HandoffReason.GUIDED,
                  "骗",
                  List.of(),
                  NOW,
                  Optional.of(
                      new CaseCard(
                          "转账失败",
                          "deducted",
                          List.of(new CaseCard.Field("deducted", "yes", "扣了")),
                          "hand-over",
                          List.of("deducted", "hand-over"),
                          List.of(new CaseCard.ShownAnswer(ENTRY, 1, Optional.of(true))),
                          Set.of(SecretKind.PHONE),
                          Set.of(CaseCard.Risk.FRAUD_WORDS))),
                  NOW.plusSeconds(60))),
          new Task.Relay(ADDRESS, message(said(), Optional.empty()), HANDOFF),
          new Task.Reopen(HANDOFF, Priority.P2, NOW, NOW.plusSeconds(9)),
          new Task.News(HANDOFF, new LastWord(4, Author.CUSTOMER, "还在吗", NOW), 2),
          new Task.Rated(HANDOFF, new Rating(5, "很好")),
          new Task.Refuse(AGENT, new MessageId("m-1"), "您好"),
          new Task.Withdraw(HANDOFF));

  private final StoredJson json = new StoredJson();

  @ParameterizedTest
  @FieldSource("OWNERS")
  void read_conversationOfEachOwner_isWhatWasWritten(Owner owner) {
    BotMemory memory =
        new BotMemory(
            List.of(
                new BotMemory.GivenAnswer(1, ENTRY, 2, Optional.empty()),
                new BotMemory.GivenAnswer(2, ENTRY, 2, Optional.of(BotMemory.Thumb.UP))),
            2,
            Optional.of(new BotMemory.Clarification(3, List.of(ENTRY))),
            3,
            1,
            0,
            "上一句");
    assertThatSurvives(
        new Conversation(Conversation.FORMAT, ID, ADDRESS, owner, memory, 1), Conversation.class);
    assertThatSurvives(Conversation.started(ID, ADDRESS), Conversation.class);
  }

  @ParameterizedTest
  @FieldSource("ITEMS")
  void read_eachItem_isWhatWasWritten(InboundItem item) {
    assertThatSurvives(item, InboundItem.class);
  }

  @ParameterizedTest
  @FieldSource("TASKS")
  void read_eachTask_isWhatWasWritten(Task task) {
    assertThatSurvives(task, Task.class);
  }

  @ParameterizedTest
  @MethodSource("explanations")
  void read_messageWithExplanation_isWhatWasWritten(Explanation why) {
    assertThatSurvives(message(said(), Optional.of(why)), TranscriptMessage.class);
  }

  @Test
  void read_guidedConversation_isWhatWasWritten() {
    Dialog dialog = TestDialogs.dialog(TestFlows.library());
    Conversation guided = Conversation.started(ID, ADDRESS);
    for (String said : List.of("转账失败", "guide", "扣了", "忘记密码", "对方说转到安全账户", "好了")) {
      Content content =
          said.equals("guide")
              ? new Content.Chosen(new ChoiceToken("guide.transfer"), "")
              : new Content.Text(said);
      guided =
          dialog
              .on(
                  guided,
                  new Event.CustomerSpoke(
                      List.of(new Event.Utterance(1, content, Set.of(SecretKind.PASSWORD)))),
                  NOW)
              .next();
      assertThatSurvives(guided, Conversation.class);
    }
  }

  @Test
  void read_conversationStoredBeforeThereWereGuides_guidesNobody() {
    String old =
        """
        {"format":1,"id":"c-1","address":{"channel":"webchat","recipient":""},
         "owner":{"type":"bot"},"memory":{"answers":[],"answerCount":0,"clarificationCount":0,
         "refusals":0,"abstentions":0,"lastMessage":""},"handoffs":0}
        """;
    assertThat(json.read(old, Conversation.class).guidance())
        .isEqualTo(Conversation.started(ID, ADDRESS).guidance());
  }

  @Test
  void read_emptyReply_isWhatWasWritten() {
    Reply empty = new Reply(new RichText(List.of()), List.of(), Optional.empty());
    assertThatSurvives(message(empty, Optional.empty()), TranscriptMessage.class);
  }

  @Test
  void read_fieldOfALaterVersion_isIgnored() {
    assertThat(json.read("{\"type\":\"bot\",\"mood\":\"fine\"}", Owner.class))
        .isEqualTo(new Owner.Bot());
  }

  private <T> void assertThatSurvives(T value, Class<T> type) {
    String written = json.write(value);
    assertThat(json.read(written, type)).as(written).isEqualTo(value);
  }

  static Stream<Explanation> explanations() {
    Explanation.Thresholds thresholds = new Explanation.Thresholds(0.7, 0, 0);
    Explanation.Likeness likeness = new Explanation.Likeness("改密码", 0.9, 0, 0.5);
    return Stream.of(
        new Explanation("v1", "", List.of(), Optional.empty(), thresholds, List.of()),
        new Explanation(
            "v1",
            "改密码",
            List.of(
                new Explanation.Candidate(ENTRY, 1, likeness, List.of(), 0, 0.1, 0.2),
                new Explanation.Candidate(ENTRY, 1, likeness, List.of("密码"), 0.3, 0.1, 0.2)),
            Optional.of(likeness),
            thresholds,
            List.of("context")));
  }

  private static Reply said() {
    Span bold = new Span("粗", true, Optional.empty());
    Span link = new Span("x", false, Optional.of(URI.create("https://example.com/a?b=c")));
    return new Reply(
        new RichText(
            List.of(
                new Block.Paragraph(List.of(Span.plain("一"), bold, link)),
                new Block.Steps(
                    true,
                    List.of(
                        new Block.Item(List.of(bold), List.of()),
                        new Block.Item(List.of(), List.of(link)))),
                new Block.Steps(false, List.of()),
                new Block.Tip(List.of(Span.plain(""))))),
        List.of(new Choice("解决了", new ChoiceToken("up.1"), Choice.Role.THUMB_UP)),
        Optional.of(ENTRY));
  }

  private static TranscriptMessage message(Reply reply, Optional<Explanation> why) {
    return new TranscriptMessage(
        0,
        TranscriptMessage.Author.BOT,
        reply,
        Optional.of(new MessageId("m-1")),
        List.of(1L, 2L),
        why,
        NOW);
  }

  @Test
  void mute_withoutItsBeginning_isRead() {
    Mute read = json.read("{\"until\":\"2026-11-23T08:00:00Z\",\"told\":true}", Mute.class);

    assertThat(read)
        .isEqualTo(new Mute(Optional.empty(), Instant.parse("2026-11-23T08:00:00Z"), true));
  }
}
