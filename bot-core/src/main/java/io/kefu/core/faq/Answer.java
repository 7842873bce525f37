package io.kefu.core.faq;

import java.util.List;
import java.util.Optional;

/** What a customer reads, placeholders already filled in; {@code **…**} marks bold words. */
public record Answer(
    Optional<String> intro, List<Step> steps, boolean ordered, Optional<String> tip) {

  public Answer {
    steps = List.copyOf(steps);
  }
}
