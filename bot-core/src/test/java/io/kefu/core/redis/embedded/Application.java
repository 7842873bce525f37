package io.kefu.core.redis.embedded;

import java.nio.file.Path;

/** An application with an embedded Redis, in a JVM of its own so that tests can kill it. */
final class Application {

  private Application() {}

  /** Prints the server's port and process id when it serves, then lives until killed. */
  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedRedis redis = EmbeddedRedis.start(Path.of(arguments[0]));
    IO.println("serving " + redis.settings().topology().addresses() + " " + redis.processId());
    Thread.currentThread().join();
  }
}
