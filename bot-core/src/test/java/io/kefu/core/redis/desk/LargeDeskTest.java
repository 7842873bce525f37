package io.kefu.core.redis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.handoff.desk.AssignmentMode;
import io.kefu.core.message.Block;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.redis.conversation.RedisAttachmentStore;
import io.kefu.core.redis.conversation.RedisKind;
import io.kefu.core.redis.conversation.RedisTranscript;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.turn.TranscriptFiles;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk on a very busy day. */
class LargeDeskTest {

  private static final int CASES = 2_000;
  private static final int LINES = 5_000;
  private static final AgentId LI = new AgentId("li");
  private static final ConversationId TALK = new ConversationId("talk");

  private final RedisUnderTest redis = RedisKind.SERVER.redis();
  private final DeskNode desk = new DeskNode(redis.client(), AssignmentMode.MANUAL);

  @BeforeEach
  void flush() {
    redis.flush();
    desk.roster(LI, 5, Set.of());
  }

  @Test
  void open_twoThousandCases_areAllThereInTheOrderOfTheLine() {
    for (int n = 0; n < CASES; n++) {
      desk.clock.goAhead(Duration.ofMillis(1));
      desk.enqueue("c" + n, Priority.values()[n % 4]);
    }

    List<DeskCase> open = desk.book.open();

    assertThat(open).hasSize(CASES);
    assertThat(open.stream().map(DeskCase::priority)).isSorted();
    assertThat(open.getFirst().conversation().value()).isEqualTo("c0");
    assertThat(open.getLast().conversation().value()).isEqualTo("c1999");
  }

  @Test
  void ended_readPageByPage_tellsEachCaseOnce() {
    for (int n = 0; n < 450; n++) {
      desk.clock.goAhead(Duration.ofMillis(1));
      HandoffId handoff = desk.enqueue("c" + n, Priority.P3);
      desk.assignments.claim(handoff, LI);
      desk.assignments.resolve(handoff, LI);
    }
    Set<HandoffId> seen = new HashSet<>();
    Optional<String> cursor = Optional.empty();
    int pages = 0;
    do {
      CaseBook.Page page = desk.book.ended(cursor, 100);
      page.cases().forEach(one -> assertThat(seen.add(one.id())).isTrue());
      cursor = page.next();
      pages++;
    } while (cursor.isPresent());

    assertThat(seen).hasSize(450);
    assertThat(pages).isEqualTo(5);
  }

  @Test
  void transcript_ofFiveThousandLines_isWrittenWhole() {
    TranscriptMessage line =
        new TranscriptMessage(
            0,
            Author.CUSTOMER,
            new Reply(
                new RichText(List.of(new Block.Paragraph(List.of(Span.plain("还在吗"))))),
                List.of(),
                Optional.empty()),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            TestDialogs.NOW);
    String json = new StoredJson().write(line);
    redis
        .client()
        .rpush(RedisKeys.transcript(TALK), Collections.nCopies(LINES, json).toArray(new String[0]));
    TranscriptFiles files =
        new TranscriptFiles(
            new RedisTranscript(redis.client()),
            new RedisAttachmentStore(
                redis.client(), new RedisAttachmentStore.Limits(1, 10_000_000, Duration.ofDays(1))),
            TestDialogs.texts(),
            ZoneOffset.UTC);

    String text = files.text(TALK, "1127-0001");

    assertThat(text).startsWith("聊天记录 1127-0001");
    assertThat(text.lines().filter("还在吗"::equals)).hasSize(LINES);
    assertThat(text).contains("2026-11-23 08:00:00  客户");
  }
}
