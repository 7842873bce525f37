package io.kefu.core.channel.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last keyboard this node put into each chat, so that it can be retired when the question above
 * it was answered in words. Forgetting one does no harm: what its buttons say stays true.
 *
 * @param <K> a keyboard as the channel knows it
 */
public final class OpenQuestions<K> {

  private static final int CHATS = 10_000;

  private final Map<String, Question<K>> last =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Question<K>> eldest) {
          return size() > CHATS;
        }
      };

  /** A keyboard and the message it stands under. */
  public record Question<K>(String message, K keyboard) {}

  /** Remembers a keyboard; tells which one stood last in this chat. */
  public synchronized Optional<Question<K>> put(String chat, Question<K> question) {
    return Optional.ofNullable(last.put(chat, question));
  }

  /** Forgets the chat's keyboard, and tells which it was. */
  public synchronized Optional<Question<K>> remove(String chat) {
    return Optional.ofNullable(last.remove(chat));
  }

  /** Forgets the keyboard of this message, because it was pressed. */
  public synchronized void pressed(String chat, String message) {
    Question<K> question = last.get(chat);
    if (question != null && question.message().equals(message)) {
      last.remove(chat);
    }
  }
}
