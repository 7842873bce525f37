package io.kefu.core.channel.words;

import java.util.Locale;

/** Names one of a channel's words; the constants of an enum. */
public interface TextKey {

  String name();

  /** The name in a properties file: lower case, dots for underscores. */
  default String property() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
