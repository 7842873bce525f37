package io.kefu.server.process;

import static org.awaitility.Awaitility.await;

import io.kefu.core.privacy.PlantedSecret;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.fake.Sent;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Customers on Discord, each of whom gives away one secret, in every place that takes words. */
final class DiscordPlanting implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FakeDiscord discord = FakeDiscord.start();
  private final List<Way> ways =
      List.of(
          (who, words) -> discord.says(who.says(words)),
          (who, words) -> discord.says(who.sends("image/png", words)),
          this::names,
          (who, words) ->
              discord.gateway().tell("MESSAGE_UPDATE", Customer.corrected(who.says("您好"), words)),
          this::goesBy,
          (who, words) -> discord.interacts(who.commands("ask", words)),
          (who, words) -> discord.interacts(who.commandsInChannel("ask", words)),
          (who, words) -> discord.says(who.calls(words)),
          this::presses,
          this::quotes);

  /** How a customer gives something away. */
  private interface Way {
    void say(Customer who, String words);
  }

  /** What the application is told to find its way here. */
  List<String> settings() {
    return List.of(
        "kefu.discord.token=" + FakeDiscord.TOKEN,
        "kefu.discord.api=" + discord.address(),
        "kefu.discord.limits.per-second=2000",
        "kefu.discord.limits.per-channel-and-five-seconds=10000");
  }

  FakeDiscord server() {
    return discord;
  }

  /** Returns when whoever said something last was answered. */
  void plant(List<PlantedSecret> secrets) {
    await("listening").atMost(PATIENCE).until(() -> !discord.gateway().identified().isEmpty());
    for (int i = 0; i < secrets.size(); i++) {
      plant(Customer.of(discord, 1000 + i), secrets.get(i), ways.get(i % ways.size()));
    }
    Customer last = Customer.of(discord, 999);
    discord.says(last.says("怎么修改密码"));
    await("answered").atMost(PATIENCE).until(() -> !discord.rooms().to(last.chat()).isEmpty());
  }

  private void plant(Customer customer, PlantedSecret secret, Way way) {
    if (secret.before().isEmpty()) {
      way.say(customer, secret.message());
    } else {
      discord.says(customer.says(secret.before()));
      discord.says(customer.says(secret.message()));
    }
  }

  private void names(Customer who, String words) {
    DataObject message = who.sends("application/pdf", "");
    message.getArray("attachments").getObject(0).put("filename", words).put("description", words);
    discord.says(message);
  }

  private void goesBy(Customer who, String words) {
    DataObject message = who.says("您好");
    message.getObject("author").put("global_name", words);
    discord.says(message);
  }

  /** A button that says what the bot would never write on one. */
  private void presses(Customer who, String words) {
    DataObject button =
        DataObject.empty().put("type", 2).put("label", words).put("custom_id", "o nothing-known");
    DataObject row =
        DataObject.empty().put("type", 1).put("components", DataArray.empty().add(button));
    Sent under =
        new Sent(
            "8000000000000000" + who.user().substring(15),
            who.chat(),
            DataObject.empty(),
            DataArray.empty().add(row));
    discord.interacts(who.presses(under, words));
  }

  private void quotes(Customer who, String words) {
    discord.says(who.says("这是什么意思").put("type", 19).put("referenced_message", who.says(words)));
  }

  @Override
  public void close() {
    discord.close();
  }
}
