package io.kefu.core.channel.words;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is said where others read along, and what of it had better be said in private. */
public final class PublicTalk {

  /** Numbers as long as those of accounts, orders, cards and telephones; mail addresses. */
  private static final Pattern PERSONAL =
      Pattern.compile("(?:\\d[\\s-]?){6}|[\\w.+-]+@[\\w-]+\\.[a-z]{2,}", Pattern.CASE_INSENSITIVE);

  private final List<String> privateWords;

  public PublicTalk(ChannelTexts texts) {
    this.privateWords =
        texts.list(ChannelText.GROUP_PRIVATE_WORDS).stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
  }

  /** Whether these words are about the asker's own account, or tell something of it. */
  public boolean isPrivate(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return PERSONAL.matcher(words).find() || privateWords.stream().anyMatch(lower::contains);
  }
}
