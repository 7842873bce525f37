package io.kefu.webchat;

import io.kefu.core.message.ConversationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.ContentDisposition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the chat as any program would. */
final class TestClient implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String authority;
  private final HttpClient http = HttpClient.newHttpClient();

  TestClient(int port) {
    this.authority = "localhost:" + port;
  }

  /** The right to a conversation. */
  record Session(ConversationId conversation, String token) {}

  /** An answer with its body read. */
  record Answer(int status, HttpResponse<String> response) {

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The last part of the problem's type. */
    String problem() {
      if (!header("Content-Type").equals("application/problem+json")) {
        return "no problem but " + response.body();
      }
      String type = json().path("type").asString("");
      return type.substring(type.lastIndexOf(':') + 1);
    }
  }

  Session open() {
    JsonNode session = send(to("/api/chat/sessions").POST(BodyPublishers.noBody())).json();
    return new Session(
        new ConversationId(session.get("conversation").stringValue()),
        session.get("token").stringValue());
  }

  Answer say(Session session, String json) {
    return send(
        as(session, "/api/chat/messages")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  Answer upload(Session session, String clientMessageId, String name, byte[] file) {
    return send(
        as(session, "/api/chat/attachments?clientMessageId=" + clientMessageId)
            .header(
                "Content-Disposition",
                ContentDisposition.attachment()
                    .filename(name, StandardCharsets.UTF_8)
                    .build()
                    .toString())
            .POST(BodyPublishers.ofByteArray(file)));
  }

  Answer read(Session session, long after, Duration wait) {
    return send(
        as(session, "/api/chat/messages?after=" + after + "&wait=" + wait.toMillis()).GET());
  }

  HttpRequest.Builder as(Session session, String path) {
    return to(path).header("Authorization", "Bearer " + session.token());
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + authority + path));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A socket on which nothing was said yet. */
  TestSocket socket() {
    return TestSocket.open(http, URI.create("ws://" + authority + "/api/chat/socket"), true);
  }

  /** A socket that never reads what comes. */
  TestSocket deafSocket() {
    return TestSocket.open(http, URI.create("ws://" + authority + "/api/chat/socket"), false);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
