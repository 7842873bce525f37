package io.kefu.core.deskchat;

import io.kefu.core.account.Account;
import io.kefu.core.account.Role;
import io.kefu.core.attachment.Attachments.Taking;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.deskchat.ThreadMessage.Kind;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.cases.Change;
import io.kefu.core.handoff.cases.Claim;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.handoff.cases.Destination;
import io.kefu.core.handoff.speech.OutgoingText;
import io.kefu.core.handoff.speech.OutgoingText.Consent;
import io.kefu.core.handoff.speech.OutgoingText.Flaw;
import io.kefu.core.message.MessageId;
import io.kefu.core.turn.Spoken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Does what agents ask for in threads. What goes well shows in the thread and needs no answer. */
final class DeskActions {

  private static final Duration LONGEST_SNOOZE = Duration.ofDays(31);

  private final DeskAccess desk;
  private final OutgoingText outgoing;
  private final Destinations destinations;
  private final Function<MessageId, MessageId> own;
  private final ChannelTexts words;
  private final Function<AgentId, String> names;
  private final Clock clock;

  /**
   * @param own the id of a line that is written in a thread, by the id of the message there
   */
  DeskActions(
      DeskAccess desk,
      OutgoingText outgoing,
      Destinations destinations,
      Function<MessageId, MessageId> own,
      ChannelTexts words,
      Function<AgentId, String> names,
      Clock clock) {
    this.desk = desk;
    this.outgoing = outgoing;
    this.destinations = destinations;
    this.own = own;
    this.words = words;
    this.names = names;
    this.clock = clock;
  }

  /** What the agent is to be told, if anything. */
  Optional<String> perform(CaseThread thread, Account by, ThreadMessage message, DeskLine line) {
    AgentId agent = by.id();
    return switch (line) {
      case DeskLine.Speech(String text, Consent consent) -> say(thread, by, message, text, consent);
      case DeskLine.Jotting(String text) -> {
        desk.notes().add(thread.conversation(), agent, by.name(), text);
        yield Optional.empty();
      }
      case DeskLine.Take() -> told(desk.assignments().claim(thread.handoff(), agent));
      case DeskLine.Resolve() -> told(desk.casework().resolve(thread.handoff(), agent));
      case DeskLine.Release() -> told(desk.casework().giveBack(thread.handoff(), agent));
      case DeskLine.Requeue() -> told(desk.casework().requeue(thread.handoff(), agent));
      case DeskLine.Transfer(String to, String note) -> transfer(thread, by, to, note);
      case DeskLine.Assign(String to) -> assign(thread, by, message.rank(), to);
      case DeskLine.Snooze(Optional<Duration> time) -> snooze(thread, agent, time);
      case DeskLine.Wake() ->
          told(desk.casework().snooze(thread.handoff(), agent, clock.instant()));
      case DeskLine.Canned(String shortcut) -> canned(thread, agent, message.id(), shortcut);
      case DeskLine.CannedList() -> Optional.of(cannedList(desk.canned().all().keySet()));
      case DeskLine.Help() -> Optional.of(get(DeskChatText.HELP));
      case DeskLine.Nothing() -> message.file().flatMap(file -> send(thread, agent, message, file));
    };
  }

  /** The words first, then the file that came with them. */
  private Optional<String> say(
      CaseThread thread, Account by, ThreadMessage message, String text, Consent consent) {
    MessageId id = message.kind() == Kind.ASIDE ? message.id() : own.apply(message.id());
    return words(thread, by.id(), id, text, consent)
        .or(() -> message.file().flatMap(file -> send(thread, by.id(), message, file)));
  }

  /** This thread's case must be the agent's: the customer may have another one by now. */
  private Optional<String> words(
      CaseThread thread, AgentId agent, MessageId id, String text, Consent consent) {
    Optional<Flaw> flaw = outgoing.flaw(text, consent);
    if (flaw.isPresent()) {
      return flaw.map(this::inWords);
    }
    if (!isOwn(thread, agent)) {
      return told(thread, new Spoken.NotOwner(owner(thread)));
    }
    return told(thread, desk.voice().say(agent, thread.conversation(), id, text));
  }

  private Optional<String> send(
      CaseThread thread, AgentId agent, ThreadMessage message, ThreadMessage.FileOffer file) {
    if (!isOwn(thread, agent)) {
      return told(thread, new Spoken.NotOwner(owner(thread)));
    }
    MessageId id = own.apply(new MessageId(message.id() + ".file"));
    Optional<Taking> taking = file.take(thread.conversation(), id);
    return taking.isPresent() && taking.get() instanceof Taking.Taken(var kept)
        ? told(thread, desk.voice().send(agent, thread.conversation(), id, kept))
        : Optional.of(get(DeskChatText.FILE_REFUSED));
  }

