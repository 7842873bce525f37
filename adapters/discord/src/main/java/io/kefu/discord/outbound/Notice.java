package io.kefu.discord.outbound;

import io.kefu.core.channel.letter.Lines;
import io.kefu.core.channel.letter.Page;
import io.kefu.core.message.RichText;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Messages that are no replies to customers, as Discord takes them; they mention nobody. */
public final class Notice {

  private Notice() {}

  /** The text in pieces of which each fits into one message; at least one. */
  public static List<Page> pages(RichText text) {
    return Page.of(Lines.of(text), Letter.LONGEST, Markdown::length);
  }

  /** With its markup. */
  public static DataObject marked(Page page) {
    return Letter.message(page.text(Markdown::line));
  }

  /** Without any. */
  public static DataObject bare(Page page) {
    return words(page.plain());
  }

  /** Words that show as they are written. */
  public static DataObject words(String text) {
    return Letter.message(Markdown.escaped(text));
  }

  /**
   * Sent again within some minutes it is shown once.
   *
   * @param mark the same each time this message is sent, and no other's
   */
  public static DataObject once(DataObject message, String mark) {
    return message.put("nonce", Nonce.of(mark, 0)).put("enforce_nonce", true);
  }
}
