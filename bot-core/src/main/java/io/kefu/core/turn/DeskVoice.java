package io.kefu.core.turn;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.agent.Presence;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.Block;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.privacy.MaskedText;
import io.kefu.core.privacy.Masker;
import io.kefu.core.privacy.SecretKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings what agents say into their conversations. Who has the case is looked up first, so that a
 * refusal is told at once; what counts is the owner at the moment when the conversation takes it.
 */
public final class DeskVoice implements AgentVoice {

  private final CaseBook cases;
  private final Presence presence;
  private final Masker masker;
  private final Dispatcher.EventSink conversations;

  public DeskVoice(
      CaseBook cases, Presence presence, Masker masker, Dispatcher.EventSink conversations) {
    this.cases = cases;
    this.presence = presence;
    this.masker = masker;
    this.conversations = conversations;
  }

  @Override
  public Spoken say(
      AgentId agent, ConversationId conversation, MessageId clientMessageId, String text) {
    MaskedText masked = masker.mask(text);
    return bring(agent, conversation, clientMessageId, reply(masked.text()), masked.hidden());
  }

  @Override
  public Spoken send(
      AgentId agent, ConversationId conversation, MessageId clientMessageId, AttachedFile file) {
    Reply reply = reply(file.name()).with(file);
    return bring(agent, conversation, clientMessageId, reply, Set.of());
  }

  /** The same wish again, before a case has come of it, is one wish. */
  @Override
  public void takeOver(AgentId agent, ConversationId conversation) {
    int before = cases.past(conversation).size();
    conversations.accept(
        conversation, "takeover:" + agent + ":" + before, new InboundItem.TakeoverWished(agent));
  }

  private Spoken bring(
      AgentId agent,
      ConversationId conversation,
      MessageId id,
      Reply reply,
      Set<SecretKind> hidden) {
    Optional<DeskCase> one = cases.latest(conversation).filter(it -> it.state().open());
    Optional<AgentId> owner = one.flatMap(DeskCase::agent);
    if (one.isEmpty() || !owner.equals(Optional.of(agent))) {
      return new Spoken.NotOwner(owner);
    }
    String name = presence.find(agent).map(it -> it.profile().name()).orElse(agent.value());
    conversations.accept(
        conversation,
        "agent:" + agent + ":" + id,
        new InboundItem.AgentSpoke(one.get().id(), agent, name, id, reply));
    return new Spoken.Accepted(hidden);
  }

  private static Reply reply(String text) {
    List<Block> paragraphs =
        text.lines().<Block>map(line -> new Block.Paragraph(List.of(Span.plain(line)))).toList();
    return new Reply(new RichText(paragraphs), List.of(), Optional.empty());
  }
}
