package io.kefu.webchat;

import io.kefu.core.message.Choice;
import io.kefu.core.message.ChoiceToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The buttons a socket's client was shown most recently. */
final class ShownChoices {

  private static final int MOST = 64;

  private final Map<ChoiceToken, String> labels = new LinkedHashMap<>();

  synchronized void add(List<Choice> choices) {
    for (Choice choice : choices) {
      labels.remove(choice.token());
      labels.put(choice.token(), choice.label());
    }
    while (labels.size() > MOST) {
      labels.remove(labels.keySet().iterator().next());
    }
  }

  synchronized Optional<String> label(ChoiceToken token) {
    return Optional.ofNullable(labels.get(token));
  }
}
