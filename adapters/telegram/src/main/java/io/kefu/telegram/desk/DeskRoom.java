package io.kefu.telegram.desk;

import io.kefu.core.channel.reception.Backoff;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.deskchat.DeskChatText;
import io.kefu.telegram.api.ApiAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The agents' group: found fit before the first topic is opened, and given its own menu of
 * commands. What is wrong with it is told to operators, and looked at again until it is mended.
 */
public final class DeskRoom implements Runnable {

  private static final List<DeskChatText> COMMANDS =
      List.of(
          DeskChatText.MENU_TAKE,
          DeskChatText.MENU_RESOLVE,
          DeskChatText.MENU_TRANSFER,
          DeskChatText.MENU_SNOOZE,
          DeskChatText.MENU_WAKE,
          DeskChatText.MENU_CANNED,
          DeskChatText.MENU_RELEASE,
          DeskChatText.MENU_REQUEUE,
          DeskChatText.MENU_SEND);

  private final ForumCalls calls;
  private final Reception reception;
  private final ChannelTexts words;
  private final long group;
  private final Runnable rounds;

  /**
   * @param rounds what to do in the group; runs until interrupted
   */
  DeskRoom(ForumCalls calls, Reception reception, ChannelTexts words, long group, Runnable rounds) {
    this.calls = calls;
    this.reception = reception;
    this.words = words;
    this.group = group;
    this.rounds = rounds;
  }

  @Override
  public void run() {
    try {
      awaitFitness();
      showMenu();
      rounds.run();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitFitness() throws InterruptedException {
    Backoff backoff = new Backoff();
    while (true) {
      switch (calls.ask("getChat", Map.of())) {
        case ApiAnswer.Done(var chat) when chat.path("is_forum").asBoolean() -> {
          reception.receiving();
          return;
        }
        case ApiAnswer.Done _ -> reception.deaf("the desk's group has no topics");
        case ApiAnswer.SlowDown _, ApiAnswer.Refused _, ApiAnswer.Unreachable _ ->
            reception.deaf("the desk's group cannot be reached");
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      backoff.rest();
    }
  }

  private void showMenu() {
    List<Map<String, String>> commands =
        COMMANDS.stream()
            .map(command -> Map.of("command", name(command), "description", words.get(command)))
            .toList();
    calls.ask(
        "setMyCommands",
        Map.of("commands", commands, "scope", Map.of("type", "chat", "chat_id", group)));
  }

  /** Such as {@code take} for {@code MENU_TAKE}. */
  private static String name(DeskChatText command) {
    return Stream.of(command.name().split("_"))
        .reduce((_, last) -> last)
        .orElseThrow()
        .toLowerCase(Locale.ROOT);
  }
}
