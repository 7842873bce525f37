package io.kefu.server.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kefu.core.redis.testing.RedisProcess;
import io.kefu.server.process.ChatClient.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Redis dies while the application runs, and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisGoneIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private RedisProcess redis;
  private AppProcess app;
  private ChatClient client;
  private Session session;

  @BeforeAll
  void start(@TempDir Path folder) {
    redis = RedisProcess.start("--appendonly", "yes", "--appendfsync", "always");
    app =
        AppProcess.ready(
            folder,
            "kefu.redis.url=redis://" + redis.address(),
            "kefu.dialog.debounce=1s",
            "kefu.store.lease=4s",
            "kefu.store.take-over=3s");
    client = app.client();
  }

  @BeforeEach
  void open() {
    await("ready").atMost(PATIENCE).until(client::isReady);
    session = client.session();
  }

  @AfterAll
  void stop() {
    client.close();
    app.close();
    redis.close();
  }

  @Test
  void message_redisGone_refusedUntilItIsBack() {
    redis.kill();

    assertThat(client.say(session, "m1", "忘记密码了怎么办"))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(503);
              assertThat(refused.problem()).isEqualTo("urn:kefu:problem:unavailable");
              assertThat(refused.retryAfter())
                  .hasValueSatisfying(s -> assertThat(s).matches("[0-9]+"));
            });
    await("not ready").atMost(PATIENCE).until(() -> client.health("readiness") == 503);
    assertThat(client.health("liveness")).isEqualTo(200);

    redis.restart();

    await("ready again").atMost(PATIENCE).until(client::isReady);
    assertThat(client.say(session, "m1", "忘记密码了怎么办")).isInstanceOf(Answer.Accepted.class);
    Transcripts.awaitAllAnswered(client, session, 1);
  }

  @Test
  void message_redisKilledBeforeTheReply_answeredOnce() {
    Answer answer = client.say(session, "m1", "忘记密码了怎么办");
    redis.kill();
    assertThat(answer).isInstanceOf(Answer.Accepted.class);

    redis.restart();

    Transcripts.awaitAllAnswered(client, session, 1);
  }

  @Test
  void socket_redisBackAfterOutage_showsWhatCameMeanwhile() {
    List<ChatMessage> screen = new CopyOnWriteArrayList<>();
    ChatSocket socket = client.socket(session, 0, screen::add).orElseThrow();
    await("greeting").until(() -> !screen.isEmpty());
    redis.kill();
    redis.restart();

    await("accepted")
        .atMost(PATIENCE)
        .until(() -> client.say(session, "m1", "怎么修改密码") instanceof Answer.Accepted);
    List<ChatMessage> transcript =
        new ArrayList<>(Transcripts.awaitAllAnswered(client, session, 1));

    await("shown").atMost(PATIENCE).until(() -> shownOrToldToComeBack(socket, screen, transcript));
  }

  /** A page whose socket is closed connects again from the last message it has. */
  private boolean shownOrToldToComeBack(
      ChatSocket socket, List<ChatMessage> screen, List<ChatMessage> transcript) {
    if (socket.isOpen()) {
      return screen.containsAll(transcript);
    }
    List<ChatMessage> again = new CopyOnWriteArrayList<>(screen);
    try (ChatSocket next = client.socket(session, screen.size(), again::add).orElseThrow()) {
      await("shown after coming back").atMost(PATIENCE).until(() -> again.containsAll(transcript));
      return next.isOpen();
    }
  }
}
