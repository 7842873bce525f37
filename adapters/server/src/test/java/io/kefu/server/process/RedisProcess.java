package io.kefu.server.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A Redis of the machine's own ({@code redis-server} on the PATH) that writes every command to disk
 * before it answers, and can be killed and started again on the same port and data.
 */
public final class RedisProcess implements AutoCloseable {

  private final int port = ChildProcesses.freePort();
  private final Path folder;
  private Process process;

  private RedisProcess(Path folder) {
    this.folder = folder;
    this.process = launch();
  }

  /** Starts a server that keeps its data in this folder; returns when it answers. */
  public static RedisProcess in(Path folder) {
    RedisProcess redis = new RedisProcess(folder);
    redis.awaitAnswer();
    return redis;
  }

  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** Ends it as {@code kill -9} does. */
  public void kill() {
    ChildProcesses.kill(process.toHandle());
  }

  /** Starts it again after {@link #kill}; returns when it answers. */
  public void restart() {
    process = launch();
    awaitAnswer();
  }

  @Override
  public void close() {
    kill();
  }

  private Process launch() {
    List<String> command =
        List.of(
            "redis-server",
            "--port",
            String.valueOf(port),
            "--bind",
            "127.0.0.1",
            "--dir",
            folder.toString(),
            "--save",
            "",
            "--appendonly",
            "yes",
            "--appendfsync",
            "always");
    return ChildProcesses.start(command, folder, folder.resolve("redis.log"));
  }

  private void awaitAnswer() {
    await("redis").pollInterval(Duration.ofMillis(20)).until(this::answers);
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes(5);
      return Objects.equals(new String(answer, StandardCharsets.US_ASCII), "+PONG");
    } catch (IOException notYet) {
      return false;
    }
  }
}
