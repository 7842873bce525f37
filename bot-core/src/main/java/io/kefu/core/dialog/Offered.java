package io.kefu.core.dialog;

import io.kefu.core.message.Choice;
import io.kefu.core.message.WrittenChoices;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was offered to the customer last, to be chosen by writing.
 *
 * @param numbered the choices a number chooses among
 * @param worded choices offered beside them, by their words alone
 */
public record Offered(List<Choice> numbered, List<Choice> worded) {

  static final Offered NOTHING = new Offered(List.of(), List.of());

  public Offered {
    numbered = List.copyOf(numbered);
    worded = List.copyOf(worded);
  }

  private Offered after(List<Effect> effects) {
    Offered latest = NOTHING;
    for (Effect effect : effects) {
      if (effect instanceof Effect.Say say && !say.reply().choices().isEmpty()) {
        List<Choice> choices = say.reply().choices();
        latest =
            new WrittenChoices(choices).numbered()
                ? new Offered(choices, List.of())
                : new Offered(latest.numbered, choices);
      }
    }
    return latest.equals(NOTHING) ? this : latest;
  }

  /** What is offered when such effects led to this owner; nothing outlasts the conversation. */
  Offered after(List<Effect> effects, Owner owner) {
    return owner instanceof Owner.Closed ? NOTHING : after(effects);
  }

  /** The choice whose words, or whose number, make up this text. */
  Optional<Choice> chosenBy(String text, boolean byNumber) {
    String wanted = CommandWords.normal(text);
    if (wanted.matches("[1-9]|10")) {
      return byNumber
          ? new WrittenChoices(numbered).numbered(Integer.parseInt(wanted))
          : Optional.empty();
    }
    return Stream.concat(worded.stream(), numbered.stream())
        .filter(choice -> !wanted.isEmpty() && CommandWords.normal(choice.label()).equals(wanted))
        .findFirst();
  }
}
