package io.kefu.discord.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kefu.discord.fake.Fault.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The whole of it: takes calls, plays the faults it is told to, and keeps what was called. */
public final class FakeDiscord implements AutoCloseable {

  public static final String TOKEN =
      "MTAwMDAwMDAwMDAwMDAwMDAwMQ.GfAkeT.test-token-of-the-fake-server-0000";
  public static final String BOT = "1000000000000000001";

  private static final String PREFIX = "/api/v10/";

  private final Rooms rooms;
  private final Files files = new Files();
  private final DeskThreads desk = new DeskThreads();
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, String> pressed = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final int port;
  private final int gatewayPort;
  private volatile int loginsLeft = 1000;
  private volatile int shards = 1;
  private HttpServer server;
  private FakeGateway gateway;

  /** One call as it came; the route has a star for each id. */
  public record Call(String route, String path, String body, long at) {

    public DataObject json() {
      return DataObject.fromJson(body);
    }
  }

  private FakeDiscord(Pace pace) throws IOException {
    rooms = new Rooms(pace);
    server = listen(0);
    port = server.getAddress().getPort();
    gateway = new FakeGateway(0).listening();
    gatewayPort = gateway.getPort();
  }

  /** A server that limits nothing. */
  public static FakeDiscord start() {
    return start(Pace.UNLIMITED);
  }

  /** A server that answers 429 to whoever sends faster than this. */
  public static FakeDiscord start(Pace pace) {
    try {
      return new FakeDiscord(pace);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port + PREFIX);
  }

  public Rooms rooms() {
    return rooms;
  }

  public Files files() {
    return files;
  }

  /** The channel in which agents work. */
  public DeskThreads desk() {
    return desk;
  }

  public FakeGateway gateway() {
    return gateway;
  }

  /** Tells a message, and keeps it to be fetched. */
  public void says(DataObject message) {
    message
        .optObject("member")
        .ifPresent(it -> desk.joined(message.getObject("author").getString("id"), it));
    rooms.written(message);
    gateway.tell("MESSAGE_CREATE", message);
  }

  /** Tells an interaction; if a button was pressed, what is changed first is its message. */
  public void interacts(DataObject interaction) {
    interaction
        .optObject("message")
        .ifPresent(it -> pressed.put(interaction.getString("token"), it.getString("id")));
    gateway.tell("INTERACTION_CREATE", interaction);
  }

  /** Has the next calls of this route fail, each in its way, in this order. */
  public void fail(String route, Fault... next) {
    faults.computeIfAbsent(route, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
  }

  public List<Call> calls(String route) {
    return calls.stream().filter(call -> call.route().equals(route)).toList();
  }

  /** Says that so many logins are left today. */
  public void leaveLogins(int left) {
    loginsLeft = left;
  }

  /** Says that the bot should have so many connections. */
  public void recommendShards(int number) {
    shards = number;
  }

  /** Nobody listens any more. */
  public void goAway() {
    server.stop(0);
    stopGateway();
  }

  /** Everything is there again, but every session is forgotten. */
  public void comeBack() {
    try {
      server = listen(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    gateway = new FakeGateway(gatewayPort).listening();
  }

  @Override
  public void close() {
    server.stop(0);
    stopGateway();
    threads.shutdownNow();
  }

  static DataObject self() {
    return DataObject.empty()
        .put("id", BOT)
        .put("username", "okpay")
        .put("discriminator", "0")
        .put("bot", true)
        .put("verified", true)
        .put("mfa_enabled", false)
        .put("avatar", null);
  }

  private void stopGateway() {
    try {
      gateway.stop(100);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpServer listen(int onPort) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 1000);
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
    return http;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] sent = exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestURI().getPath().startsWith(Files.PREFIX)) {
        files.fetch(exchange);
        return;
      }
      String type =
          Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
      String body = Files.json(type, sent);
      String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
      String route = exchange.getRequestMethod() + " " + route(path);
      String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
      calls.add(new Call(route, path + "?" + query, body, System.nanoTime()));
      boolean known =
          ("Bot " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
      if (known) {
        answer(exchange, route, path.split("/"), query, body);
      } else {
        send(exchange, Answer.refused(401, 0, "401: Unauthorized"));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, String route, String[] path, String query, String body)
      throws IOException, InterruptedException {
    switch (nextFault(route)) {
      case Fault.None() -> send(exchange, perform(route, path, query, body));
      case Fault.Instead(Answer answer) -> send(exchange, answer);
      case Fault.Slow(Duration time) -> {
        Thread.sleep(time);
        send(exchange, perform(route, path, query, body));
      }
      case Fault.Cut() -> {}
      case Fault.CutAfterwards() -> perform(route, path, query, body);
    }
  }

  private Fault nextFault(String route) {
    Fault fault = faults.getOrDefault(route, new ArrayDeque<>()).poll();
    return fault == null ? new Fault.None() : fault;
  }

  private Answer perform(String route, String[] path, String query, String body) {
    DataObject json = body.startsWith("{") ? DataObject.fromJson(body) : DataObject.empty();
    return switch (route) {
      case "GET gateway/bot" -> Answer.done(gatewayInfo());
      case "GET users/@me" -> Answer.done(self());
      case "POST users/@me/channels" -> rooms.open(json);
      case "POST channels/*/messages" ->
          desk.refusal(path[1], false).orElseGet(() -> rooms.send(path[1], json));
      case "PATCH channels/*/messages/*" ->
          desk.refusal(path[1], true).orElseGet(() -> rooms.edit(path[3], json));
      case "GET channels/*/messages" ->
          rooms.after(path[1], Long.parseLong(query.replaceAll(".*after=(\\d+).*", "$1")));
      case "POST channels/*/threads" ->
          path[1].equals(DeskThreads.CHANNEL) ? desk.open(json) : rooms.openThread(path[1], json);
      case "GET channels/*" -> desk.tell(path[1]);
      case "PATCH channels/*" -> desk.set(path[1], json);
      case "DELETE channels/*" -> desk.remove(path[1]);
      case "PUT channels/*/messages/pins/*" -> desk.pin(path[1], path[4]);
      case "GET guilds/*/members/*" -> desk.member(path[3]);
      case "GET applications/@me" -> Answer.done(DataObject.empty().put("id", BOT));
      case "PUT applications/*/guilds/*/commands" -> desk.putUp(body);
      case "POST channels/*/typing", "PUT channels/*/thread-members/*" -> Answer.nothing();
      case "PUT applications/*/commands" -> Answer.done(DataArray.empty());
      case "POST interactions/*/*/callback" -> rooms.acknowledge(path[2], json);
      case "PATCH webhooks/*/*/messages/@original" ->
          rooms.changeFirst(path[2], Optional.ofNullable(pressed.get(path[2])), json);
      case "POST webhooks/*/*" -> rooms.replyFurther(path[2], json);
      default -> Answer.refused(404, 0, "404: Not Found");
    };
  }

  private DataObject gatewayInfo() {
    return DataObject.empty()
        .put("url", "ws://127.0.0.1:" + gatewayPort)
        .put("shards", shards)
        .put(
            "session_start_limit",
            DataObject.empty()
                .put("total", 1000)
                .put("remaining", loginsLeft)
                .put("reset_after", 3_600_000)
                .put("max_concurrency", 1));
  }

  private static String route(String path) {
    return path.replaceAll("(?<=/)(?:\\d{6,}|token-[^/]*)(?=/|$)", "*");
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
