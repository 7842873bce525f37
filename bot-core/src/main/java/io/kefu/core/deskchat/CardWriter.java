package io.kefu.core.deskchat;

import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.faq.EntryId;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.HandoffReason;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.message.RichText;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a thread's title and the case card on top of it. */
final class CardWriter {

  private static final int LONGEST_TITLE = 100;

  private final ChannelTexts words;
  private final Standing standing;
  private final Function<EntryId, String> titles;

  /**
   * @param titles of FAQ entries
   */
  CardWriter(ChannelTexts words, Standing standing, Function<EntryId, String> titles) {
    this.words = words;
    this.standing = standing;
    this.titles = titles;
  }

  String title(DeskCase one) {
    String title = filled(DeskChatText.TITLE, one);
    return title.codePointCount(0, title.length()) <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
  }

  RichText card(DeskCase one) {
    Paragraphs card = new Paragraphs();
    card.add(filled(DeskChatText.CARD_HEAD, one));
    card.add(get(DeskChatText.CARD_STANDING).replace("{standing}", standing.inWords(one)));
    card.add(
        get(DeskChatText.CARD_CHANNEL)
            .replace("{channel}", named("CHANNEL_", one.request().address().channel().value())));
    one.request()
        .address()
        .name()
        .map(name -> get(DeskChatText.CARD_CUSTOMER).replace("{name}", name))
        .ifPresent(card::add);
    one.request()
        .address()
        .source()
        .map(source -> get(DeskChatText.CARD_SOURCE).replace("{source}", source))
        .ifPresent(card::add);
    card.add(get(DeskChatText.CARD_REASON).replace("{reason}", reason(one.request().reason())));
    one.request().card().ifPresent(known -> add(card, known));
    if (one.times().firstReply().isEmpty() && one.state().open()) {
      card.add(get(DeskChatText.CARD_DUE).replace("{time}", standing.time(one.times().due())));
    }
    return card.add(get(DeskChatText.CARD_COMMANDS)).text();
  }

  private void add(Paragraphs card, CaseCard known) {
    known.risks().stream()
        .sorted()
        .map(risk -> get(DeskChatText.CARD_RISK).replace("{risk}", risk(risk)))
        .forEach(card::add);
    known.fields().stream()
        .map(field ->
            get(DeskChatText.CARD_FIELD)
                .replace("{name}", named("SLOT_", field.name()))
                .replace("{value}", field.shown()))
        .forEach(card::add);
    if (!known.stepsDone().isEmpty()) {
      card.add(
          get(DeskChatText.CARD_STEP).replace("{count}", String.valueOf(known.stepsDone().size())));
    }
    if (!known.answers().isEmpty()) {
      card.add(
          get(DeskChatText.CARD_ANSWER)
              .replace(
                  "{answers}",
                  known.answers().stream().map(this::answer).collect(Collectors.joining(" · "))));
    }
  }

  private String answer(CaseCard.ShownAnswer shown) {
    String title = titles.apply(shown.entry());
    return shown
        .helped()
        .map(helped -> get(helped ? DeskChatText.HELPED_YES : DeskChatText.HELPED_NO))
        .map(verdict -> title + verdict)
        .orElse(title);
  }

  private String filled(DeskChatText key, DeskCase one) {
    String topic =
        one.request()
            .card()
            .map(CaseCard::topic)
            .filter(known -> !known.isBlank())
            .orElseGet(() -> get(DeskChatText.CASE_UNTOLD));
    return get(key)
        .replace("{priority}", one.priority().name())
        .replace("{number}", one.number().value())
        .replace("{topic}", topic);
  }

  private String reason(HandoffReason reason) {
    return switch (reason) {
      case ASKED -> get(DeskChatText.REASON_ASKED);
      case NOT_UNDERSTOOD -> get(DeskChatText.REASON_NOT_UNDERSTOOD);
      case NOT_HELPED -> get(DeskChatText.REASON_NOT_HELPED);
      case GUIDED -> get(DeskChatText.REASON_GUIDED);
      case REPORTED -> get(DeskChatText.REASON_REPORTED);
      case TAKEN_OVER -> get(DeskChatText.REASON_TAKEN_OVER);
    };
  }

  private String risk(CaseCard.Risk risk) {
    return switch (risk) {
      case FRAUD_WORDS -> get(DeskChatText.RISK_FRAUD_WORDS);
      case SECRET_SENT -> get(DeskChatText.RISK_SECRET_SENT);
    };
  }

  /** What channels and slots are called; a new one has its own name until it has another. */
  private String named(String kind, String name) {
    return Optional.of(words.get(() -> kind + name.toUpperCase(Locale.ROOT)))
        .filter(found -> !found.isEmpty())
        .orElse(name);
  }

  private String get(DeskChatText key) {
    return words.get(key);
  }
}
