package io.kefu.core.faq.corpus;

import java.nio.charset.StandardCharsets;

/** Text of a file: UTF-8, with or without a byte order mark. */
final class Utf8 {

  private Utf8() {}

  static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
