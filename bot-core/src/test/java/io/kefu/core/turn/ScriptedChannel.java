package io.kefu.core.turn;

import io.kefu.core.channel.Capabilities;
import io.kefu.core.channel.Channel;
import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Outbound;
import io.kefu.core.message.Address;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A channel that remembers what it delivered and fares as its script says. */
final class ScriptedChannel implements Channel {

  private final List<Outbound> attempts = new CopyOnWriteArrayList<>();
  private final List<Outbound> delivered = new CopyOnWriteArrayList<>();
  private final List<ConversationId> typing = new CopyOnWriteArrayList<>();
  private final ConcurrentHashMap<String, Integer> tries = new ConcurrentHashMap<>();
  private volatile Function<Attempt, Delivery> script = attempt -> new Delivery.Delivered("");

  private final ChannelId id;
  private final Capabilities capabilities;

  ScriptedChannel() {
    this(new Capabilities(2000, true, 10));
  }

  ScriptedChannel(Capabilities capabilities) {
    this("webchat", capabilities);
  }

  ScriptedChannel(String id, Capabilities capabilities) {
    this.id = new ChannelId(id);
    this.capabilities = capabilities;
  }

  /** A try to send a message, counted from 1. */
  record Attempt(Outbound message, int number) {}

  /** From now on deliveries fare like this; the script may block or throw. */
  void fares(Function<Attempt, Delivery> script) {
    this.script = script;
  }

  @Override
  public ChannelId id() {
    return id;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Delivery send(Address to, Outbound message) {
    attempts.add(message);
    int number = tries.merge(message.id(), 1, Integer::sum);
    Delivery delivery = script.apply(new Attempt(message, number));
    if (delivery instanceof Delivery.Delivered) {
      delivered.add(message);
    }
    return delivery;
  }

  @Override
  public void typing(ConversationId conversation, Address to) {
    typing.add(conversation);
  }

  List<Outbound> attempts() {
    return attempts;
  }

  List<Outbound> delivered() {
    return delivered;
  }

  List<Outbound> delivered(ConversationId conversation) {
    return delivered.stream()
        .filter(message -> message.conversation().equals(conversation))
        .toList();
  }

  List<ConversationId> typing() {
    return typing;
  }
}
