package io.kefu.server.process;

import static org.awaitility.Awaitility.await;

import io.kefu.core.attachment.SampleFiles;
import io.kefu.core.privacy.PlantedSecret;
import io.kefu.discord.fake.Agent;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.DeskThreads;
import io.kefu.discord.fake.FakeDiscord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** An agent who gives secrets away in a thread of the desk's channel on Discord. */
final class ThreadPlanting {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String NAME = "孙多多";
  private static final String CONTROL = "这边都说完了";

  private final FakeDiscord discord;
  private final Agent agent;
  private final Agent stranger;
  private final List<Way> ways =
      List.of(
          (thread, words) -> says(thread, words),
          (thread, words) -> says(thread, "// " + words),
          (thread, words) -> says(thread, "/" + words),
          (thread, words) -> says(thread, "https://evil.example/?q=" + words),
          (thread, words) -> commands(thread, "send", "text:" + words),
          (thread, words) -> commands(thread, "transfer", "to:nobody", "note:" + words),
          (thread, words) -> commands(thread, "transfer", "to:" + words),
          (thread, words) -> commands(thread, "assign", "colleague:" + words),
          (thread, words) -> commands(thread, "canned", "shortcut:" + words),
          (thread, words) -> commands(thread, "snooze", "time:" + words),
          (thread, words) -> types(thread, "transfer", "to", words),
          (thread, words) -> types(thread, "canned", "shortcut", words),
          this::corrects,
          this::captions,
          this::names,
          this::links);

  /** How somebody gives something away in a thread. */
  private interface Way {
    void say(String thread, String words);
  }

  ThreadPlanting(FakeDiscord discord) {
    this.discord = discord;
    this.agent = Agent.of(discord, 901);
    this.stranger = Agent.of(discord, 902);
  }

  /** What the application is told to have agents work in threads. */
  static List<String> settings() {
    return List.of("kefu.discord.desk.channel=" + DeskThreads.CHANNEL);
  }

  /**
   * Returns when everything was dealt with.
   *
   * @param code links the agent to an account
   */
  void plant(List<PlantedSecret> secrets, String code) {
    discord.says(agent.person().says("/link " + code));
    awaitAnswer(agent.person().chat());
    Customer sun = Customer.of(discord, 903);
    String thread = threadOf(sun);
    says(thread, "/take");
    for (int i = 0; i < secrets.size(); i++) {
      ways.get(i % ways.size()).say(thread, secrets.get(i).message());
    }
    says(thread, CONTROL);
    await("said").atMost(PATIENCE).until(() -> isTold(sun.chat(), CONTROL));
  }

  private String threadOf(Customer sun) {
    DataObject asks = sun.says("人工");
    asks.getObject("author").put("global_name", NAME);
    discord.says(asks);
    return await("a thread")
        .atMost(PATIENCE)
        .until(this::thread, Optional::isPresent)
        .orElseThrow()
        .id();
  }

  /** Other customers have theirs. */
  private Optional<DeskThreads.Thread> thread() {
    return discord.desk().all().stream().filter(it -> isTold(it.id(), NAME)).findFirst();
  }

  private void awaitAnswer(String chat) {
    await("answered").atMost(PATIENCE).until(() -> !discord.rooms().to(chat).isEmpty());
  }

  private boolean isTold(String channel, String words) {
    return discord.rooms().to(channel).stream().anyMatch(it -> it.text().contains(words));
  }

  private void says(String thread, String words) {
    discord.says(agent.says(thread, words));
  }

  private void commands(String thread, String name, String... options) {
    discord.interacts(agent.commands(thread, name, options));
  }

  private void types(String thread, String name, String option, String words) {
    discord.interacts(agent.types(thread, name, option, words));
  }

  private void corrects(String thread, String words) {
    DataObject said = agent.says(thread, "您好");
    discord.says(said);
    discord.gateway().tell("MESSAGE_UPDATE", Customer.corrected(said, words));
  }

  private void captions(String thread, String words) {
    discord.says(agent.says(thread, words).put("attachments", file("a.jpg")));
  }

  private void names(String thread, String words) {
    discord.says(agent.says(thread, "").put("attachments", file(words)));
  }

  /** Whoever is no agent is told so, wherever they try. */
  private void links(String thread, String words) {
    discord.says(stranger.says(thread, words));
    discord.says(stranger.person().says("/link " + words));
    discord.interacts(stranger.commands(thread, "link", "code:" + words));
  }

  private DataArray file(String name) {
    DataObject file =
        discord.files().put(discord.address(), name, "image/jpeg", SampleFiles.photo(6));
    return DataArray.empty().add(file.put("description", name));
  }
}