  /**
   * A canned response is shown in the thread, where only its name was written. Nobody was asked
   * about its links: whoever stored it is not who sends it.
   */
  private Optional<String> canned(CaseThread thread, AgentId agent, MessageId id, String shortcut) {
    return Optional.ofNullable(desk.canned().all().get(shortcut))
        .map(text -> words(thread, agent, id, text, Consent.NOT_ASKED))
        .orElseGet(() -> Optional.of(get(DeskChatText.NO_CANNED).replace("{shortcut}", shortcut)));
  }

  private String cannedList(Set<String> shortcuts) {
    return shortcuts.isEmpty()
        ? get(DeskChatText.CANNED_NONE)
        : get(DeskChatText.CANNED_LIST).replace("{shortcuts}", String.join(" · ", shortcuts));
  }

  /** The note goes first: whoever gets the case finds it there. */
  private Optional<String> transfer(CaseThread thread, Account by, String to, String note) {
    Optional<Destination> destination = destinations.find(to);
    if (destination.isEmpty()) {
      return Optional.of(unknown(to));
    }
    if (!note.isEmpty() && isOwn(thread, by.id())) {
      desk.notes().add(thread.conversation(), by.id(), by.name(), note);
    }
    return told(desk.casework().transfer(thread.handoff(), by.id(), destination.get()));
  }

  /** Both the account and the chat program must allow it. */
  private Optional<String> assign(CaseThread thread, Account by, Rank rank, String to) {
    if (rank != Rank.SUPERVISOR || by.role() == Role.AGENT) {
      return Optional.of(get(DeskChatText.SUPERVISORS_ONLY));
    }
    return destinations.find(to).orElse(null) instanceof Destination.ToAgent(AgentId agent)
        ? told(desk.assignments().assign(thread.handoff(), agent, by.id()))
        : Optional.of(unknown(to));
  }

  private String unknown(String to) {
    return get(DeskChatText.UNKNOWN_TARGET)
        .replace("{names}", destinations.names())
        .replace("{to}", to);
  }

  private Optional<String> snooze(CaseThread thread, AgentId agent, Optional<Duration> wished) {
    Optional<Duration> time =
        wished.filter(it -> it.isPositive() && it.compareTo(LONGEST_SNOOZE) <= 0);
    if (time.isEmpty()) {
      return Optional.of(get(DeskChatText.UNFIT_TIME));
    }
    Instant until = clock.instant().plus(time.get());
    return told(desk.casework().snooze(thread.handoff(), agent, until));
  }

  private Optional<String> told(Claim claim) {
    return switch (claim) {
      case Claim.Claimed _ -> Optional.empty();
      case Claim.Taken(AgentId by) -> Optional.of(held(Optional.of(by)));
      case Claim.Gone() -> Optional.of(get(DeskChatText.ENDED));
    };
  }

  private Optional<String> told(Change change) {
    return switch (change) {
      case Change.Done _ -> Optional.empty();
      case Change.NotOwner(Optional<AgentId> owner) -> Optional.of(held(owner));
      case Change.Gone() -> Optional.of(get(DeskChatText.ENDED));
      case Change.Unknown(AgentId agent) -> Optional.of(unknown(agent.value()));
    };
  }

  private Optional<String> told(CaseThread thread, Spoken spoken) {
    return switch (spoken) {
      case Spoken.Accepted(var hidden) ->
          hidden.isEmpty() ? Optional.empty() : Optional.of(get(DeskChatText.HIDDEN));
      case Spoken.NotOwner(Optional<AgentId> owner) ->
          Optional.of(
              isOpen(thread)
                  ? whose(owner, DeskChatText.NOT_YOURS, DeskChatText.NOBODYS)
                  : get(DeskChatText.OVER));
    };
  }

  /** Why a command was not done. */
  private String held(Optional<AgentId> owner) {
    return whose(owner, DeskChatText.HELD, DeskChatText.UNHELD);
  }

  private String whose(Optional<AgentId> owner, DeskChatText somebodys, DeskChatText nobodys) {
    return owner
        .map(agent -> get(somebodys).replace("{name}", names.apply(agent)))
        .orElseGet(() -> get(nobodys));
  }

  private boolean isOpen(CaseThread thread) {
    return desk.cases().find(thread.handoff()).filter(one -> one.state().open()).isPresent();
  }

  private boolean isOwn(CaseThread thread, AgentId agent) {
    return owner(thread).filter(agent::equals).isPresent();
  }

  private Optional<AgentId> owner(CaseThread thread) {
    return desk.cases()
        .find(thread.handoff())
        .filter(one -> one.state().open())
        .flatMap(DeskCase::agent);
  }

  private String inWords(Flaw flaw) {
    return switch (flaw) {
      case Flaw.Unfit() ->
          get(DeskChatText.UNFIT_TEXT).replace("{longest}", String.valueOf(outgoing.longest()));
      case Flaw.AsksForSecret() -> get(DeskChatText.ASKS_FOR_SECRET);
      case Flaw.ForeignLink(String link) -> get(DeskChatText.FOREIGN_LINK).replace("{link}", link);
    };
  }

  private String get(DeskChatText key) {
    return words.get(key);
  }
}
