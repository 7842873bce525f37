package io.kefu.webchat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other end of a socket. */
final class TestSocket implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 10;

  private final WebSocket socket;
  private final Frames frames;

  private TestSocket(WebSocket socket, Frames frames) {
    this.socket = socket;
    this.frames = frames;
  }

  static TestSocket open(HttpClient http, URI uri, boolean reads) {
    Frames frames = new Frames(reads);
    return new TestSocket(http.newWebSocketBuilder().buildAsync(uri, frames).join(), frames);
  }

  void send(String frame) {
    socket.sendText(frame, true).join();
  }

  void sendBinary() {
    socket.sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
  }

  void hello(TestClient.Session session, long after) {
    send("{\"type\":\"hello\",\"token\":\"%s\",\"after\":%d}".formatted(session.token(), after));
  }

  /** The next frame. */
  JsonNode next() {
    try {
      String frame = frames.come.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (frame == null) {
        throw new AssertionError("no frame");
      }
      return JsonMapper.shared().readTree(frame);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next frame, which must be of this type. */
  JsonNode next(String type) {
    JsonNode frame = next();
    if (!frame.path("type").asString("").equals(type)) {
      throw new AssertionError("no " + type + " but " + frame);
    }
    return frame;
  }

  /** The sequence of the next frame, which must be a message. */
  long nextSequence() {
    return next("message").get("message").get("sequence").asLong();
  }

  /** Frames that have come and nobody looked at. */
  int unread() {
    return frames.come.size();
  }

  int closeCode() {
    try {
      return frames.closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("socket still open", e);
    }
  }

  @Override
  public void close() {
    socket.abort();
  }

  private static final class Frames implements WebSocket.Listener {

    private final BlockingQueue<String> come = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final boolean reads;

    Frames(boolean reads) {
      this.reads = reads;
    }

    @Override
    public void onOpen(WebSocket socket) {
      if (reads) {
        socket.request(1);
      }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      partial.append(text);
      if (last) {
        come.add(partial.toString());
        partial.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable trouble) {
      closed.complete(1006);
    }
  }
}
