package io.kefu.core.channel;

import io.kefu.core.message.Address;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The channels that are switched on. */
public final class Channels {

  private final Map<ChannelId, Channel> byId;

  public Channels(List<Channel> channels) {
    byId =
        channels.stream().collect(Collectors.toUnmodifiableMap(Channel::id, Function.identity()));
  }

  public Optional<Channel> find(ChannelId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The names of all, in alphabetical order. */
  public List<String> names() {
    return byId.keySet().stream().map(ChannelId::value).sorted().toList();
  }

  /** Shows the customer that an answer is being written, if the channel can. */
  public void typing(ConversationId conversation, Address to) {
    find(to.channel()).ifPresent(channel -> channel.typing(conversation, to));
  }
}
