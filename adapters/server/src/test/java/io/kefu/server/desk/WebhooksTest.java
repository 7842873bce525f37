package io.kefu.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kefu.core.account.Role;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.server.process.ChatClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An outside program is told of handoffs: signed, and again if it was not there. */
class WebhooksTest {

  private record Call(String body, String event, String delivery, String signature) {}

  private final DeskNodes nodes = DeskNodes.shared();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final HttpServer receiver;
  private volatile int status = 204;

  WebhooksTest() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/hook", this::receive);
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  @Test
  void handoff_queued_isToldSignedAndAgainAfterAFailure() throws GeneralSecurityException {
    nodes.agent("webhooks", Role.ADMIN);
    AgentBrowser admin = AgentBrowser.signedIn(nodes.first(), "webhooks");
    JsonNode added =
        AgentBrowser.json(
            admin.post(
                "/api/desk/webhooks",
                Map.of("url", address(), "events", List.of("handoff.queued"))));
    String secret = added.path("secret").asString();
    status = 503;
    try (ChatClient customer = new ChatClient(nodes.first())) {
      ChatClient.Session session = customer.session();
      customer.say(session, "a", "转人工");

      Eventually.holds("a first call", () -> of(session).size() == 1);
      status = 204;
      Eventually.holds("a second call", () -> of(session).size() == 2);

      Call first = of(session).getFirst();
      Call second = of(session).getLast();
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(second.delivery()).isEqualTo(first.delivery());
      assertThat(second.event()).isEqualTo("handoff.queued");
      assertThat(second.signature()).isEqualTo(signature(secret, second));
    }
    Eventually.holds(
        "noted", () -> admin.get("/api/desk/webhooks").body().contains("\"lastStatus\":204"));
    admin.exchange(
        admin
            .changing("/api/desk/webhooks/" + added.path("id").asString())
            .method("DELETE", BodyPublishers.noBody()));
  }

  private List<Call> of(ChatClient.Session session) {
    return calls.stream().filter(call -> call.body().contains(session.conversation())).toList();
  }

  private String address() {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      int answer = status;
      calls.add(
          new Call(
              body,
              exchange.getRequestHeaders().getFirst("X-Kefu-Event"),
              exchange.getRequestHeaders().getFirst("X-Kefu-Delivery"),
              exchange.getRequestHeaders().getFirst("X-Kefu-Signature")));
      exchange.sendResponseHeaders(answer, -1);
    }
  }

  /** As a receiver checks it, by what the README says. */
  private static String signature(String secret, Call call) throws GeneralSecurityException {
    String seconds = call.signature().replaceFirst("t=(\\d+),v1=.*", "$1");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] hash = mac.doFinal((seconds + "." + call.body()).getBytes(StandardCharsets.UTF_8));
    return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(hash);
  }
}
