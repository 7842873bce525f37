package io.kefu.webchat;

import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.core.turn.Transcript;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The incoming side of a socket: first a hello, then whatever the client says, in order, for as
 * long as its token is good.
 */
final class SocketClient {

  private static final Logger LOG = LoggerFactory.getLogger(SocketClient.class);

  private final SocketWire wire;
  private final Sessions sessions;
  private final Reception reception;
  private final Followers followers;
  private final Transcript transcript;
  private final AgentsSide agents;
  private final Doors doors;
  private final AtomicBoolean counted = new AtomicBoolean();
  private volatile @Nullable SocketFollower follower;
  private volatile String token = "";

  SocketClient(
      SocketWire wire,
      Sessions sessions,
      Reception reception,
      Followers followers,
      Transcript transcript,
      AgentsSide agents,
      Doors doors) {
    this.wire = wire;
    this.sessions = sessions;
    this.reception = reception;
    this.followers = followers;
    this.transcript = transcript;
    this.agents = agents;
    this.doors = doors;
  }

  boolean isWelcome() {
    return follower != null;
  }

  SocketWire wire() {
    return wire;
  }

  /** Takes a frame; what is wrong with it closes the socket. */
  void onFrame(JsonBody frame) {
    try {
      switch (frame) {
        case JsonBody.Given(JsonNode object) -> onFrame(object);
        case JsonBody.Unfit(Problem _) -> wire.close(SocketWire.BAD_FRAME);
      }
    } catch (StoreUnavailableException outage) {
      wire.close(SocketWire.TRY_AGAIN);
    } catch (RuntimeException bug) {
      LOG.atError().setCause(bug).log("web chat frame failed");
      wire.close(SocketWire.BUG);
    }
  }

  void onClosed() {
    SocketFollower known = follower;
    if (known != null) {
      followers.remove(known.conversation(), known);
      if (counted.compareAndSet(true, false)) {
        doors.unfollow(known.conversation());
      }
    }
  }

  private void onFrame(JsonNode frame) {
    SocketFollower known = follower;
    String type = frame.path("type").asString("");
    if (known == null) {
      if (type.equals("hello")) {
        hello(frame);
      } else {
        wire.close(SocketWire.BAD_FRAME);
      }
    } else if (sessions.find(token).isEmpty()) {
      wire.close(SocketWire.UNAUTHORIZED);
    } else {
      onFrame(known, type, frame);
    }
  }

  private void onFrame(SocketFollower known, String type, JsonNode frame) {
    switch (type) {
      case "send" -> send(known, frame);
      case "ping" -> wire.write(new ServerFrame.Pong());
      case "typing" -> known.signs().writing();
      case "read" -> known.read(frame.path("sequence").asLong(0));
      default -> wire.close(SocketWire.BAD_FRAME);
    }
  }

  private void hello(JsonNode frame) {
    JsonNode after = frame.path("after");
    boolean fits = after.isMissingNode() || after.canConvertToLong() && after.isIntegralNumber();
    String shown = frame.path("token").asString("");
    Optional<ConversationId> conversation = sessions.find(shown);
    if (!fits || after.asLong(0) < 0) {
      wire.close(SocketWire.BAD_FRAME);
    } else if (conversation.isEmpty()) {
      wire.close(SocketWire.UNAUTHORIZED);
    } else if (!doors.follow(conversation.get())) {
      wire.close(SocketWire.TRY_AGAIN);
    } else {
      Optional<String> fresh = sessions.renew(shown);
      token = fresh.orElse(shown);
      welcome(conversation.get(), after.asLong(0), fresh);
    }
  }

  /** Follows first and looks second, so that nothing is written in between unseen. */
  private void welcome(ConversationId conversation, long after, Optional<String> fresh) {
    SocketFollower welcome =
        new SocketFollower(agents.of(conversation), conversation, wire, transcript);
    counted.set(true);
    follower = welcome;
    followers.add(conversation, welcome);
    try {
      welcome.begin(after, transcript.last(conversation), fresh);
    } finally {
      if (!wire.isOpen()) {
        onClosed();
      }
    }
  }

  private void send(SocketFollower known, JsonNode frame) {
    JsonNode id = frame.path("clientMessageId");
    if (!id.isString()) {
      wire.close(SocketWire.BAD_FRAME);
      return;
    }
    wire.write(
        switch (submit(known, frame)) {
          case Reception.Outcome.Accepted(long sequence) ->
              new ServerFrame.Accepted(id.stringValue(), sequence);
          case Reception.Outcome.Refused(Problem problem) ->
              new ServerFrame.Refused(id.stringValue(), problem.document());
        });
  }

  private Reception.Outcome submit(SocketFollower known, JsonNode frame) {
    try {
      return reception.submit(known.conversation(), frame, known::label);
    } catch (StoreUnavailableException outage) {
      return new Reception.Outcome.Refused(Problem.UNAVAILABLE);
    }
  }
}
