package io.kefu.telegram.inbound;

import io.kefu.core.deskchat.DeskTalk;
import io.kefu.core.deskchat.Linking;
import io.kefu.core.deskchat.Rank;
import io.kefu.core.deskchat.ThreadMessage;
import io.kefu.core.deskchat.ThreadMessage.FileOffer;
import java.util.Optional;
import java.util.OptionalLong;

/** Brings to the desk what agents say. */
public final class DeskIntake {

  private final long group;
  private final DeskTalk talk;
  private final Linking linking;

  public DeskIntake(long group, DeskTalk talk, Linking linking) {
    this.group = group;
    this.talk = talk;
    this.linking = linking;
  }

  /** The agents' group, if there is one. */
  static OptionalLong group(Optional<DeskIntake> desk) {
    return desk.map(it -> OptionalLong.of(it.group)).orElseGet(OptionalLong::empty);
  }

  void hear(Heard.AtDesk said, FileFetch files) {
    Optional<FileOffer> offer =
        said.file()
            .map(file ->
                (conversation, message) ->
                    files.isKept(file)
                        ? files.fetch(conversation, message, file)
                        : Optional.empty());
    talk.hear(
        new ThreadMessage(
            said.topic(),
            said.user(),
            Rank.SUPERVISOR,
            said.id(),
            said.text(),
            offer,
            said.kind()));
  }

  /** Gives what the agent is to be told. */
  String link(Heard.Linking wish) {
    return wish.code()
        .map(code -> linking.link(wish.user(), code))
        .orElseGet(() -> linking.unlink(wish.user()));
  }
}
