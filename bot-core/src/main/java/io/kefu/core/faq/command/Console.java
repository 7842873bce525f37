package io.kefu.core.faq.command;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The three streams of a command, as UTF-8. */
record Console(BufferedReader in, PrintStream out, PrintStream err) {

  static Console of(InputStream in, PrintStream out, PrintStream err) {
    return new Console(
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
