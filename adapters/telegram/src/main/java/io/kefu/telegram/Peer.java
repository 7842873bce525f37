package io.kefu.telegram;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a reply goes to: a private chat, or in a group the message it answers. Telegram numbers
 * private chats from 1 up and groups from -1 down.
 */
public record Peer(long chat, OptionalInt message) {

  private static final Pattern FORM = Pattern.compile("(-?\\d{1,19})(?:/(\\d{1,10}))?");

  public static Peer customer(long chat) {
    return new Peer(chat, OptionalInt.empty());
  }

  public static Peer inGroup(long chat, int message) {
    return new Peer(chat, OptionalInt.of(message));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Peer parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a Telegram peer");
    }
    long chat = Long.parseLong(form.group(1));
    String message = form.group(2);
    return message == null ? customer(chat) : inGroup(chat, Integer.parseInt(message));
  }

  public boolean isGroup() {
    return chat < 0;
  }

  @Override
  public String toString() {
    return message.isPresent() ? chat + "/" + message.getAsInt() : String.valueOf(chat);
  }
}
