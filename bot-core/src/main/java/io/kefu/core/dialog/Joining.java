package io.kefu.core.dialog;

import io.kefu.core.dialog.Event.Utterance;
import io.kefu.core.message.Address;
import io.kefu.core.message.Block;
import io.kefu.core.message.Choice;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Going on in another channel. The conversation that gave out the code goes on with all it has; the
 * one in which the code is sent becomes a second door to it, and whatever is said there from then
 * on is said in the first. Replies go where the customer wrote last.
 */
final class Joining {

  private final Replies replies;
  private final CommandWords words;
  private final GuideRoom guide;
  private final Handover handover;

  Joining(Replies replies, CommandWords words, GuideRoom guide, Handover handover) {
    this.replies = replies;
    this.words = words;
    this.guide = guide;
    this.handover = handover;
  }

  /** What a segment makes of the conversation; empty if it is about something else. */
  Optional<Transition> heard(Conversation conversation, Segment segment) {
    return switch (segment) {
      case Segment.Order(List<Long> to, Command command) ->
          command == Command.SWITCH
              ? Optional.of(
                  Transition.to(
                      conversation, say(TextKey.JOIN_ISSUING, to), new Effect.IssueCode()))
              : Optional.empty();
      case Segment.Question question ->
          words.code(question.text()).map(code -> sent(conversation, code, question.sequences()));
      case Segment.Opening _, Segment.Pressed _, Segment.Attached _ -> Optional.empty();
    };
  }

  private Transition sent(Conversation conversation, String characters, List<Long> to) {
    Optional<JoinCode> code = JoinCode.of(characters);
    if (code.isEmpty()) {
      return Transition.to(conversation, say(TextKey.JOIN_WRONG, to));
    }
    return conversation.owner() instanceof Owner.Agent
        ? Transition.to(conversation, say(TextKey.JOIN_WITH_AGENT, to))
        : Transition.to(
            conversation, say(TextKey.JOIN_CHECKING, to), new Effect.RedeemCode(code.get()));
  }

  /** The code that was asked for. */
  Transition issued(Conversation conversation, JoinCode code) {
    Reply reply = replies.sentence(TextKey.JOIN_CODE, Map.of("code", code.value()));
    return Transition.to(conversation, say(reply, List.of()));
  }

  /** The code was looked up: this conversation is a door to another from now on, or why not. */
  Transition answered(Conversation conversation, JoinAnswer answer, Instant now) {
    return switch (answer) {
      case JoinAnswer.Refused(var why) ->
          Transition.to(conversation, say(replies.sentence(refusal(why)), List.of()));
      case JoinAnswer.Opens(var target) -> {
        Conversation left =
            conversation
                .guided(conversation.guidance().left())
                .ownedBy(new Owner.Closed(now))
                .joinedTo(Optional.of(target));
        List<Effect> effects = new ArrayList<>();
        if (conversation.owner() instanceof Owner.Queue waiting) {
          effects.add(new Effect.WithdrawRequest(waiting.handoff()));
        }
        effects.add(new Effect.Arrive(target, conversation.address()));
        for (TimerName timer : TimerName.values()) {
          effects.add(new Effect.ClearTimer(timer));
        }
        yield new Transition(left, effects);
      }
    };
  }

  private static TextKey refusal(JoinAnswer.Why why) {
    return switch (why) {
      case WRONG -> TextKey.JOIN_WRONG;
      case EXPIRED -> TextKey.JOIN_EXPIRED;
      case USED -> TextKey.JOIN_USED;
      case OWN -> TextKey.JOIN_OWN;
      case TOO_MANY -> TextKey.JOIN_TOO_MANY;
    };
  }

  /** The customer has come here from another channel: told there, and met here where all stands. */
  Transition arrived(Conversation conversation, Event.Arrived event, Instant now) {
    Address address = event.address();
    Reply gone = replies.sentence(TextKey.JOIN_GONE);
    Conversation here =
        conversation.reachedAt(address.after(conversation.address())).withDoor(event.door());
    Transition told =
        conversation.address().leadsWhere(address)
            ? Transition.none(here)
            : Transition.to(here, new Effect.Tell(conversation.address(), gone));
    return told.then(current -> met(current, now));
  }

  private Transition met(Conversation here, Instant now) {
    return switch (here.owner()) {
      case Owner.Agent _ -> Transition.to(here, say(TextKey.JOIN_ARRIVED_AGENT, List.of()));
      case Owner.Queue waiting ->
          guide
              .stop(here)
              .map(stop -> Transition.to(here, say(below(TextKey.JOIN_ARRIVED_LINE, stop))))
              .orElseGet(() ->
                  Transition.to(
                      here,
                      say(TextKey.JOIN_ARRIVED_LINE, List.of()),
                      handover.askPlace(here, waiting, now)));
      case Owner.Bot _, Owner.Closed _ ->
          guide
              .stop(here)
              .map(stop -> Transition.to(here, say(below(TextKey.JOIN_ARRIVED, stop))))
              .orElseGet(() -> Transition.to(here, say(TextKey.JOIN_ARRIVED, List.of())));
    };
  }

  /** The stop that a guided customer is at, below a sentence. */
  private Reply below(TextKey key, Reply stop) {
    List<Block> blocks = new ArrayList<>(replies.sentence(key).body().blocks());
    blocks.addAll(stop.body().blocks());
    List<Choice> choices = stop.choices();
    return new Reply(new RichText(blocks), choices, Optional.empty());
  }

  /**
   * What becomes of an event in a conversation that is only a door: what the customer said there in
   * the moment when it became one is passed on, and nobody speaks there any more. If somebody comes
   * all the same, both were made doors to one another at once, and this one is the room again.
   */
  Transition atDoor(Conversation door, ConversationId behind, Event event, Instant now) {
    return switch (event) {
      case Event.CustomerSpoke(List<Utterance> burst) ->
          new Transition(
              door,
              burst.stream()
                  .<Effect>map(said ->
                      new Effect.Forward(behind, door.address(), said.content(), said.hidden()))
                  .toList());
      case Event.AgentAssigned assigned ->
          Transition.to(door, new Effect.WithdrawRequest(assigned.handoff()));
      case Event.AgentSpoke spoke ->
          Transition.to(
              door, new Effect.Refuse(spoke.agent(), spoke.clientMessageId(), spoke.said()));
      case Event.Arrived arrived -> arrived(door.joinedTo(Optional.empty()), arrived, now);
      case Event.Reached _,
          Event.CodeIssued _,
          Event.CodeAnswered _,
          Event.PlaceTold _,
          Event.TimerFired _,
          Event.TakeoverWished _,
          Event.Muted _,
          Event.TranscriptWritten _,
          Event.AgentReleased _ ->
          Transition.none(door);
    };
  }

  private Effect say(TextKey key, List<Long> to) {
    return say(replies.sentence(key), to);
  }

  private static Effect say(Reply reply) {
    return say(reply, List.of());
  }

  private static Effect say(Reply reply, List<Long> to) {
    return new Effect.Say(reply, to, Optional.empty());
  }
}
