package io.kefu.core.deskchat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands that agents can give in threads, in the order in which they are shown. */
public enum DeskCommand {
  TAKE(DeskChatText.MENU_TAKE),
  RESOLVE(DeskChatText.MENU_RESOLVE),
  TRANSFER(DeskChatText.MENU_TRANSFER),
  SNOOZE(DeskChatText.MENU_SNOOZE),
  WAKE(DeskChatText.MENU_WAKE),
  CANNED(DeskChatText.MENU_CANNED),
  RELEASE(DeskChatText.MENU_RELEASE),
  REQUEUE(DeskChatText.MENU_REQUEUE),
  ASSIGN(DeskChatText.MENU_ASSIGN),
  SEND(DeskChatText.MENU_SEND);

  private final DeskChatText description;

  DeskCommand(DeskChatText description) {
    this.description = description;
  }

  /** The command of this word, in whatever case; empty if there is none. */
  public static Optional<DeskCommand> of(String word) {
    return Stream.of(values()).filter(it -> it.word().equalsIgnoreCase(word)).findFirst();
  }

  /** What follows the slash: small Latin letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is for. */
  public DeskChatText description() {
    return description;
  }
}
