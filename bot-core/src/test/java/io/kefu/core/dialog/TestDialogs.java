package io.kefu.core.dialog;

import io.kefu.core.dialog.flow.FlowLibrary;
import io.kefu.core.dialog.flow.FlowSettings;
import io.kefu.core.message.Address;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Dialogs with the real sentences and the index of {@link TableFaq}. */
public final class TestDialogs {

  public static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  /** A customer of the web chat. */
  public static final Address ADDRESS = new Address(new ChannelId("webchat"), "");

  /** For plays in which time stands still: nobody is muted. */
  private static final DialogSettings SETTINGS = DialogSettings.DEFAULT.mutingNobody();

  private TestDialogs() {}

  /** A dialog with default settings. */
  public static Dialog dialog() {
    return dialog(SETTINGS);
  }

  public static Dialog dialog(DialogSettings settings) {
    return new Dialog(new TableFaq(), texts(), settings);
  }

  /** A dialog that guides through these flows. */
  public static Dialog dialog(FlowLibrary flows) {
    return new Dialog(new TableFaq(), texts(), SETTINGS, Guides.of(flows, FlowSettings.DEFAULT));
  }

  /** The sentences of the product. */
  public static Texts texts() {
    return read(reader -> Texts.read(reader, "OKPay", Duration.ofDays(90)));
  }

  /** Reads the file of sentences. */
  static <T> T read(FromReader<T> how) {
    InputStream in = TestDialogs.class.getResourceAsStream("/corpus/texts/zh-CN.properties");
    try (Reader reader =
        new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      return how.read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A way to read something from a file. */
  interface FromReader<T> {
    T read(Reader reader) throws IOException;
  }

  /** A conversation with somebody who knows us. */
  static Conversation fresh() {
    return new Conversation(
        Conversation.FORMAT,
        new ConversationId("c-1"),
        ADDRESS,
        new Owner.Bot(),
        BotMemory.EMPTY,
        0);
  }
}
