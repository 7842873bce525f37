package io.kefu.core.redis.connection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.clients.jedis.HostAndPort;

/**
 * Reads the URLs that {@link RedisSettings} documents. {@link java.net.URI} is of no use here: it
 * knows no list of hosts, and its complaints repeat the whole text with the password in it.
 */
final class RedisUrl {

  private static final Pattern URL =
      Pattern.compile(
          "(?<scheme>[A-Za-z-]+)://((?<login>[^/?]*)@)?(?<hosts>[^/?@#]*)"
              + "(/(?<path>[^/?#@]*))?(\\?(?<query>[^#@]*))?");
  private static final Pattern ADDRESS =
      Pattern.compile("(?<host>[\\w.-]+|\\[[0-9A-Fa-f:.]+])(:(?<port>\\d{1,5}))?");
  private static final Pattern DURATION = Pattern.compile("(?<amount>\\d{1,9})(?<unit>ms|s)");
  private static final int SERVER_PORT = 6379;
  private static final int SENTINEL_PORT = 26379;

  private final String hosts;
  private final Optional<String> path;
  private final Map<String, String> options;

  private RedisUrl(Matcher url) {
    this.hosts = url.group("hosts");
    this.path = Optional.ofNullable(url.group("path")).map(RedisUrl::decoded).filter(RedisUrl::any);
    this.options = options(Optional.ofNullable(url.group("query")).orElse(""));
  }

  static RedisSettings parse(String text) {
    Matcher url = URL.matcher(text.strip());
    if (!url.matches()) {
      throw fault(
          "expected redis://host:port, redis-sentinel://host:port,…/master or"
              + " redis-cluster://host:port,…; reserved characters in a password are"
              + " percent-encoded (/ is %2F, ? is %3F, @ is %40, % is %25)");
    }
    return new RedisUrl(url)
        .settings(url.group("scheme"), Optional.ofNullable(url.group("login")).orElse(""));
  }

  private RedisSettings settings(String scheme, String login) {
    boolean tls = scheme.startsWith("rediss");
    RedisTopology topology =
        switch (tls ? scheme.replaceFirst("rediss", "redis") : scheme) {
          case "redis" -> single();
          case "redis-sentinel" -> sentinel();
          case "redis-cluster" -> cluster();
          default ->
              throw fault(
                  "unknown scheme '%s', expected redis, redis-sentinel, redis-cluster or the same"
                      + " with rediss for TLS",
                  scheme);
        };
    RedisSettings settings =
        new RedisSettings(
            topology,
            tls,
            option("ca").map(Path::of),
            login(login),
            sentinelLogin(topology),
            database(topology),
            option("poolSize").map(RedisUrl::number).orElse(RedisSettings.DEFAULT_POOL_SIZE),
            duration("maxWait", RedisSettings.DEFAULT_MAX_WAIT),
            duration("connectTimeout", RedisSettings.DEFAULT_TIMEOUT),
            duration("socketTimeout", RedisSettings.DEFAULT_TIMEOUT));
    options.keySet().stream()
        .findFirst()
        .ifPresent(unknown -> {
          throw fault("unknown option '%s'", unknown);
        });
    return settings;
  }

  private RedisTopology single() {
    List<HostAndPort> addresses = addresses(SERVER_PORT);
    if (addresses.size() > 1) {
      throw fault("redis:// names one server; for several use redis-cluster or redis-sentinel");
    }
    return new RedisTopology.Single(addresses.getFirst());
  }

  private RedisTopology sentinel() {
    String master =
        path.orElseThrow(
            () -> fault("the name of the master is missing, as in redis-sentinel://host/mymaster"));
    return new RedisTopology.Sentinel(addresses(SENTINEL_PORT), master);
  }

  private RedisTopology cluster() {
    if (path.isPresent()) {
      throw fault("a cluster has no database but 0, so nothing may follow its addresses");
    }
    return new RedisTopology.Cluster(addresses(SERVER_PORT));
  }

  private List<HostAndPort> addresses(int defaultPort) {
    return Stream.of(hosts.split(",", -1)).map(host -> address(host.strip(), defaultPort)).toList();
  }

  private static HostAndPort address(String text, int defaultPort) {
    Matcher address = ADDRESS.matcher(text);
    if (!address.matches()) {
      throw fault("'%s' is no host or host:port", text);
    }
    int port =
        Optional.ofNullable(address.group("port")).map(Integer::parseInt).orElse(defaultPort);
    if (port < 1 || port > 65_535) {
      throw fault("port %s is not between 1 and 65535", String.valueOf(port));
    }
    String host = address.group("host");
    return new HostAndPort(
        host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port);
  }

  private static RedisLogin login(String text) {
    if (text.isEmpty()) {
      return RedisLogin.NONE;
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw fault("before the @ expected user:password, or :password for the default user");
    }
    String user = decoded(text.substring(0, colon));
    String password = decoded(text.substring(colon + 1));
    return new RedisLogin(Optional.of(user).filter(RedisUrl::any), Optional.of(password));
  }

  private RedisLogin sentinelLogin(RedisTopology topology) {
    return switch (topology) {
      case RedisTopology.Sentinel _ ->
          new RedisLogin(option("sentinelUser"), option("sentinelPassword"));
      case RedisTopology.Single _, RedisTopology.Cluster _ -> RedisLogin.NONE;
    };
  }

  private int database(RedisTopology topology) {
    Optional<Integer> option = option("database").map(RedisUrl::number);
    return switch (topology) {
      case RedisTopology.Single _ -> path.map(RedisUrl::number).or(() -> option).orElse(0);
      case RedisTopology.Sentinel _, RedisTopology.Cluster _ -> option.orElse(0);
    };
  }

  private Optional<String> option(String name) {
    return Optional.ofNullable(options.remove(name));
  }

  private Duration duration(String name, Duration otherwise) {
    return option(name).map(text -> duration(name, text)).orElse(otherwise);
  }

  private static Duration duration(String name, String text) {
    Matcher duration = DURATION.matcher(text);
    if (!duration.matches()) {
      throw fault("%s is a number with a unit, such as 500ms or 2s", name);
    }
    long amount = Long.parseLong(duration.group("amount"));
    return duration.group("unit").equals("s")
        ? Duration.ofSeconds(amount)
        : Duration.ofMillis(amount);
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,6}")) {
      throw fault("'%s' is no number", text);
    }
    return Integer.parseInt(text);
  }

  private static Map<String, String> options(String query) {
    Map<String, String> options = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
          throw fault("options are written name=value and separated by &");
        }
        options.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return options;
  }

  /** Percent-decoding that leaves a plus sign alone: in passwords it means itself. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw fault("%s must be followed by two hexadecimal digits, itself it is %s", "%", "%25");
    }
  }

  private static boolean any(String text) {
    return !text.isEmpty();
  }

  private static IllegalArgumentException fault(String what, String... details) {
    String text = details.length == 0 ? what : what.formatted((Object[]) details);
    return new IllegalArgumentException("Redis URL: " + text);
  }
}
