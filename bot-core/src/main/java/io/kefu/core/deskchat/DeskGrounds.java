package io.kefu.core.deskchat;

import io.kefu.core.account.Accounts;
import io.kefu.core.channel.Leadership;
import io.kefu.core.channel.Throttle;
import io.kefu.core.faq.EntryId;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.handoff.speech.OutgoingText;
import io.kefu.core.message.ChannelId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * What the desks of all chat programs stand on.
 *
 * @param titles of FAQ entries
 * @param zone in which times are told
 */
public record DeskGrounds(
    DeskAccess desk,
    DeskRecords records,
    Staff staff,
    OutgoingText outgoing,
    Function<EntryId, String> titles,
    Leadership leadership,
    ZoneId zone,
    Clock clock) {

  /** Who works at the desk, and what is known of them in chat programs. */
  public record Staff(Accounts accounts, AccountLinks links, AuditLog audit, Throttle throttle) {}

  /** What the desk in one chat program stands on, in this language. */
  public ChannelDesk.Ground of(ChannelId channel, String language) {
    return new ChannelDesk.Ground(
        desk,
        records.of(channel),
        staff.accounts(),
        staff.links(),
        outgoing,
        titles,
        leadership,
        DeskChatText.in(language),
        zone,
        clock);
  }

  /** How agents make themselves known in a chat program. */
  public Linking linking(ChannelId channel, String language) {
    return new Linking(
        channel,
        staff.accounts(),
        staff.links(),
        staff.audit(),
        staff.throttle(),
        DeskChatText.in(language));
  }
}
