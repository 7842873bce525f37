package io.kefu.discord.outbound;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Capabilities;
import io.kefu.core.channel.Channel;
import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.Loss;
import io.kefu.core.channel.Outbound;
import io.kefu.core.channel.letter.Bearing;
import io.kefu.core.channel.letter.OpenQuestions;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.message.Address;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.discord.Peer;
import io.kefu.discord.api.ApiAnswer;
import io.kefu.discord.api.Call;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.api.Seal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Sends replies to Discord, from any node. A reply of several pages that is interrupted goes on
 * where it stopped; what is sent again within some minutes, on whatever node, is shown once.
 */
public final class DiscordChannel implements Channel {

  public static final ChannelId ID = new ChannelId("discord");

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final DiscordApi api;
  private final Gate gate;
  private final Limits limits;
  private final Courtesies courtesies;
  private final Seal seal;
  private final Letters letters;
  private final Attachments attachments;
  private final OpenQuestions<Keyboard> questions = new OpenQuestions<>();
  private final ConcurrentMap<String, Letter> underway = new ConcurrentHashMap<>();

  public DiscordChannel(
      DiscordApi api,
      Gate gate,
      Limits limits,
      Courtesies courtesies,
      Seal seal,
      ChannelTexts texts,
      Attachments attachments) {
    this.api = api;
    this.gate = gate;
    this.limits = limits;
    this.courtesies = courtesies;
    this.seal = seal;
    this.letters = new Letters(texts);
    this.attachments = attachments;
  }

  @Override
  public ChannelId id() {
    return ID;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(Letter.LONGEST, true, 10);
  }

  @Override
  public Delivery send(Address to, Outbound message) {
    Peer peer = Peer.parse(to.peer());
    return send(underway.computeIfAbsent(message.id(), _ -> letters.reply(peer, message)));
  }

  /** Asks whoever spoke where others read along to go on in private. */
  public Delivery invite(Peer.Public asked) {
    return send(letters.invitation(asked));
  }

  @Override
  public void typing(ConversationId conversation, Address to) {
    if (Peer.parse(to.peer()) instanceof Peer.Private(String channel)) {
      courtesies.typing(channel);
    }
  }

  /** The customer answered the question of this message by pressing a button. */
  public void questionAnswered(String channel, String message) {
    questions.pressed(channel, message);
  }

  private Delivery send(Letter letter) {
    try {
      Delivery delivery = pages(letter);
      if (!(delivery instanceof Delivery.Retry)) {
        underway.remove(letter.id());
        gate.leave(letter.id());
      }
      return delivery;
    } catch (StoreUnavailableException budgetsAway) {
      return new Delivery.Retry(A_SECOND, "store unavailable");
    }
  }

  private Delivery pages(Letter letter) {
    if (letter.isDelivered()) {
      return new Delivery.Delivered("");
    }
    return switch (letter.to()) {
      case Peer.Private(String channel) -> page(letter, channel);
      case Peer.Public(String channel, _) ->
          letter.isAtFile() ? notInPublic() : page(letter, channel);
      case Peer.Asker asker -> letter.isAtFile() ? notInPublic() : page(letter, asker);
    };
  }

  private Delivery page(Letter letter, String channel) {
    Optional<Duration> wait = gate.pass(letter.id(), limits.bot(), limits.channel(channel));
    if (wait.isPresent()) {
      return new Delivery.Retry(wait.get(), "waits in line");
    }
    return call(letter, channel)
        .map(call -> outcome(letter, channel, api.call(call)))
        .orElseGet(() -> new Delivery.Failed(Loss.FILE_GONE));
  }

  /** Empty for a file that is forgotten. */
  private Optional<Call> call(Letter letter, String channel) {
    return letter.isAtFile()
        ? letter
            .file()
            .flatMap(it -> attachments.open(it.conversation(), it.file().id()))
            .map(it -> Call.sendFile(channel, letter.besideFile(), it))
        : Optional.of(Call.send(channel, letter.next()));
  }

  private static Delivery notInPublic() {
    return new Delivery.Failed(Loss.FILE_IN_PUBLIC);
  }

  private Delivery outcome(Letter letter, String channel, ApiAnswer answer) {
    return switch (answer) {
      case ApiAnswer.Done done -> {
        if (done.quiet().isPositive()) {
          gate.close(limits.channel(channel), done.quiet());
        }
        yield delivered(letter, done.object().getString("id", ""));
      }
      case ApiAnswer.SlowDown(Duration retryAfter, boolean global) -> {
        gate.close(global ? limits.bot() : limits.channel(channel), retryAfter);
        yield new Delivery.Retry(retryAfter, "too many requests");
      }
      case ApiAnswer.Unreachable(String cause) -> new Delivery.Retry(A_SECOND, cause);
      case ApiAnswer.Refused refusal -> refused(letter, refusal);
    };
  }

  /** Answers to interactions count against no budget of the bot's. */
  private Delivery page(Letter letter, Peer.Asker asker) {
    Optional<String> token = seal.open(asker.sealedToken());
    if (token.isEmpty()) {
      return new Delivery.Failed("asked of a bot with another token");
    }
    boolean first = letter.sequence() == asker.firstReply() && letter.number() == 0;
    Call call =
        first
            ? Call.firstReply(asker.application(), token.get(), letter.next())
            : Call.furtherReply(asker.application(), token.get(), letter.next());
    return switch (api.call(call)) {
      case ApiAnswer.Done done -> delivered(letter, done.object().getString("id", ""));
      case ApiAnswer.SlowDown(Duration retryAfter, _) ->
          new Delivery.Retry(retryAfter, "too many requests");
      case ApiAnswer.Unreachable(String cause) -> new Delivery.Retry(A_SECOND, cause);
      case ApiAnswer.Refused refusal -> refused(letter, refusal);
    };
  }

  private Delivery delivered(Letter letter, String message) {
    if (letter.pages().size() == 1
        && letter.bearing() == Bearing.OVERTAKES
        && letter.to() instanceof Peer.Private(String channel)) {
      retireBefore(letter.keyboard(), channel, message);
    }
    Letter rest = letter.afterPage();
    return rest.isDelivered() ? new Delivery.Delivered(message) : again(rest);
  }

  /** What stood in the chat before is answered now, or overtaken. */
  private void retireBefore(Keyboard keyboard, String channel, String message) {
    Optional<OpenQuestions.Question<Keyboard>> before =
        keyboard.rows().isEmpty()
            ? questions.remove(channel)
            : questions.put(channel, new OpenQuestions.Question<>(message, keyboard));
    before
        .filter(question -> !question.message().equals(message))
        .ifPresent(question ->
            question
                .keyboard()
                .afterWords()
                .ifPresent(next -> courtesies.redraw(channel, question.message(), next)));
  }

  private Delivery refused(Letter letter, ApiAnswer.Refused refusal) {
    if (refusal.status() == 401 && !(letter.to() instanceof Peer.Asker)) {
      // Not the message's fault: the token was withdrawn, and an operator will set another.
      return new Delivery.Retry(A_MINUTE, "token refused");
    }
    Delivery failed = Refusals.failed(refusal);
    return refusal.status() == 400 && !letter.isAtFile()
        ? letter.plainer().map(this::again).orElse(failed)
        : failed;
  }

  private Delivery again(Letter changed) {
    underway.put(changed.id(), changed);
    return pages(changed);
  }
}
