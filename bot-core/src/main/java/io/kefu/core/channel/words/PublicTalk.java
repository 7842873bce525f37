package io.kefu.core.channel.words;

import io.kefu.core.message.Block;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is said where others read along, and what of it had better be said in private. */
public final class PublicTalk {

  /** Numbers as long as those of accounts, orders, cards and telephones; mail addresses. */
  private static final Pattern PERSONAL =
      Pattern.compile("(?:\\d[\\s-]?){6}|[\\w.+-]+@[\\w-]+\\.[a-z]{2,}", Pattern.CASE_INSENSITIVE);

  private final List<String> privateWords;
  private final Reply further;

  public PublicTalk(ChannelTexts texts) {
    this.privateWords =
        texts.list(ChannelText.GROUP_PRIVATE_WORDS).stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    Span words = Span.plain(texts.get(ChannelText.GROUP_FURTHER));
    this.further =
        new Reply(
            new RichText(List.of(new Block.Paragraph(List.of(words)))),
            List.of(),
            Optional.empty());
  }

  /**
   * What is said of a reply where others read along and there is no room for its buttons: answers
   * as they are; what wants something chosen goes on in private.
   */
  public Reply said(Reply reply) {
    return reply.entry().isPresent() || reply.choices().isEmpty() ? reply : further;
  }

  /** Whether these words are about the asker's own account, or tell something of it. */
  public boolean isPrivate(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return PERSONAL.matcher(words).find() || privateWords.stream().anyMatch(lower::contains);
  }
}
