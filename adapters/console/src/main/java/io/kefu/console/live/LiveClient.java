package io.kefu.console.live;

import io.kefu.console.shape.AgentNames;
import io.kefu.console.shape.DeskWords;
import io.kefu.core.account.Account;
import io.kefu.core.account.SessionToken;
import io.kefu.core.handoff.desk.DeskEvent;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.core.turn.ThreadNews;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;

/**
 * One socket of an agent. Everything it hears and says goes through one mailbox, so that frames
 * leave in the order in which things were looked up.
 */
final class LiveClient {

  private static final Logger LOG = LoggerFactory.getLogger(LiveClient.class);

  private final Wire wire;
  private final SessionToken token;
  private final LiveDesk live;
  private final Desk desk;
  private final ThreadView view;
  private final Mailbox mailbox = new Mailbox("desk-socket", () -> close(Wire.TOO_SLOW));
  private volatile Account me;
  private volatile boolean greeted;

  LiveClient(
      Wire wire,
      Account me,
      SessionToken token,
      LiveDesk live,
      Desk desk,
      Viewers viewers,
      Supplier<AgentNames> names,
      DeskWords words) {
    this.wire = wire;
    this.me = me;
    this.token = token;
    this.live = live;
    this.desk = desk;
    this.view = new ThreadView(me, desk, wire, viewers, names, words);
  }

  void onFrame(ClientFrame frame) {
    work(() -> handle(frame));
  }

  /** Closes the socket if its session is over, whether or not the page ever asks. */
  void check() {
    work(this::admitted);
  }

  /** A frame for everybody. */
  void send(String frame) {
    mailbox.put(() -> wire.write(frame));
  }

  void onRefused(DeskEvent.Refused refused) {
    if (refused.agent().equals(me.id())) {
      mailbox.put(() -> wire.write(DeskView.frame(refused)));
    }
  }

  void onNews(ThreadNews news) {
    if (view.shows(news.conversation())) {
      work(() -> view.onNews(news));
    }
  }

  void onLine(ConversationId conversation, long sequence) {
    if (view.shows(conversation)) {
      work(() -> view.onLine(conversation, sequence));
    }
  }

  void onThreadResumed() {
    work(view::catchUp);
  }

  void close(CloseStatus status) {
    wire.close(status);
  }

  void onClosed() {
    live.remove(this);
    work(view::leave);
    mailbox.close();
  }

  private void handle(ClientFrame frame) {
    switch (frame) {
      case ClientFrame.Hello(Optional<String> after) -> whileAdmitted(() -> hello(after));
      case ClientFrame.Watch(ConversationId conversation, Optional<Long> after) ->
          whileAdmitted(() -> view.watch(conversation, after));
      case ClientFrame.Unwatch() -> view.leave();
      case ClientFrame.Typing(ConversationId conversation) -> view.typing(conversation);
      case ClientFrame.Read(ConversationId conversation, long sequence) ->
          whileAdmitted(() -> desk.read(me, conversation, sequence));
      case ClientFrame.Beat() -> beat();
      case ClientFrame.Unfit() -> close(Wire.BAD_FRAME);
    }
  }

  private void whileAdmitted(Runnable work) {
    if (admitted()) {
      work.run();
    }
  }

  private boolean admitted() {
    boolean admitted = desk.admits(token);
    if (!admitted) {
      close(Wire.UNAUTHORIZED);
    }
    return admitted;
  }

  /** Joins first and looks second, so that nothing changes in between unseen. */
  private void hello(Optional<String> after) {
    if (greeted) {
      return;
    }
    greeted = true;
    live.add(this);
    Optional<List<ServerFrame>> missed = after.flatMap(version -> live.since(version, me));
    missed.ifPresentOrElse(
        frames -> frames.forEach(wire::write), () -> wire.write(live.snapshot(me)));
    if (!wire.isOpen()) {
      live.remove(this);
    }
  }

  private void beat() {
    Optional<Account> account = desk.beat(token);
    if (account.isEmpty()) {
      close(Wire.UNAUTHORIZED);
      return;
    }
    me = account.get();
    view.stay();
    wire.write(new ServerFrame.Beat());
  }

  private void work(Runnable work) {
    mailbox.put(() -> {
      try {
        work.run();
      } catch (StoreUnavailableException outage) {
        close(Wire.TRY_AGAIN);
      } catch (RuntimeException bug) {
        LOG.atError().setCause(bug).log("desk socket failed");
        close(Wire.BUG);
      }
    });
  }
}
