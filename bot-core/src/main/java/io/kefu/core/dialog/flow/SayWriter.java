package io.kefu.core.dialog.flow;

import io.kefu.core.message.Block;
import io.kefu.core.message.InlineMarkup;
import io.kefu.core.message.Span;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what a flow says. Slots are filled in after the markup is read, so that nothing a customer
 * wrote becomes bold or a link.
 */
final class SayWriter {

  private static final Pattern SLOT = Pattern.compile("\\{([a-z0-9_-]+)}");

  private final String cardForm;

  /**
   * @param cardForm how a card is headed, with {@code {step}}, {@code {steps}} and {@code {text}}
   */
  SayWriter(String cardForm) {
    this.cardForm = cardForm;
  }

  List<Block> paragraphs(Flow flow, List<String> lines, Map<String, String> slots) {
    return lines.stream()
        .map(InlineMarkup::parse)
        .map(spans -> spans.stream().map(span -> filled(span, flow, slots)).toList())
        .<Block>map(Block.Paragraph::new)
        .toList();
  }

  /** The card that a place shows, if it shows one. */
  List<Block> card(Flow flow, FlowPlace place) {
    if (!(flow.step(place.step()).action() instanceof Action.Cards(var cards, _, _, _))) {
      return List.of();
    }
    String number = String.valueOf(place.card());
    String count = String.valueOf(cards.size());
    String text =
        cardForm
            .replace("{text}", cards.get(place.card() - 1))
            .replace("{step}", number)
            .replace("{steps}", count);
    return paragraphs(flow, text.lines().toList(), place.slots());
  }

  private static Span filled(Span span, Flow flow, Map<String, String> slots) {
    Matcher slot = SLOT.matcher(span.text());
    String text =
        slot.replaceAll(match -> {
          String name = match.group(1);
          return Matcher.quoteReplacement(flow.shown(name, slots.getOrDefault(name, "")));
        });
    return new Span(text, span.bold(), span.href());
  }
}
