package io.kefu.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a reply goes to. Reads what it wrote. */
public sealed interface Peer {

  /** A direct message channel or a private thread. */
  record Private(String channel) implements Peer {
    @Override
    public String toString() {
      return channel;
    }
  }

  /** A message in a server's channel, where others read along. */
  record Public(String channel, String message) implements Peer {
    @Override
    public String toString() {
      return channel + "/" + message;
    }
  }

  /**
   * Someone who asked by a command where others read along; the answer is shown to them alone.
   *
   * @param firstReply the sequence of the first answer, which takes the place of the one promised
   * @param sealedToken the interaction's, good for a quarter of an hour
   */
  record Asker(String application, long firstReply, String sealedToken) implements Peer {
    @Override
    public String toString() {
      return "i" + application + "/" + firstReply + "/" + sealedToken;
    }
  }

  /** The form of every peer. */
  Pattern FORM =
      Pattern.compile("(\\d{1,20})(?:/(\\d{1,20}))?|i(\\d{1,20})/(\\d{1,9})/([A-Za-z0-9_-]+)");

  /**
   * Reads what a peer wrote of itself.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Peer parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a Discord peer");
    }
    if (form.group(3) != null) {
      return new Asker(form.group(3), Long.parseLong(form.group(4)), form.group(5));
    }
    return form.group(2) == null
        ? new Private(form.group(1))
        : new Public(form.group(1), form.group(2));
  }
}
