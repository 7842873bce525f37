package io.kefu.core.redis.conversation;

import io.kefu.core.dialog.Effect;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.turn.InboundItem;
import io.kefu.core.turn.OutboxEntry.Task;
import io.kefu.core.turn.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what a turn's effects say and what is to be done about them outside. */
final class WrittenEffects {

  private final StoredJson json;

  WrittenEffects(StoredJson json) {
    this.json = json;
  }

  /**
   * Pairs of transcript line (or nothing) and task, for the effects that leave the conversation.
   */
  List<String> pairs(Turn turn) {
    List<String> pairs = new ArrayList<>();
    for (Effect effect : turn.effects()) {
      switch (effect) {
        case Effect.Say say -> {
          TranscriptMessage message = message(say, turn.at());
          pairs.add(json.write(message));
          pairs.add(json.write(new Task.Send(turn.next().address(), message)));
        }
        case Effect.Relay relay -> {
          TranscriptMessage message = message(relay, turn.at());
          pairs.add(json.write(message));
          pairs.add(json.write(new Task.Relay(turn.next().address(), message, relay.handoff())));
        }
        case Effect.Tell(var to, var reply) -> {
          TranscriptMessage message =
              message(new Effect.Say(reply, List.of(), Optional.empty()), turn.at());
          pairs.add(json.write(message));
          pairs.add(json.write(new Task.Send(to, message)));
        }
        case Effect.IssueCode() -> addTask(pairs, new Task.IssueCode());
        case Effect.RedeemCode(var code) -> addTask(pairs, new Task.RedeemCode(code));
        case Effect.Arrive(var target, var address) ->
            addTask(pairs, new Task.Arrive(target, address));
        case Effect.Forward(var target, var address, var content, var hidden) ->
            addTask(
                pairs, new Task.Forward(target, new InboundItem.Message(address, content, hidden)));
        case Effect.RequestAgent(var request) -> addTask(pairs, new Task.Enqueue(request));
        case Effect.Report(var request) -> addTask(pairs, new Task.Report(request));
        case Effect.GiveTo(var request, var agent) ->
            addTask(pairs, new Task.GiveTo(request, agent));
        case Effect.WithdrawRequest(var handoff) -> addTask(pairs, new Task.Withdraw(handoff));
        case Effect.UpdateCase(var handoff, var card) ->
            addTask(pairs, new Task.UpdateCase(handoff, card));
        case Effect.ReopenCase(var handoff, var priority, var at, var due) ->
            addTask(pairs, new Task.Reopen(handoff, priority, at, due));
        case Effect.TellDesk(var handoff, var word, int messages) ->
            addTask(pairs, new Task.News(handoff, word, messages));
        case Effect.RateCase(var handoff, var rating) ->
            addTask(pairs, new Task.Rated(handoff, rating));
        case Effect.WriteTranscript(var number) -> addTask(pairs, new Task.WriteTranscript(number));
        case Effect.Refuse(var agent, var id, var said) ->
            addTask(pairs, new Task.Refuse(agent, id, said.body().plain()));
        case Effect.SetTimer _, Effect.ClearTimer _, Effect.Note _ -> {}
      }
    }
    return pairs;
  }

  private void addTask(List<String> pairs, Task task) {
    pairs.add("");
    pairs.add(json.write(task));
  }

  private static TranscriptMessage message(Effect.Say say, Instant now) {
    return new TranscriptMessage(
        0,
        TranscriptMessage.Author.BOT,
        say.reply(),
        Optional.empty(),
        say.inReplyTo(),
        say.why(),
        now);
  }

  private static TranscriptMessage message(Effect.Relay relay, Instant now) {
    return new TranscriptMessage(
        0,
        TranscriptMessage.Author.AGENT,
        relay.said(),
        Optional.of(relay.clientMessageId()),
        List.of(),
        Optional.empty(),
        Optional.of(relay.name()),
        now);
  }
}
