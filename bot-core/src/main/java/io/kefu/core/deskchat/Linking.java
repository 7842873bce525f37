package io.kefu.core.deskchat;

import io.kefu.core.account.Account;
import io.kefu.core.account.Accounts;
import io.kefu.core.channel.Throttle;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.message.ChannelId;
import java.time.Duration;
import java.util.Optional;

/** Lets agents tell in a chat program who they are at the desk. Gives what they are answered. */
public final class Linking {

  /** Five mistakes are human; guessing is hopeless anyway. */
  private static final Throttle.Allowance TRIES =
      new Throttle.Allowance(Duration.ofMinutes(1), 5, Duration.ofHours(1));

  private final ChannelId channel;
  private final Accounts accounts;
  private final AccountLinks links;
  private final AuditLog audit;
  private final Throttle throttle;
  private final ChannelTexts words;

  public Linking(
      ChannelId channel,
      Accounts accounts,
      AccountLinks links,
      AuditLog audit,
      Throttle throttle,
      ChannelTexts words) {
    this.channel = channel;
    this.accounts = accounts;
    this.links = links;
    this.audit = audit;
    this.throttle = throttle;
    this.words = words;
  }

  /**
   * Links the user to the account of a code.
   *
   * @param typed the code as the user wrote it
   */
  public String link(String user, String typed) {
    if (throttle.pass("link", channel + " " + user, TRIES).isPositive()) {
      return words.get(DeskChatText.LINK_BAD);
    }
    Optional<Account> account =
        LinkCode.read(typed)
            .flatMap(code -> links.redeem(code, channel, user))
            .flatMap(accounts::find)
            .filter(Account::active);
    account.ifPresent(it -> audit.add(it.id(), "link", Optional.empty(), channel.value()));
    return account
        .map(it -> words.get(DeskChatText.LINKED).replace("{name}", it.name()))
        .orElseGet(() -> words.get(DeskChatText.LINK_BAD));
  }

  /** Ends the user's link. */
  public String unlink(String user) {
    Optional<AgentId> agent = links.agent(channel, user);
    agent.ifPresent(it -> {
      links.remove(it, channel);
      audit.add(it, "unlink", Optional.empty(), channel.value());
    });
    return words.get(DeskChatText.UNLINKED);
  }
}
