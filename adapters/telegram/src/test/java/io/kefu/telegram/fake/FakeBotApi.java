package io.kefu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kefu.telegram.fake.Fault.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The server: takes calls, plays the faults it is told to, and keeps what was called. */
public final class FakeBotApi implements AutoCloseable {

  public static final String TOKEN = "123456789:AAtest-token-of-the-fake-server_0000";
  public static final long BOT = 123456789L;
  public static final String USERNAME = "okpay_bot";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final UpdateQueue updates = new UpdateQueue();
  private final Chats chats;
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Files files = new Files();
  private final Topics topics = new Topics();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final int port;
  private HttpServer server;

  /** One call as it came. */
  public record Call(String method, JsonNode body, long at) {}

  private FakeBotApi(Pace pace) throws IOException {
    this.chats = new Chats(pace, topics);
    this.server = listen(0);
    this.port = server.getAddress().getPort();
  }

  /** A server that limits nothing. */
  public static FakeBotApi start() {
    return start(Pace.UNLIMITED);
  }

  /** A server that answers 429 to whoever sends faster than this. */
  public static FakeBotApi start(Pace pace) {
    try {
      return new FakeBotApi(pace);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public UpdateQueue updates() {
    return updates;
  }

  /** The group in which agents work. */
  public Topics topics() {
    return topics;
  }

  /** What customers sent. */
  public Files files() {
    return files;
  }

  public Chats chats() {
    return chats;
  }

  /** Has the next calls of this method fail, each in its way, in this order. */
  public void fail(String method, Fault... next) {
    faults.computeIfAbsent(lower(method), _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
  }

  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(lower(method))).toList();
  }

  /** Nobody listens any more. */
  public void goAway() {
    updates.close();
    server.stop(0);
  }

  public void comeBack() {
    updates.open();
    try {
      server = listen(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    updates.close();
    server.stop(0);
    threads.shutdownNow();
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
      String[] path = exchange.getRequestURI().getPath().split("/");
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (path.length == 5 && path[1].equals("file") && path[2].equals("bot" + TOKEN)) {
        sendFile(exchange, path[4]);
        return;
      }
      if (path.length != 3 || !path[1].equals("bot" + TOKEN)) {
        send(exchange, Answer.refused(401, "Unauthorized"));
        return;
      }
      String method = lower(path[2]);
      JsonNode parameters = parameters(exchange, body);
      calls.add(new Call(method, parameters, System.nanoTime()));
      answer(exchange, method, parameters);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, String method, JsonNode body)
      throws IOException, InterruptedException {
    switch (nextFault(method)) {
      case Fault.None() -> send(exchange, perform(method, body));
      case Fault.Instead(Answer answer) -> send(exchange, answer);
      case Fault.Slow(Duration time) -> {
        Thread.sleep(time);
        send(exchange, perform(method, body));
      }
      case Fault.Cut() -> {}
      case Fault.CutAfterwards() -> perform(method, body);
    }
  }

  private static JsonNode parameters(HttpExchange exchange, byte[] body) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (body.length == 0) {
      return JSON.createObjectNode();
    }
    return type.startsWith("multipart/form-data") ? Files.form(type, body) : JSON.readTree(body);
  }

  private void sendFile(HttpExchange exchange, String name) throws IOException {
    byte[] content = files.content(name);
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
  }

  private Fault nextFault(String method) {
    Fault fault = faults.getOrDefault(method, new ArrayDeque<>()).poll();
    return fault == null ? new Fault.None() : fault;
  }

  private Answer perform(String method, JsonNode body) throws InterruptedException {
    return switch (method) {
      case "getme" -> Answer.done(me());
      case "getupdates" -> updates.fetch(body);
      case "setwebhook" -> updates.setWebhook(body);
      case "deletewebhook" -> updates.deleteWebhook();
      case "sendmessage" -> chats.send(body);
      case "getfile" -> files.tell(body);
      case "sendphoto", "senddocument" -> chats.sendFile(method, body);
      case "editmessagereplymarkup" -> chats.edit(body);
      case "editmessagetext" -> chats.rewrite(body);
      case "getchat" -> topics.tell();
      case "createforumtopic",
          "closeforumtopic",
          "reopenforumtopic",
          "deleteforumtopic",
          "pinchatmessage" ->
          topics.perform(method, body);
      case "answercallbackquery", "sendchataction", "setmycommands" ->
          Answer.done(JSON.getNodeFactory().booleanNode(true));
      default -> Answer.refused(404, "Not Found: method not found");
    };
  }

  /** Telegram does not care how methods are capitalised. */
  private static String lower(String method) {
    return method.toLowerCase(Locale.ROOT);
  }

  private static ObjectNode me() {
    return JSON.createObjectNode()
        .put("id", BOT)
        .put("is_bot", true)
        .put("first_name", "OKPay")
        .put("username", USERNAME)
        .put("can_do_what_nobody_heard_of", true);
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
