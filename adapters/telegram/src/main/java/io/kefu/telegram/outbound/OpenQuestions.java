package io.kefu.telegram.outbound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * The last keyboard this node put into each chat, so that it can be retired when the question above
 * it was answered in words. Forgetting one does no harm: what its buttons say stays true.
 */
final class OpenQuestions {

  private static final int CHATS = 10_000;

  private final Map<Long, Question> last =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Question> eldest) {
          return size() > CHATS;
        }
      };

  record Question(int message, InlineKeyboardMarkup keyboard) {}

  /** Remembers a keyboard; tells which one stood last in this chat. */
  synchronized Optional<Question> put(long chat, Question question) {
    return Optional.ofNullable(last.put(chat, question));
  }

  /** Forgets the chat's keyboard, and tells which it was. */
  synchronized Optional<Question> remove(long chat) {
    return Optional.ofNullable(last.remove(chat));
  }

  /** Forgets the keyboard of this message, because it was pressed. */
  synchronized void pressed(long chat, int message) {
    Question question = last.get(chat);
    if (question != null && question.message() == message) {
      last.remove(chat);
    }
  }
}
