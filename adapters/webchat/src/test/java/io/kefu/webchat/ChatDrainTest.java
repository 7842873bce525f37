package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kefu.webchat.TestClient.Answer;
import io.kefu.webchat.TestClient.Session;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class ChatDrainTest {

  @Test
  void stop_openSocketAndWaitingPoll_bothAreSentAwayAtOnce() {
    try (ConfigurableApplicationContext application =
            new SpringApplicationBuilder(TestChat.class)
                .run("--server.port=0", "--server.shutdown=graceful");
        TestClient client = new TestClient(port(application));
        TestSocket socket = client.socket()) {
      Session followed = client.open();
      Session polled = client.open();
      socket.hello(followed, 0);
      socket.next("welcome");
      CompletableFuture<Answer> poll =
          CompletableFuture.supplyAsync(() -> client.read(polled, 0, Duration.ofSeconds(30)));
      await().until(() -> application.getBean(Followers.class).follow(polled.conversation()));
      long begun = System.nanoTime();

      application.close();

      assertThat(socket.closeCode()).isEqualTo(1001);
      assertThat(poll.join().status()).isEqualTo(503);
      assertThat(poll.join().header("Retry-After")).isEqualTo("2");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }
  }

  private static int port(ConfigurableApplicationContext application) {
    return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
