package io.kefu.server.process;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.core.attachment.SampleFiles;
import io.kefu.core.privacy.PlantedSecret;
import io.kefu.telegram.fake.Chats;
import io.kefu.telegram.fake.Customer;
import io.kefu.telegram.fake.FakeBotApi;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Customers on Telegram, each of whom gives away one secret, in every place that takes words. */
final class TelegramPlanting implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long FIRST = 50_000;
  private static final int LONGEST_NAME = 64;

  /** What is said in one message alone. */
  private static final List<BiFunction<Customer, String, ObjectNode>> WAYS =
      List.of(
          Customer::says,
          (who, words) -> who.sends("photo", words),
          TelegramPlanting::names,
          (who, words) -> who.corrects(who.says("您好"), words),
          TelegramPlanting::goesBy,
          (who, words) -> who.says("/ask " + words),
          (who, words) -> who.says("/start " + words),
          TelegramPlanting::callsInGroup,
          TelegramPlanting::presses,
          TelegramPlanting::quotes,
          TelegramPlanting::sendsContact);

  private final FakeBotApi telegram = FakeBotApi.start();

  TelegramPlanting() {
    telegram.files().put("AgAC-large", SampleFiles.photo(6));
    telegram.files().put("AgAC-only", SampleFiles.pdf(""));
  }

  /** What the application is told to find its way here. */
  List<String> settings() {
    return List.of(
        "kefu.telegram.token=" + FakeBotApi.TOKEN,
        "kefu.telegram.api=" + telegram.address(),
        "kefu.telegram.poll=1s",
        "kefu.telegram.limits.per-second=2000",
        "kefu.telegram.limits.per-group-and-minute=100000");
  }

  FakeBotApi server() {
    return telegram;
  }

  /** Returns when all of it was taken and whoever says something in private was answered. */
  void plant(List<PlantedSecret> secrets) {
    for (int i = 0; i < secrets.size(); i++) {
      plant(new Customer(FIRST + i), secrets.get(i), WAYS.get(i % WAYS.size()));
    }
    Customer last = new Customer(FIRST - 1);
    telegram.updates().add(last.says("怎么修改密码"));
    await("taken").atMost(PATIENCE).until(() -> telegram.updates().waiting() == 0);
    await("answered").atMost(PATIENCE).until(() -> !telegram.chats().to(last.id()).isEmpty());
  }

  private void plant(
      Customer customer, PlantedSecret secret, BiFunction<Customer, String, ObjectNode> way) {
    if (secret.before().isEmpty()) {
      telegram.updates().add(way.apply(customer, secret.message()));
    } else {
      telegram.updates().add(customer.says(secret.before()));
      telegram.updates().add(customer.says(secret.message()));
    }
  }

  private static ObjectNode names(Customer who, String words) {
    ObjectNode update = who.sends("document", "");
    at(update, "document").put("file_name", words);
    return update;
  }

  /** Telegram takes no longer names. */
  private static ObjectNode goesBy(Customer who, String words) {
    if (words.length() > LONGEST_NAME) {
      return who.says(words);
    }
    ObjectNode update = who.says("您好");
    at(update, "from").put("first_name", words).put("last_name", "三");
    return update;
  }

  private static ObjectNode callsInGroup(Customer who, String words) {
    return who.saysIn(-4_000_000 - who.id(), "@" + FakeBotApi.USERNAME + " " + words);
  }

  /** A button that says what the bot would never write on one. */
  private static ObjectNode presses(Customer who, String words) {
    ObjectNode keyboard = JSON.createObjectNode();
    keyboard
        .putArray("inline_keyboard")
        .addArray()
        .addObject()
        .put("text", words)
        .put("callback_data", "o nothing-known");
    JsonNode request = JSON.createObjectNode();
    return who.presses(
        new Chats.Sent(who.id(), 7, "?", request, Optional.<JsonNode>of(keyboard)), words);
  }

  private static ObjectNode quotes(Customer who, String words) {
    ObjectNode update = who.says("这是什么意思");
    ObjectNode message = (ObjectNode) update.path("message");
    message.set("reply_to_message", who.says(words).path("message"));
    message.putObject("quote").put("text", words).put("position", 0);
    return update;
  }

  private static ObjectNode sendsContact(Customer who, String words) {
    ObjectNode update = who.sends("contact", "");
    at(update, "contact").put("phone_number", words).put("first_name", words).put("vcard", words);
    return update;
  }

  private static ObjectNode at(ObjectNode update, String part) {
    return (ObjectNode) update.path("message").path(part);
  }

  @Override
  public void close() {
    telegram.close();
  }
}
