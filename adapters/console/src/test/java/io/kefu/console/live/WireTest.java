package io.kefu.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

class WireTest {

  private static final String MEGABYTE = "x".repeat(1 << 20);

  private final CountDownLatch writing = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);
  private final CompletableFuture<CloseStatus> closed = new CompletableFuture<>();
  private final Wire wire = new Wire(clientThatNeverReads(), JsonMapper.shared());

  @Test
  void write_clientThatNeverReads_isDroppedAndHoldsNobodyUp() throws Exception {
    Thread first = Thread.ofVirtual().start(() -> wire.write("first"));
    writing.await();

    for (int i = 0; i < 100 && !closed.isDone(); i++) {
      wire.write(MEGABYTE);
    }

    assertThat(closed.get(1, TimeUnit.SECONDS)).isEqualTo(CloseStatus.SESSION_NOT_RELIABLE);
    never.countDown();
    first.join();
  }

  private WebSocketSession clientThatNeverReads() {
    return (WebSocketSession)
        Proxy.newProxyInstance(
            WireTest.class.getClassLoader(),
            new Class<?>[] {WebSocketSession.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "isOpen" -> !closed.isDone();
                  case "getId" -> "1";
                  case "sendMessage" -> {
                    writing.countDown();
                    never.await();
                    yield null;
                  }
                  case "close" -> {
                    closed.complete((CloseStatus) arguments[0]);
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
