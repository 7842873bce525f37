package io.kefu.console.contact;

import io.kefu.console.http.ConsolePaths;
import io.kefu.console.shape.DeskWords;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.Mutes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows supervisors everybody who is muted; {@link MuteController} ends it for one. */
@RestController
@RequestMapping(ConsolePaths.API + "/muted")
public final class MutedController {

  private static final int MOST = 200;

  private final Mutes mutes;
  private final DeskWords words;

  public MutedController(Mutes mutes, DeskWords words) {
    this.mutes = mutes;
    this.words = words;
  }

  /**
   * Somebody who gets no answers.
   *
   * @param since empty if that was not written down
   */
  record MutedRow(
      ConversationId conversation,
      String name,
      ChannelId channel,
      Optional<Instant> since,
      Instant until) {}

  @GetMapping
  List<MutedRow> muted() {
    return mutes.all(MOST).stream().map(this::row).toList();
  }

  private MutedRow row(Mutes.Muted muted) {
    String name = muted.address().name().orElseGet(() -> words.visitor(muted.conversation()));
    return new MutedRow(
        muted.conversation(), name, muted.address().channel(), muted.since(), muted.until());
  }
}
