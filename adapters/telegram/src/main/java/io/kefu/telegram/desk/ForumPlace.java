package io.kefu.telegram.desk;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.deskchat.DeskCommand;
import io.kefu.core.deskchat.DeskRoom;
import io.kefu.telegram.api.ApiAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The agents' group, and its own menu of commands. */
final class ForumPlace implements DeskRoom.Place {

  private final ForumCalls calls;
  private final ChannelTexts words;
  private final long group;

  ForumPlace(ForumCalls calls, ChannelTexts words, long group) {
    this.calls = calls;
    this.words = words;
    this.group = group;
  }

  @Override
  public Optional<String> flaw() {
    return switch (calls.ask("getChat", Map.of())) {
      case ApiAnswer.Done(var chat) ->
          chat.path("is_forum").asBoolean()
              ? Optional.empty()
              : Optional.of("the desk's group has no topics");
      case ApiAnswer.SlowDown _, ApiAnswer.Refused _, ApiAnswer.Unreachable _ ->
          Optional.of("the desk's group cannot be reached");
    };
  }

  @Override
  public void showMenu() {
    List<Map<String, String>> commands =
        Stream.of(DeskCommand.values())
            .map(command ->
                Map.of("command", command.word(), "description", words.get(command.description())))
            .toList();
    calls.ask(
        "setMyCommands",
        Map.of("commands", commands, "scope", Map.of("type", "chat", "chat_id", group)));
  }
}
