package io.kefu.core.dialog;

import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.Rating;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.Choice;
import io.kefu.core.message.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a customer does after an agent has settled the case: rates it, adds a word, wants it in
 * writing, or writes again and so opens it once more. Everything else is left to the owner.
 */
final class AfterCase {

  private static final int LONGEST_THANKS = 30;

  private final Texts texts;
  private final Replies replies;
  private final Handover handover;
  private final Nods nods;

  AfterCase(Texts texts, Replies replies, Handover handover, Nods nods) {
    this.texts = texts;
    this.replies = replies;
    this.handover = handover;
    this.nods = nods;
  }

  /** Asks for a rating, best first. */
  Reply question(Aftercare care) {
    List<String> labels = texts.list(TextKey.CSAT_STARS);
    List<Choice> choices = new ArrayList<>();
    for (int stars = labels.size(); stars > 0; stars--) {
      Press press = new Press.Stars(care.handoff().ordinal(), stars);
      choices.add(new Choice(labels.get(stars - 1), press.token(), Choice.Role.OPTION));
    }
    choices.add(transcript(care));
    return replies.sentence(TextKey.CSAT_ASK, choices.toArray(Choice[]::new));
  }

  /** What a segment makes of it; empty if it is not about the settled case. */
  Optional<Transition> heard(Conversation conversation, Segment segment, Instant now) {
    boolean guided = conversation.guidance().run().isPresent();
    return conversation
        .aftercare()
        .filter(care -> !guided || segment instanceof Segment.Pressed)
        .flatMap(care ->
            switch (segment) {
              case Segment.Opening _ -> Optional.empty();
              case Segment.Pressed(List<Long> to, var token) ->
                  Press.of(token).flatMap(press -> pressed(conversation, care, press, to));
              case Segment.Order(List<Long> to, Command command) ->
                  command == Command.HUMAN
                      ? reopened(conversation, care, to, now)
                      : Optional.empty();
              case Segment.Attached(List<Long> to, _) -> reopened(conversation, care, to, now);
              case Segment.Question question -> wrote(conversation, care, question, now);
            });
  }

  private Optional<Transition> pressed(
      Conversation conversation, Aftercare care, Press press, List<Long> to) {
    return switch (press) {
      case Press.Stars(int handoff, int stars) when handoff == care.handoff().ordinal() ->
          Optional.of(rated(conversation, care, stars, to));
      case Press.Comment(int handoff)
          when handoff == care.handoff().ordinal() && care.stars().isPresent() ->
          Optional.of(
              Transition.to(
                  conversation.caredFor(Optional.of(care.commenting(true))),
                  say(replies.sentence(TextKey.CSAT_COMMENT_ASK), to)));
      case Press.Transcript(int handoff) when handoff == care.handoff().ordinal() ->
          Optional.of(asked(conversation, care, to));
      case Press.Ask _,
          Press.NoneOfThese _,
          Press.Rate _,
          Press.Human _,
          Press.LeaveLine _,
          Press.Guide _,
          Press.InFlow _,
          Press.Resume _,
          Press.Shelve _,
          Press.Stars _,
          Press.Comment _,
          Press.Transcript _ ->
          Optional.empty();
    };
  }

  private Optional<Transition> wrote(
      Conversation conversation, Aftercare care, Segment.Question question, Instant now) {
    if (care.commenting()) {
      return care.stars().map(given -> commented(conversation, care, given, question));
    }
    if (isTranscriptWord(question.text())) {
      return Optional.of(asked(conversation, care, question.sequences()));
    }
    Optional<Integer> stars = starsInWords(question.text());
    if (stars.isPresent()) {
      return stars.map(given -> rated(conversation, care, given, question.sequences()));
    }
    if (nods.is(question.text()) || CommandWords.isWordless(question.text())) {
      return Optional.empty();
    }
    if (isThanks(question.text())) {
      return Optional.of(
          Transition.to(conversation, say(replies.sentence(TextKey.THANKS), question.sequences())));
    }
    Conversation heard = conversation.remembering(conversation.memory().heard(question.text()));
    return reopened(heard, care, question.sequences(), now)
        .map(transition -> replies.warned(transition, question.hidden()));
  }

