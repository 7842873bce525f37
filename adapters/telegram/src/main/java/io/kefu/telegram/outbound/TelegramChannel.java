package io.kefu.telegram.outbound;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.telegram.BotAccount;
import io.kefu.telegram.Peer;
import io.kefu.telegram.api.ApiAnswer;
import io.kefu.telegram.api.BotApi;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * Sends replies to Telegram. A reply of several pages that is interrupted goes on where it stopped,
 * as long as this node lives; Telegram itself cannot tell a repeated message from a new one.
 */
public final class TelegramChannel implements Channel {

  public static final ChannelId ID = new ChannelId("telegram");

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final BotApi api;
  private final Gate gate;
  private final Limits limits;
  private final Courtesies courtesies;
  private final Letters letters;
  private final FileSender files;
  private final OpenQuestions<InlineKeyboardMarkup> questions = new OpenQuestions<>();
  private final ConcurrentMap<String, Letter> underway = new ConcurrentHashMap<>();
  private final Set<String> wordsSent = ConcurrentHashMap.newKeySet();

  public TelegramChannel(
      BotApi api,
      Gate gate,
      Limits limits,
      Courtesies courtesies,
      ChannelTexts texts,
      BotAccount account,
      Attachments attachments) {
    this.api = api;
    this.gate = gate;
    this.limits = limits;
    this.courtesies = courtesies;
    this.letters = new Letters(texts, account);
    this.files = new FileSender(api, gate, limits, attachments);
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
    Letter letter =
        underway.computeIfAbsent(message.id(), _ -> letters.reply(peer, message.message()));
    Optional<AttachedFile> file = message.message().content().attachment();
    return file.isEmpty()
        ? send(message.id(), letter)
        : sendBoth(message, peer, letter, file.get());
  }

  /** The words first, once, then the file. */
  private Delivery sendBoth(Outbound message, Peer peer, Letter letter, AttachedFile file) {
    String ticket = message.id();
    if (!wordsSent.contains(ticket)) {
      Delivery words = send(ticket, letter);
      if (!(words instanceof Delivery.Delivered)) {
        return words;
      }
      wordsSent.add(ticket);
    }
    Delivery delivery = sendFile(ticket + ":file", peer, message.conversation(), file);
    if (!(delivery instanceof Delivery.Retry)) {
      wordsSent.remove(ticket);
      underway.remove(ticket);
      gate.leave(ticket + ":file");
    }
    return delivery;
  }

  private Delivery sendFile(
      String ticket, Peer to, ConversationId conversation, AttachedFile file) {
    try {
      return files.send(ticket, to, conversation, file);
    } catch (StoreUnavailableException away) {
      return new Delivery.Retry(A_SECOND, "store unavailable");
    }
  }

  /** Asks whoever spoke in a group to go on in private. */
  public Delivery invite(Peer asked) {
    return send("invite:" + asked, letters.invitation(asked));
  }

  /** Tells somebody in private something that is no part of a conversation. */
  public Delivery tell(Peer peer, String text) {
    return send("tell:" + peer, letters.plain(peer, text));
  }

  @Override
  public void typing(ConversationId conversation, Address to) {
    courtesies.typing(Peer.parse(to.peer()).chat());
  }

  /** The customer answered the question of this message by pressing a button. */
  public void questionAnswered(long chat, int message) {
    questions.pressed(String.valueOf(chat), String.valueOf(message));
  }

  private Delivery send(String ticket, Letter letter) {
    try {
      Delivery delivery = pages(ticket, letter);
      if (!(delivery instanceof Delivery.Retry)) {
        underway.remove(ticket);
        gate.leave(ticket);
      }
      return delivery;
    } catch (StoreUnavailableException budgetsAway) {
      return new Delivery.Retry(A_SECOND, "store unavailable");
    }
  }

  private Delivery pages(String ticket, Letter letter) {
    if (letter.isDelivered()) {
      return new Delivery.Delivered("");
    }
    Optional<Duration> wait = gate.pass(ticket, limits.bot(), limits.chat(letter.to().chat()));
    if (wait.isPresent()) {
      return new Delivery.Retry(wait.get(), "waits in line");
    }
    return switch (api.call(letter.next())) {
      case ApiAnswer.Done(JsonNode sent) ->
          delivered(ticket, letter, sent.path("message_id").asInt());
      case ApiAnswer.SlowDown(Duration retryAfter) -> {
        gate.close(limits.refusedBy(letter.to().chat()), retryAfter);
        yield new Delivery.Retry(retryAfter, "too many requests");
      }
      case ApiAnswer.Unreachable(String cause) -> new Delivery.Retry(A_SECOND, cause);
      case ApiAnswer.Refused refusal -> refused(ticket, letter, refusal);
    };
  }

  private Delivery delivered(String ticket, Letter letter, int message) {
    Letter rest = letter.afterPage();
    if (!rest.isDelivered()) {
      return again(ticket, rest);
    }
    retireBefore(letter, message);
    return new Delivery.Delivered(String.valueOf(message));
  }

  /** What stood in the chat before is answered now, or overtaken, unless this is mere news. */
  private void retireBefore(Letter letter, int message) {
    if (letter.bearing() == Bearing.LEAVES_OPEN) {
      return;
    }
    long chat = letter.to().chat();
    String name = String.valueOf(chat);
    Optional<OpenQuestions.Question<InlineKeyboardMarkup>> before =
        letter
            .keyboard()
            .map(keyboard ->
                questions.put(
                    name, new OpenQuestions.Question<>(String.valueOf(message), keyboard)))
            .orElseGet(() -> questions.remove(name));
    before.ifPresent(question ->
        Keyboards.afterWords(question.keyboard())
            .ifPresent(
                next -> courtesies.redraw(chat, Integer.parseInt(question.message()), next)));
  }

  private Delivery refused(String ticket, Letter letter, ApiAnswer.Refused refusal) {
    if (refusal.movedTo().isPresent()) {
      return again(ticket, letter.forwarded(refusal.movedTo().getAsLong()));
    }
    return switch (refusal.code()) {
      // Not the message's fault: the token was withdrawn, and an operator will set another.
      case 401, 404 -> new Delivery.Retry(A_MINUTE, "token refused");
      case 400 ->
          isAboutTheChat(refusal.description())
              ? new Delivery.Failed(loss(refusal.description()))
              : letter
                  .plainer()
                  .map(plainer -> again(ticket, plainer))
                  .orElseGet(() -> new Delivery.Failed(refusal.description()));
      case 403 -> new Delivery.Failed(Loss.BLOCKED);
      default -> new Delivery.Failed(refusal.code() + " " + refusal.description());
    };
  }

  private Delivery again(String ticket, Letter changed) {
    underway.put(ticket, changed);
    return pages(ticket, changed);
  }

  private static Loss loss(String description) {
    return description.toLowerCase(Locale.ROOT).contains("not enough rights")
        ? Loss.FORBIDDEN
        : Loss.GONE;
  }

  private static boolean isAboutTheChat(String description) {
    String lower = description.toLowerCase(Locale.ROOT);
    return lower.contains("chat not found")
        || lower.contains("deactivated")
        || lower.contains("peer_id_invalid")
        || lower.contains("not enough rights");
  }
}
