package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.server.process.ChatClient.Session;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The application with the Redis it brings along is killed in the middle of a conversation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartIT {

  private AppProcess app;
  private ChatClient client;
  private Session session;

  @BeforeAll
  void start(@TempDir Path folder) {
    app = AppProcess.ready(folder, "kefu.dialog.debounce=2s");
    client = app.client();
  }

  @BeforeEach
  void open() {
    session = client.session();
  }

  @AfterAll
  void end() {
    client.close();
    app.close();
  }

  @Test
  @Order(1)
  void conversation_killedAfterReply_goesOn() {
    Answer first = client.say(session, "m1", "忘记密码了怎么办");
    List<ChatMessage> before = Transcripts.awaitAllAnswered(client, session, 1);

    app.kill();
    app.restart();

    assertThat(client.say(session, "m1", "忘记密码了怎么办")).isEqualTo(first);
    client.say(session, "m2", "怎么修改密码");
    assertThat(Transcripts.awaitAllAnswered(client, session, 2))
        .startsWith(before.toArray(ChatMessage[]::new));
  }

  @Test
  @Order(2)
  void conversation_killedBetweenReceiveAndCommit_answeredOnce() {
    Answer first = client.say(session, "m1", "忘记密码了怎么办");
    Answer second = client.say(session, "m2", "手机号也换了");
    app.kill();
    assertThat(List.of(first, second)).hasOnlyElementsOfType(Answer.Accepted.class);

    app.restart();

    Transcripts.awaitAllAnswered(client, session, 2);
  }

  /** Comes last: it leaves nothing running. */
  @Test
  @Order(3)
  void start_redisOrphanedByKill_takenOverAndEndedInOrder() {
    app.kill();
    assertThat(app.offspring()).as("orphan").anyMatch(ProcessHandle::isAlive);

    app.restart();

    assertThat(client.say(session, "m1", "忘记密码了怎么办")).isInstanceOf(Answer.Accepted.class);
    Transcripts.awaitAllAnswered(client, session, 1);
    assertThat(app.stop()).as("exit code of SIGTERM").isIn(0, 143);
    assertThat(app.offspring()).as("Redis").noneMatch(ProcessHandle::isAlive);
  }
}
