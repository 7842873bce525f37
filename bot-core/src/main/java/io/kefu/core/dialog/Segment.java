package io.kefu.core.dialog;

import io.kefu.core.dialog.Event.Utterance;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.privacy.SecretKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The part of a burst that is understood as one thing. */
sealed interface Segment {

  /** The messages it was made of. */
  List<Long> sequences();

  /** The chat was opened. */
  record Opening(List<Long> sequences) implements Segment {}

  /** A word that works anywhere. */
  record Order(List<Long> sequences, Command command) implements Segment {}

  /** A button. */
  record Pressed(List<Long> sequences, ChoiceToken token) implements Segment {}

  /** Something that is not text, with nothing written under it. */
  record Attached(List<Long> sequences, String label) implements Segment {

    Attached joinedWith(Attached next) {
      return new Attached(both(sequences, next.sequences), label);
    }
  }

  /** One or more texts in a row, read as one question. */
  record Question(List<Long> sequences, String text, Set<SecretKind> hidden) implements Segment {

    Question joinedWith(Question next) {
      Set<SecretKind> secrets = EnumSet.noneOf(SecretKind.class);
      secrets.addAll(hidden);
      secrets.addAll(next.hidden);
      return new Question(both(sequences, next.sequences), text + "\n" + next.text, secrets);
    }

    Question about(Attached attached) {
      return new Question(both(sequences, attached.sequences), text, hidden);
    }
  }

  /**
   * Cuts a burst into segments, in order; texts that follow one another become one question, and so
   * does a picture with the text before or after it.
   */
  static List<Segment> cut(List<Utterance> burst, CommandWords words) {
    List<Segment> segments = new ArrayList<>();
    for (Utterance utterance : burst) {
      Segment next = of(utterance, words);
      boolean alone =
          segments.isEmpty() || isCode(segments.getLast(), words) || isCode(next, words);
      Optional<Segment> joined = alone ? Optional.empty() : join(segments.getLast(), next);
      if (joined.isPresent()) {
        segments.set(segments.size() - 1, joined.get());
      } else {
        segments.add(next);
      }
    }
    return segments;
  }

  private static boolean isCode(Segment segment, CommandWords words) {
    return segment instanceof Question question && words.code(question.text()).isPresent();
  }

  private static Optional<Segment> join(Segment open, Segment next) {
    record Pair(Segment open, Segment next) {}
    return switch (new Pair(open, next)) {
      case Pair(Question first, Question second) -> Optional.of(first.joinedWith(second));
      case Pair(Question question, Attached attached) -> Optional.of(question.about(attached));
      case Pair(Attached attached, Question question) -> Optional.of(question.about(attached));
      case Pair(Attached first, Attached second) -> Optional.of(first.joinedWith(second));
      case Pair _ -> Optional.empty();
    };
  }

  private static List<Long> both(List<Long> first, List<Long> second) {
    return Stream.concat(first.stream(), second.stream()).sorted().toList();
  }

  private static Segment of(Utterance utterance, CommandWords words) {
    List<Long> sequence = List.of(utterance.sequence());
    return switch (utterance.content()) {
      case Content.Opened() -> new Opening(List.of());
      case Content.Chosen(ChoiceToken token, String _) -> new Pressed(sequence, token);
      case Content.Attachment(String label, String caption, String _, var _) ->
          caption.isBlank()
              ? new Attached(sequence, label)
              : new Question(sequence, caption, utterance.hidden());
      case Content.Text(String text) -> {
        Optional<Command> command = words.find(text);
        yield command.isPresent()
            ? new Order(sequence, command.get())
            : new Question(sequence, text, utterance.hidden());
      }
    };
  }
}
