package io.kefu.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.account.Account;
import io.kefu.core.account.Credentials;
import io.kefu.core.account.Credentials.Password;
import io.kefu.core.account.Role;
import io.kefu.core.account.SessionToken;
import io.kefu.core.account.Sessions;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.agent.AgentProfile;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

class SessionRoundsTest {

  private final Account agent =
      new Account(
          new AgentProfile(new AgentId("li"), "小李", 5, Set.of()),
          Role.AGENT,
          new Credentials("hash", Password.CHOSEN));
  private final CountDownLatch looks = new CountDownLatch(3);
  private final CompletableFuture<CloseStatus> closed = new CompletableFuture<>();
  private volatile boolean over;

  @Test
  void round_sessionIsOver_closesSocketThatNeverSaidAWord() throws Exception {
    SessionRounds rounds = new SessionRounds(Duration.ofMillis(10));
    rounds.add(client());
    rounds.start();
    assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(closed).isNotDone();

    over = true;

    assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo(Wire.UNAUTHORIZED);
    rounds.stop();
  }

  /** With no more of a desk than the sessions: nothing else is asked. */
  @SuppressWarnings("NullAway")
  private LiveClient client() {
    Desk desk = new Desk(sessions(), null, null, null, null, null, null, null, Clock.systemUTC());
    Wire wire = new Wire(socket(), JsonMapper.shared());
    SessionToken token = SessionToken.random(new SecureRandom());
    return new LiveClient(wire, agent, token, null, desk, null, () -> null, null);
  }

  private Sessions sessions() {
    return (Sessions)
        Proxy.newProxyInstance(
            SessionRoundsTest.class.getClassLoader(),
            new Class<?>[] {Sessions.class},
            (_, method, _) -> {
              assertThat(method.getName()).isEqualTo("look");
              looks.countDown();
              return over ? Optional.empty() : Optional.of(agent);
            });
  }

  private WebSocketSession socket() {
    return (WebSocketSession)
        Proxy.newProxyInstance(
            SessionRoundsTest.class.getClassLoader(),
            new Class<?>[] {WebSocketSession.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "isOpen" -> !closed.isDone();
                  case "getId" -> "1";
                  case "close" -> {
                    closed.complete((CloseStatus) arguments[0]);
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
