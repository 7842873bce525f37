package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kefu.core.redis.testing.RedisProcess;
import io.kefu.server.process.ChatClient.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes share one Redis: any node serves any conversation, and takes over from a dead one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private RedisProcess redis;
  private AppProcess a;
  private AppProcess b;

  @BeforeAll
  void start(@TempDir Path folder) {
    redis = RedisProcess.start("--appendonly", "yes", "--appendfsync", "always");
    a = node(folder);
    b = node(folder);
    a.awaitReady();
    b.awaitReady();
  }

  @AfterAll
  void stop() {
    a.close();
    b.close();
    redis.close();
  }

  private AppProcess node(Path folder) {
    return AppProcess.launched(
        folder,
        "kefu.redis.url=redis://" + redis.address(),
        "kefu.dialog.debounce=1s",
        "kefu.store.lease=4s",
        "kefu.store.take-over=4s");
  }

  @Test
  @Order(1)
  void message_sentToOneNode_shownLiveOnTheOther() {
    try (ChatClient left = a.client();
        ChatClient right = b.client()) {
      Session session = left.session();
      List<ChatMessage> screen = new CopyOnWriteArrayList<>();
      try (ChatSocket socket = right.socket(session, 0, screen::add).orElseThrow()) {
        Answer first = left.say(session, "m1", "忘记密码了怎么办");
        Answer again = right.say(session, "m1", "忘记密码了怎么办");
        assertThat(again).isEqualTo(first);

        List<ChatMessage> transcript = Transcripts.awaitAllAnswered(left, session, 1);

        await("shown").atMost(PATIENCE).until(() -> screen.size() >= transcript.size());
        assertThat(screen).isEqualTo(transcript);
        assertThat(socket.isOpen()).isTrue();
      }
    }
  }

  @Test
  @Order(2)
  void message_burstOverBothNodes_answeredOnceInOrder() {
    try (ChatClient left = a.client();
        ChatClient right = b.client()) {
      Session session = left.session();
      left.say(session, "m1", "你好啊朋友");
      right.say(session, "m2", "我想问一下");
      left.say(session, "m3", "忘记密码了怎么办");

      List<ChatMessage> transcript = Transcripts.awaitAllAnswered(right, session, 3);

      assertThat(transcript.stream().filter(ChatMessage::byCustomer))
          .extracting(ChatMessage::clientMessageId)
          .containsExactly("m1", "m2", "m3");
    }
  }

  /** Comes last: it leaves one node dead. */
  @Test
  @Order(3)
  void message_nodeKilledMidTurn_answeredOnceByTheOther() {
    try (ChatClient left = a.client();
        ChatClient right = b.client()) {
      Session session = left.session();
      Answer answer = left.say(session, "m1", "忘记密码了怎么办");
      a.kill();
      assertThat(answer).isInstanceOf(Answer.Accepted.class);

      Transcripts.awaitAllAnswered(right, session, 1);
    }
  }
}
