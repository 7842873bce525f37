package io.kefu.core.deskchat;

import io.kefu.core.account.Accounts;
import io.kefu.core.channel.Leadership;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.faq.EntryId;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.handoff.desk.DeskEvent;
import io.kefu.core.handoff.desk.DeskFeed;
import io.kefu.core.handoff.speech.OutgoingText;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.ThreadNews;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/**
 * The agents' desk in one chat program, put together: {@link #talk} takes what agents write, {@link
 * #rounds} shows them what happens.
 */
public final class ChannelDesk {

  private final ChannelId channel;
  private final DeskTalk talk;
  private final MirrorRounds rounds;
  private final DeskAccess desk;
  private final ThreadRecords records;
  private final ChannelTexts words;
  private final String mark;

  /**
   * What it stands on.
   *
   * @param titles of FAQ entries
   * @param zone in which times are told
   */
  public record Ground(
      DeskAccess desk,
      ThreadRecords records,
      Accounts accounts,
      AccountLinks links,
      OutgoingText outgoing,
      Function<EntryId, String> titles,
      Leadership leadership,
      ChannelTexts words,
      ZoneId zone,
      Clock clock) {}

  public ChannelDesk(DeskChat chat, Ground ground, MirrorRounds.Pace pace) {
    this.channel = chat.id();
    this.desk = ground.desk();
    this.records = ground.records();
    this.words = ground.words();
    this.mark = mark(chat.id());
    Function<AgentId, String> names =
        agent -> desk.presence().find(agent).map(it -> it.profile().name()).orElse(agent.value());
    this.talk =
        new DeskTalk(
            chat.id(),
            records,
            ground.accounts(),
            ground.links(),
            desk,
            new DeskActions(
                desk,
                ground.outgoing(),
                new Destinations(desk.presence()),
                message -> new MessageId(mark + message),
                words,
                names,
                ground.clock()),
            words,
            ground.clock());
    this.rounds =
        new MirrorRounds(
            mirror(chat, ground, new Standing(words, names, ground.zone())),
            desk.cases(),
            records,
            desk.presence(),
            ground.clock(),
            pace);
  }

  /** The chat program. */
  public ChannelId channel() {
    return channel;
  }

  /** What agents write in threads. */
  public DeskTalk talk() {
    return talk;
  }

  /** To be run by one node at a time. */
  public MirrorRounds rounds() {
    return rounds;
  }

  /** Learns of changes from these feeds. */
  public void follow(DeskFeed cases, ThreadFeed threads) {
    cases.listen(
        new DeskFeed.Listener() {
          @Override
          public void onEvent(DeskEvent event) {
            changed(event);
          }

          @Override
          public void onResumed() {
            rounds.missed();
          }
        });
    threads.listen(this::changed);
  }

  private void changed(DeskEvent event) {
    switch (event) {
      case DeskEvent.CaseChanged(_, var handoff) -> rounds.changed(handoff);
      case DeskEvent.AgentChanged _ -> {}
      case DeskEvent.Refused(_, _, var conversation, var message, String text) -> {
        if (message.value().startsWith(mark)) {
          refused(conversation, message, text);
        }
      }
    }
  }

  private void changed(ThreadNews news) {
    boolean shown =
        switch (news) {
          case ThreadNews.NoteAdded _, ThreadNews.Withdrawn _ -> true;
          case ThreadNews.Delivery delivery -> delivery.reason().isPresent();
          case ThreadNews.Typing _, ThreadNews.Viewing _ -> false;
        };
    if (shown) {
      latest(news.conversation()).ifPresent(one -> rounds.changed(one.id()));
    }
  }

  /** Each node hears of it; it is told once. */
  private void refused(ConversationId conversation, MessageId message, String text) {
    MessageId once = new MessageId(message + ".refused");
    if (!records.answers().dealtWith(once)) {
      String answer = words.get(DeskChatText.REFUSED).replace("{text}", text);
      latest(conversation)
          .ifPresent(one -> records.answers().answer(one.id(), once, Optional.of(answer)));
    }
  }

  private Optional<DeskCase> latest(ConversationId conversation) {
    return desk.cases().latest(conversation);
  }

  private ThreadMirror mirror(DeskChat chat, Ground ground, Standing standing) {
    ThreadWriter writer = new ThreadWriter(words);
    return new ThreadMirror(
        chat,
        ground.leadership(),
        desk.cases(),
        records,
        desk.transcript(),
        new CardWriter(words, standing, ground.titles()),
        writer,
        new NewsReader(desk, records.answers(), standing, writer, this::writtenHere));
  }

  private boolean writtenHere(TranscriptMessage line) {
    return line.from() == TranscriptMessage.Author.AGENT
        && line.clientMessageId().filter(id -> id.value().startsWith(mark)).isPresent();
  }

  private static String mark(ChannelId channel) {
    return channel + "-desk:";
  }
}
