package io.kefu.core.deskchat;

import io.kefu.core.account.Account;
import io.kefu.core.account.Accounts;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.agent.AgentStatus;
import io.kefu.core.message.ChannelId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes what people write in threads. Only agents who are known by a link to their account are
 * heard, and each message once.
 */
public final class DeskTalk {

  private final ChannelId channel;
  private final ThreadRecords records;
  private final Accounts accounts;
  private final AccountLinks links;
  private final DeskAccess desk;
  private final DeskActions actions;
  private final DeskLineReader reader;
  private final ChannelTexts words;
  private final Clock clock;

  DeskTalk(
      ChannelId channel,
      ThreadRecords records,
      Accounts accounts,
      AccountLinks links,
      DeskAccess desk,
      DeskActions actions,
      ChannelTexts words,
      Clock clock) {
    this.channel = channel;
    this.records = records;
    this.accounts = accounts;
    this.links = links;
    this.desk = desk;
    this.actions = actions;
    this.reader = new DeskLineReader(words);
    this.words = words;
    this.clock = clock;
  }

  /**
   * Does what a message asks for. When this returns, it is done and will be answered.
   *
   * @throws io.kefu.core.turn.StoreUnavailableException if it is not known to be done; tell again
   */
  public void hear(ThreadMessage message) {
    if (records.answers().dealtWith(message.id())) {
      return;
    }
    records
        .threads()
        .find(message.thread())
        .ifPresent(thread ->
            records.answers().answer(thread.handoff(), message.id(), answer(thread, message)));
  }

  /**
   * Does what a command asks for, and gives what its writer is to be told of it. Given again, it is
   * not done again.
   *
   * @throws io.kefu.core.turn.StoreUnavailableException if it is not known to be done; give it
   *     again
   */
  public String obey(ThreadMessage command) {
    Optional<CaseThread> thread = records.threads().find(command.thread());
    if (thread.isEmpty()) {
      return words.get(DeskChatText.NO_CASE);
    }
    if (records.answers().dealtWith(command.id())) {
      return words.get(DeskChatText.DONE);
    }
    Optional<String> answer = answer(thread.get(), command);
    records.answers().answer(thread.get().handoff(), command.id(), Optional.empty());
    return answer.orElseGet(() -> words.get(DeskChatText.DONE));
  }

  /** Whether something that is written there is for the desk. */
  public boolean isHere(ThreadId thread) {
    return records.threads().find(thread).isPresent();
  }

  /** The threads that are open. */
  public List<ThreadId> openThreads() {
    return records.threads().all().stream()
        .filter(it -> it.state() == DeskChat.Standing.OPEN)
        .map(CaseThread::thread)
        .toList();
  }

  /** Whether this user is an agent, and may act as one. */
  public boolean knows(String user, Rank rank) {
    return rank != Rank.NOBODY && account(user).isPresent();
  }

  /** What agents can be offered while they type. */
  public Suggestions suggestions() {
    return new Suggestions(desk);
  }

  private Optional<String> answer(CaseThread thread, ThreadMessage message) {
    Optional<Account> account = account(message.user());
    if (account.isEmpty()) {
      return Optional.of(words.get(DeskChatText.NOT_LINKED));
    }
    if (message.rank() == Rank.NOBODY) {
      return Optional.of(words.get(DeskChatText.NO_ROLE));
    }
    arrived(account.get().id());
    return switch (message.kind()) {
      case NEW, ASIDE ->
          actions.perform(thread, account.get(), message, reader.read(message.text()));
      case CORRECTED -> Optional.of(words.get(DeskChatText.CORRECTION));
      case UNHEARD -> Optional.of(words.get(DeskChatText.UNHEARD));
    };
  }

  private Optional<Account> account(String user) {
    return links.agent(channel, user).flatMap(accounts::find).filter(Account::ready);
  }

  /**
   * Whoever writes here is here; new cases are given to those alone who say that they are ready.
   */
  private void arrived(AgentId agent) {
    records.agents().heard(agent, clock.instant());
    boolean away =
        desk.presence()
            .find(agent)
            .filter(state -> state.status() == AgentStatus.OFFLINE)
            .isPresent();
    if (away) {
      desk.presence().set(agent, AgentStatus.AWAY);
    }
  }
}
