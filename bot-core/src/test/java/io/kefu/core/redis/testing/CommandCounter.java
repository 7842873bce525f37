package io.kefu.core.redis.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisMonitor;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Tells which commands clients sent, one round trip each. It reads what the servers report with
 * {@code MONITOR}, as their statistics cannot tell a client's command from one inside a script.
 * Left out is the upkeep of connections: logins and the checks of idle connections in the
 * background.
 */
public final class CommandCounter implements AutoCloseable {

  private static final Set<String> UPKEEP =
      Set.of("PING", "HELLO", "AUTH", "CLIENT", "SELECT", "CLUSTER", "COMMAND", "ECHO", "MONITOR");

  private final List<Watch> watches;

  private CommandCounter(List<Watch> watches) {
    this.watches = watches;
  }

  /** From now on commands count. */
  public static CommandCounter on(RedisUnderTest redis) {
    CommandCounter counter = new CommandCounter(redis.nodes().stream().map(Watch::new).toList());
    counter.commands();
    return counter;
  }

  /**
   * The names, in upper case and in order on each server, of the commands since the last call or
   * the start; all commands whose replies have arrived are among them.
   */
  public List<String> commands() {
    return watches.stream().flatMap(watch -> watch.commands().stream()).toList();
  }

  @Override
  public void close() {
    watches.forEach(Watch::close);
  }

  /** One server's report. */
  private static final class Watch {

    /** {@code 1700000000.123456 [0 127.0.0.1:40000] "evalsha" …}; in a script it is [0 lua]. */
    private static final Pattern LINE =
        Pattern.compile("\\S+ \\[\\d+ (?<from>\\S+)] \"(?<name>[^\"]+)\".*");

    private static final AtomicLong MARKS = new AtomicLong();

    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Jedis monitor;
    private final Jedis marker;

    Watch(HostAndPort node) {
      this.monitor = new Jedis(node);
      this.marker = new Jedis(node);
      Thread.ofVirtual().name("redis-monitor").start(this::read);
      Eventually.holds("the monitor reports", this::reports);
    }

    private void read() {
      try {
        monitor.monitor(
            new JedisMonitor() {
              @Override
              public void onCommand(String line) {
                lines.add(line);
              }
            });
      } catch (JedisException _) {
        // Closed.
      }
    }

    private boolean reports() {
      marker.echo("hello");
      return !lines.isEmpty();
    }

    List<String> commands() {
      String mark = "mark-" + MARKS.incrementAndGet();
      marker.echo(mark);
      List<String> commands = new ArrayList<>();
      for (String line = next(); !line.contains(mark); line = next()) {
        Matcher command = LINE.matcher(line);
        if (command.matches() && !command.group("from").equals("lua")) {
          commands.add(command.group("name").toUpperCase(Locale.ROOT));
        }
      }
      commands.removeAll(UPKEEP);
      return commands;
    }

    private String next() {
      @Nullable String line;
      try {
        line = lines.poll(5, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("Interrupted while reading what the server reports", e);
      }
      if (line == null) {
        throw new AssertionError("The server reports nothing any more");
      }
      return line;
    }

    void close() {
      marker.close();
      monitor.close();
    }
  }
}
