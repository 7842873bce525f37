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

  /** One or more texts in a row, read as one question. */
  record Question(List<Long> sequences, String text, Set<SecretKind> hidden) implements Segment {

    Question joinedWith(Question next) {
      List<Long> all = new ArrayList<>(sequences);
      all.addAll(next.sequences);
      Set<SecretKind> both = EnumSet.noneOf(SecretKind.class);
      both.addAll(hidden);
      both.addAll(next.hidden);
      return new Question(List.copyOf(all), text + "\n" + next.text, both);
    }
  }

  /** Cuts a burst into segments, in order; texts that follow one another become one question. */
  static List<Segment> cut(List<Utterance> burst, CommandWords words) {
    List<Segment> segments = new ArrayList<>();
    for (Utterance utterance : burst) {
      Segment segment = of(utterance, words);
      if (segment instanceof Question next
          && !segments.isEmpty()
          && segments.getLast() instanceof Question open) {
        segments.set(segments.size() - 1, open.joinedWith(next));
      } else {
        segments.add(segment);
      }
    }
    return segments;
  }

  private static Segment of(Utterance utterance, CommandWords words) {
    List<Long> sequence = List.of(utterance.sequence());
    return switch (utterance.content()) {
      case Content.Opened() -> new Opening(List.of());
      case Content.Chosen(ChoiceToken token, String _) -> new Pressed(sequence, token);
      case Content.Text(String text) -> {
        Optional<Command> command = words.find(text);
        yield command.isPresent()
            ? new Order(sequence, command.get())
            : new Question(sequence, text, utterance.hidden());
      }
    };
  }
}
