package io.kefu.server.process;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One WebSocket of the web chat, from hello to close. To be used by one thread at a time. */
public final class ChatSocket implements AutoCloseable {

  private final WebSocket socket;
  private final Frames frames;

  private ChatSocket(WebSocket socket, Frames frames) {
    this.socket = socket;
    this.frames = frames;
  }

  /** Opens the line and says nothing yet; empty if the server does not answer. */
  static Optional<ChatSocket> connect(HttpClient http, URI server, Consumer<ChatMessage> screen) {
    Frames frames = new Frames(screen);
    URI uri = URI.create("ws://" + server.getAuthority() + "/api/chat/socket");
    return within(ChatClient.PATIENCE, http.newWebSocketBuilder().buildAsync(uri, frames))
        .map(socket -> new ChatSocket(socket, frames));
  }

  /** Says who one is and what one has; tells whether the server says welcome. */
  boolean hello(String token, long after) {
    write(Map.of("type", "hello", "token", token, "after", after));
    return within(ChatClient.PATIENCE, frames.welcome).orElse(false);
  }

  /** Says something; if nothing is heard in this time, the connection is to be dropped. */
  public Answer say(String id, String text, Duration patience) {
    Map<String, ?> frame = Map.of("type", "send", "clientMessageId", id, "text", text);
    return ask(id, ChatClient.JSON.writeValueAsString(frame), patience);
  }

  /** Sends any frame and waits for what the server says about the message of this id. */
  Answer ask(String id, String frame, Duration patience) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    frames.awaited.put(id, answer);
    raw(frame);
    if (frames.closed.isDone()) {
      return new Answer.Silence();
    }
    return within(patience, answer).orElseGet(Answer.Silence::new);
  }

  /** Sends any text frame. */
  void raw(String frame) {
    within(ChatClient.PATIENCE, socket.sendText(frame, true));
  }

  public boolean isOpen() {
    return !frames.closed.isDone();
  }

  /** How the server closed it; 1006 if it vanished. */
  int awaitClose() {
    return within(ChatClient.PATIENCE, frames.closed)
        .orElseThrow(() -> new AssertionError("socket still open"));
  }

  /** Drops the connection without a word. */
  @Override
  public void close() {
    socket.abort();
    frames.end(Frames.VANISHED);
  }

  private void write(Map<String, ?> frame) {
    raw(ChatClient.JSON.writeValueAsString(frame));
  }

  private static <T> Optional<T> within(Duration patience, Future<T> future) {
    try {
      return Optional.of(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException nothing) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What comes down the socket. */
  private static final class Frames implements WebSocket.Listener {

    private static final int VANISHED = 1006;

    private final Consumer<ChatMessage> screen;
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<Boolean> welcome = new CompletableFuture<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final ConcurrentMap<String, CompletableFuture<Answer>> awaited =
        new ConcurrentHashMap<>();

    Frames(Consumer<ChatMessage> screen) {
      this.screen = screen;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        JsonNode frame = ChatClient.JSON.readTree(text.toString());
        text.setLength(0);
        read(frame);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      end(code);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      end(VANISHED);
    }

    private void read(JsonNode frame) throws JacksonException {
      switch (frame.path("type").asString("")) {
        case "welcome" -> welcome.complete(true);
        case "message" ->
            screen.accept(ChatClient.JSON.treeToValue(frame.get("message"), ChatMessage.class));
        case "accepted" -> answer(frame, new Answer.Accepted(frame.get("sequence").asLong()));
        case "refused" -> answer(frame, refused(frame.path("problem")));
        default -> {}
      }
    }

    private void answer(JsonNode frame, Answer answer) {
      CompletableFuture<Answer> waiting =
          awaited.remove(frame.path("clientMessageId").asString(""));
      if (waiting != null) {
        waiting.complete(answer);
      }
    }

    private static Answer refused(JsonNode problem) {
      return new Answer.Refused(
          problem.path("status").asInt(0), problem.path("type").asString(""), Optional.empty());
    }

    private void end(int code) {
      closed.complete(code);
      welcome.complete(false);
      awaited.values().forEach(answer -> answer.complete(new Answer.Silence()));
    }
  }
}
