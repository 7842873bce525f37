package io.kefu.server.history;

import static io.kefu.server.process.ChatMessage.bot;
import static io.kefu.server.process.ChatMessage.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.server.history.CustomerHistory.Acknowledged;
import io.kefu.server.history.CustomerHistory.Sent;
import io.kefu.server.history.CustomerHistory.View;
import io.kefu.server.history.Fault.Kind;
import io.kefu.server.process.ChatMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each fault, planted in a history that is otherwise sound, is found and named. */
class HistoryCheckerTest {

  private static final ChatMessage GREETING = bot(1, "hello");
  private static final ChatMessage FIRST = customer(2, "a", "one");
  private static final ChatMessage FIRST_REPLY = bot(3, "re one", 2L);
  private static final ChatMessage SECOND = customer(4, "b", "two");
  private static final ChatMessage SECOND_REPLY = bot(5, "re two", 4L);
  private static final List<ChatMessage> SOUND =
      List.of(GREETING, FIRST, FIRST_REPLY, SECOND, SECOND_REPLY);

  private final List<Sent> sent = List.of(new Sent("a", "one"), new Sent("b", "two"));
  private final List<Acknowledged> acknowledged =
      List.of(new Acknowledged("a", 2), new Acknowledged("b", 4));

  @Test
  void faults_soundHistory_none() {
    View whole = new View(0, SOUND);
    View resumed = new View(3, List.of(SECOND, SECOND_REPLY, SECOND_REPLY));

    assertThat(HistoryChecker.faults(history(SOUND, whole, resumed))).isEmpty();
  }

  @Test
  void faults_burstAnsweredAtOnce_none() {
    List<ChatMessage> joined =
        List.of(GREETING, FIRST, customer(3, "b", "two"), bot(4, "re both", 2L, 3L));
    List<Acknowledged> told = List.of(new Acknowledged("a", 2), new Acknowledged("b", 3));

    assertThat(
            HistoryChecker.faults(
                new CustomerHistory(
                    "c", sent, told, List.of(), List.of(new View(0, joined)), joined)))
        .isEmpty();
  }

  @Test
  void faults_acceptedAndNotKept_lost() {
    assertOnly(Kind.LOST, "b was accepted but is not", GREETING, FIRST, FIRST_REPLY);
  }

  @Test
  void faults_neverAccepted_lost() {
    List<Acknowledged> first = List.of(new Acknowledged("a", 2));
    List<ChatMessage> kept = List.of(GREETING, FIRST, FIRST_REPLY);

    assertOnly(
        Kind.LOST,
        "b was never accepted",
        new CustomerHistory("c", sent, first, List.of(), List.of(), kept));
  }

  @Test
  void faults_keptWithoutReply_lost() {
    assertOnly(Kind.LOST, "b at 4 has no reply", GREETING, FIRST, FIRST_REPLY, SECOND);
  }

  @Test
  void faults_replyNeverShown_lost() {
    assertOnly(
        Kind.LOST,
        "the customer was never shown a reply to 4",
        new CustomerHistory("c", sent, acknowledged, List.of(4L), List.of(), SOUND));
  }

  @Test
  void faults_keptTwice_doubled() {
    ChatMessage again = customer(6, "b", "two");

    assertOnly(
        Kind.DOUBLED,
        "b is in the transcript 2 times",
        GREETING,
        FIRST,
        FIRST_REPLY,
        SECOND,
        SECOND_REPLY,
        again,
        bot(7, "re two", 6L));
  }

  @Test
  void faults_answeredTwice_doubled() {
    assertOnly(
        Kind.DOUBLED,
        "b has 2 replies",
        GREETING,
        FIRST,
        FIRST_REPLY,
        SECOND,
        SECOND_REPLY,
        bot(6, "re two", 4L));
  }

  @Test
  void faults_repetitionAcceptedAsAnother_doubled() {
    List<Acknowledged> told =
        List.of(new Acknowledged("a", 2), new Acknowledged("b", 4), new Acknowledged("a", 6));

    assertOnly(
        Kind.DOUBLED,
        "a was accepted as 2 and as 6",
        new CustomerHistory("c", sent, told, List.of(), List.of(), SOUND));
  }