  private Transition rated(Conversation conversation, Aftercare care, int stars, List<Long> to) {
    Press comment = new Press.Comment(care.handoff().ordinal());
    Choice more = new Choice(texts.get(TextKey.CSAT_COMMENT), comment.token(), Choice.Role.OPTION);
    return Transition.to(
        conversation.caredFor(Optional.of(care.rated(stars))),
        say(replies.sentence(TextKey.CSAT_THANKS, more, transcript(care)), to),
        new Effect.RateCase(care.handoff(), new Rating(stars, "")));
  }

  private Transition commented(
      Conversation conversation, Aftercare care, int stars, Segment.Question question) {
    Reply thanks = replies.sentence(TextKey.CSAT_COMMENT_THANKS);
    return Transition.to(
        conversation.caredFor(Optional.of(care.commenting(false))),
        say(replies.withWarning(thanks, question.hidden()), question.sequences()),
        new Effect.RateCase(care.handoff(), new Rating(stars, question.text())));
  }

  private Transition asked(Conversation conversation, Aftercare care, List<Long> to) {
    return Transition.to(
        conversation,
        say(replies.sentence(TextKey.TRANSCRIPT_BEGUN), to),
        new Effect.WriteTranscript(care.number()));
  }

  /** Gives the customer what was written down. */
  Transition written(Conversation conversation, Optional<AttachedFile> file) {
    Reply reply =
        file.map(it -> replies.sentence(TextKey.TRANSCRIPT_HERE).with(it))
            .orElseGet(() -> replies.sentence(TextKey.TRANSCRIPT_FAILED));
    return Transition.to(conversation, say(reply, List.of()));
  }

  private Choice transcript(Aftercare care) {
    Press press = new Press.Transcript(care.handoff().ordinal());
    return new Choice(texts.get(TextKey.TRANSCRIPT_BUTTON), press.token(), Choice.Role.LEAVE);
  }

  private boolean isTranscriptWord(String text) {
    String wanted = CommandWords.normal(text);
    return texts.list(TextKey.TRANSCRIPT_WORDS).stream()
        .map(CommandWords::normal)
        .anyMatch(wanted::equals);
  }

  /** Thanks with a word or two around them, and nothing that asks for more. */
  private boolean isThanks(String text) {
    return text.length() <= LONGEST_THANKS
        && has(text, TextKey.COMMAND_THANKS)
        && !has(text, TextKey.THANKS_BUT);
  }

  private boolean has(String text, TextKey words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return texts.list(words).stream().anyMatch(lower::contains);
  }

  private Optional<Transition> reopened(
      Conversation conversation, Aftercare care, List<Long> to, Instant now) {
    if (!now.isBefore(care.until())) {
      return Optional.empty();
    }
    Priority priority = conversation.guidance().waitingAt().orElse(Priority.P3);
    Owner.Queue line = new Owner.Queue(care.handoff(), Optional.of(care.number()), now);
    Map<String, String> values = Map.of("case", care.number().value());
    return Optional.of(
        Transition.to(
            conversation.caredFor(Optional.empty()).ownedBy(line),
            say(replies.sentence(TextKey.DESK_REOPENED, values, replies.leaveLine()), to),
            new Effect.ReopenCase(care.handoff(), priority, now, handover.due(priority, now)),
            handover.reminder(conversation, now)));
  }

  /** A rating that was written: the number, or what stands on the button. */
  private Optional<Integer> starsInWords(String text) {
    String wanted = CommandWords.normal(text);
    List<String> labels = texts.list(TextKey.CSAT_STARS);
    for (int stars = 1; stars <= labels.size(); stars++) {
      String label = CommandWords.normal(labels.get(stars - 1));
      String number = String.valueOf(stars);
      boolean same =
          wanted.equals(number)
              || wanted.equals(label)
              || (label.startsWith(number) && wanted.equals(label.substring(number.length())));
      if (same) {
        return Optional.of(stars);
      }
    }
    return Optional.empty();
  }

  private static Effect say(Reply reply, List<Long> to) {
    return new Effect.Say(reply, to, Optional.empty());
  }
}