  @Test
  void faults_laterMessageKeptFirst_reordered() {
    List<Acknowledged> told = List.of(new Acknowledged("a", 4), new Acknowledged("b", 2));
    List<ChatMessage> swapped =
        List.of(
            GREETING,
            customer(2, "b", "two"),
            bot(3, "re two", 2L),
            customer(4, "a", "one"),
            bot(5, "re one", 4L));

    assertOnly(
        Kind.REORDERED,
        "b is at 2, before",
        new CustomerHistory("c", sent, told, List.of(), List.of(), swapped));
  }

  @Test
  void faults_gapInTranscript_reordered() {
    List<Acknowledged> told = List.of(new Acknowledged("a", 2), new Acknowledged("b", 5));

    assertOnly(
        Kind.REORDERED,
        "transcript has 5 where 4 belongs",
        new CustomerHistory(
            "c",
            sent,
            told,
            List.of(),
            List.of(),
            List.of(GREETING, FIRST, FIRST_REPLY, customer(5, "b", "two"), bot(6, "re two", 5L))));
  }

  @Test
  void faults_repliesSwapped_reordered() {
    List<ChatMessage> kept =
        List.of(
            GREETING, FIRST, customer(3, "b", "two"), bot(4, "re two", 3L), bot(5, "re one", 2L));
    List<Acknowledged> told = List.of(new Acknowledged("a", 2), new Acknowledged("b", 3));

    assertOnly(
        Kind.REORDERED,
        "5 answers 2 out of turn",
        new CustomerHistory("c", sent, told, List.of(), List.of(), kept));
  }

  @Test
  void faults_replyBeforeItsQuestion_reordered() {
    List<ChatMessage> kept =
        List.of(GREETING, FIRST, FIRST_REPLY, bot(4, "re two", 5L), customer(5, "b", "two"));
    List<Acknowledged> told = List.of(new Acknowledged("a", 2), new Acknowledged("b", 5));

    assertOnly(
        Kind.REORDERED,
        "4 answers 5 out of turn",
        new CustomerHistory("c", sent, told, List.of(), List.of(), kept));
  }

  @Test
  void faults_shownOutOfOrder_reordered() {
    View view = new View(0, List.of(GREETING, FIRST, SECOND, FIRST_REPLY));

    assertOnly(Kind.REORDERED, "3 was shown after 4", history(SOUND, view));
  }

  @Test
  void faults_skippedByConnection_lost() {
    View view = new View(1, List.of(FIRST, SECOND));

    assertOnly(Kind.LOST, "3 was skipped", history(SOUND, view));
  }

  @Test
  void faults_shownOtherwiseThanKept_altered() {
    View view = new View(1, List.of(FIRST, bot(3, "something else", 2L)));

    assertOnly(Kind.ALTERED, "3 was shown otherwise", history(SOUND, view));
  }

  @Test
  void faults_otherWordsKept_altered() {
    assertOnly(
        Kind.ALTERED,
        "b is kept as “tow”",
        GREETING,
        FIRST,
        FIRST_REPLY,
        customer(4, "b", "tow"),
        SECOND_REPLY);
  }

  @Test
  void faults_keptWhatNobodySaid_altered() {
    assertOnly(
        Kind.ALTERED,
        "x is kept as “three”",
        GREETING,
        FIRST,
        FIRST_REPLY,
        SECOND,
        SECOND_REPLY,
        customer(6, "x", "three"),
        bot(7, "re three", 6L));
  }

  @Test
  void faults_acceptedUnderAnothersSequence_altered() {
    List<Acknowledged> told = List.of(new Acknowledged("a", 2), new Acknowledged("b", 2));

    assertOnly(
        Kind.ALTERED,
        "b was accepted as 2, which is another",
        new CustomerHistory("c", sent, told, List.of(), List.of(), SOUND));
  }

  private void assertOnly(Kind kind, String what, ChatMessage... transcript) {
    assertOnly(kind, what, history(Arrays.asList(transcript)));
  }

  private static void assertOnly(Kind kind, String what, CustomerHistory history) {
    assertThat(HistoryChecker.faults(history))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.kind()).isEqualTo(kind);
          assertThat(fault.what()).startsWith(what);
        });
  }

  private CustomerHistory history(List<ChatMessage> transcript, View... views) {
    return new CustomerHistory(
        "c", sent, acknowledged, List.of(), Arrays.asList(views), transcript);
  }
}
